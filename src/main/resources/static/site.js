// What pages gain where scripts run: suggestions under the search field, and pictures of tables.
"use strict";

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Suggestions as a combobox (WAI-ARIA Authoring Practices, "list autocomplete"). */
function suggest(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let asked = 0;
  let at = -1;
  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const options = [...list.children];
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    at = index;
    if (index >= 0) input.setAttribute("aria-activedescendant", options[index].id);
  };
  const show = async () => {
    const words = input.value.trim();
    const turn = ++asked;
    if (words.length < 2) return close();
    const response = await fetch("/suggest?q=" + encodeURIComponent(words));
    if (!response.ok || turn !== asked) return;
    const found = await response.json();
    list.replaceChildren(...found.map((entry, i) => {
      const option = document.createElement("li");
      option.id = "suggestion-" + i;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = entry.href;
      const kind = document.createElement("span");
      kind.className = "note";
      kind.textContent = " " + entry.kind;
      option.append(entry.label, kind);
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        location.assign(entry.href);
      });
      return option;
    }));
    list.hidden = found.length === 0;
    at = -1;
    input.setAttribute("aria-expanded", String(found.length > 0));
  };
  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 80);
  });
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.key === "Escape") close();
    else if (list.hidden || count === 0) return;
    else if (event.key === "ArrowDown") choose((at + 1) % count);
    else if (event.key === "ArrowUp") choose((at + count - 1) % count);
    else if (event.key === "Enter" && at >= 0) location.assign(list.children[at].dataset.href);
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
}

/** The rows of a figure's table: labels, links, headings and numbers. */
function read(figure) {
  const rows = [...figure.querySelectorAll("tbody tr")];
  return {
    series: [...figure.querySelectorAll("thead th")].slice(1).map((th) => th.textContent),
    labels: rows.map((row) => row.querySelector("th").textContent.trim()),
    links: rows.map((row) => row.querySelector("th a")?.getAttribute("href")),
    values: rows.map((row) => [...row.querySelectorAll("td")].map((td) => Number(td.textContent))),
  };
}

function draw(figure) {
  const table = read(figure);
  const rank = figure.dataset.form === "rank";
  const place = document.createElement("div");
  place.className = rank ? "canvas rank" : "canvas";
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", figure.querySelector("figcaption").textContent + " The table holds the same.");
  if (rank) place.style.height = 3 + 1.6 * table.labels.length + "rem";
  place.append(canvas);
  figure.querySelector("figcaption").after(place);
  figure.querySelector("details").open = false;
  const colours = ["--c1", "--c2", "--c3", "--c4"].map(style);
  const short = (label) => (label.length > 34 ? label.slice(0, 33) + "…" : label);
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: table.labels.map(short),
      datasets: table.series.map((name, i) => ({
        label: name, data: table.values.map((row) => row[i]), backgroundColor: colours[i % colours.length], maxBarThickness: 28,
      })),
    },
    options: {
      indexAxis: rank ? "y" : "x",
      animation: false, responsive: true, maintainAspectRatio: false,
      onClick: (event, hits) => { if (hits.length && table.links[hits[0].index]) location.assign(table.links[hits[0].index]); },
      plugins: { legend: { display: table.series.length > 1, labels: { color: style("--ink") } } },
      scales: {
        x: { stacked: true, ticks: { color: style("--soft"), precision: 0 }, grid: { color: style("--line") } },
        y: { stacked: true, ticks: { color: style("--soft"), precision: 0, autoSkip: false }, grid: { color: style("--line") } },
      },
    },
  });
}

/** The neighbours of an entity around it, from the table that follows. */
function network(place) {
  const table = read(place.parentElement.querySelector("figure"));
  const most = Math.max(...table.values.map((row) => row[0]));
  place.classList.add("drawn");
  const elements = [{ data: { id: "centre", label: place.dataset.centre } }];
  table.labels.forEach((label, i) => {
    const weight = 1 + 7 * table.values[i][0] / most;
    elements.push({ data: { id: "n" + i, label, href: table.links[i] } });
    elements.push({ data: { source: "centre", target: "n" + i, weight } });
  });
  const picture = cytoscape({
    container: place, elements, userZoomingEnabled: false, boxSelectionEnabled: false,
    layout: { name: "concentric", concentric: (node) => (node.id() === "centre" ? 2 : 1), levelWidth: () => 1, minNodeSpacing: 36, animate: false },
    style: [
      { selector: "node", style: { label: "data(label)", "font-size": 12, color: style("--ink"), "background-color": style("--c1"), width: 16, height: 16, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 3 } },
      { selector: "#centre", style: { "background-color": style("--c4"), width: 24, height: 24, "font-weight": "bold" } },
      { selector: "edge", style: { width: "data(weight)", "line-color": style("--line"), "curve-style": "straight" } },
    ],
  });
  picture.on("tap", "node", (event) => { if (event.target.data("href")) location.assign(event.target.data("href")); });
}

document.addEventListener("DOMContentLoaded", () => {
  const input = document.getElementById("q");
  if (input) suggest(input);
  if (typeof Chart !== "undefined") document.querySelectorAll("figure.chart").forEach(draw);
  if (typeof cytoscape !== "undefined") document.querySelectorAll(".network[data-centre]").forEach(network);
});
