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

const MOST_FILLED = 240;

/** The same with the months, or years, between that have nothing: a time axis leaves none out. */
function continuous(table) {
  const byYear = /^\d{4}$/.test(table.labels[0]);
  const index = (label) => (byYear ? Number(label) : 12 * Number(label.slice(0, 4)) + Number(label.slice(5, 7)) - 1);
  const first = index(table.labels[0]);
  const count = index(table.labels[table.labels.length - 1]) - first + 1;
  if (!(count > table.labels.length && count <= MOST_FILLED)) return table;
  const rows = new Map(table.labels.map((label, i) => [index(label), i]));
  const all = { series: table.series, labels: [], links: [], values: [] };
  for (let at = first; at < first + count; at++) {
    const row = rows.get(at);
    all.labels.push(byYear ? String(at) : Math.floor(at / 12) + "-" + String(at % 12 + 1).padStart(2, "0"));
    all.links.push(row === undefined ? undefined : table.links[row]);
    all.values.push(row === undefined ? table.series.map(() => 0) : table.values[row]);
  }
  return all;
}

function draw(figure) {
  const rank = figure.dataset.form === "rank";
  const table = rank ? read(figure) : continuous(read(figure));
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
  const title = (display) => ({ display, text: "claims", color: style("--soft") });
  // An axis takes half of the picture at most and cuts off what begins before it.
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = Chart.defaults.font.size + "px " + Chart.defaults.font.family;
  const shorten = (label, room) => {
    const fits = (text) => pen.measureText(text).width <= room;
    let end = label.length;
    while (end > 1 && !fits(label.slice(0, end) + "…")) end--;
    return fits(label) ? label : label.slice(0, end) + "…";
  };
  const names = { callback(value) { return shorten(this.getLabelForValue(value), this.chart.width / 2 - 12); } };
  new Chart(canvas, {
    type: "bar",
    data: {
      labels: table.labels,
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
        x: { stacked: true, title: title(rank), ticks: { color: style("--soft"), precision: 0, maxRotation: 0 }, grid: { display: rank, color: style("--line") } },
        y: { stacked: true, title: title(!rank), ticks: { color: style("--soft"), precision: 0, autoSkip: !rank, ...(rank ? names : {}) }, grid: { display: !rank, color: style("--line") } },
      },
    },
  });
}

/** The neighbours of an entity around it, from the table that follows. */
function network(place) {
  const table = read(place.parentElement.querySelector("figure"));
  const most = Math.max(...table.values.map((row) => row[0]));
  place.classList.add("drawn");
  // Names stand outside of the circle, so that they meet no line.
  const side = (i) => {
    const angle = 2 * Math.PI * i / table.labels.length - Math.PI / 2;
    return {
      h: Math.cos(angle) > 0.3 ? "right" : Math.cos(angle) < -0.3 ? "left" : "center",
      v: Math.abs(Math.cos(angle)) > 0.3 ? "center" : Math.sin(angle) > 0 ? "bottom" : "top",
    };
  };
  const elements = [{ data: { id: "centre", label: place.dataset.centre, h: "center", v: "bottom", x: 0, room: 150 } }];
  table.labels.forEach((label, i) => {
    const weight = 1 + 7 * table.values[i][0] / most;
    const { h, v } = side(i);
    elements.push({ data: { id: "n" + i, label, href: table.links[i], h, v, x: h === "right" ? 4 : h === "left" ? -4 : 0, room: h === "center" ? 150 : 84 } });
    elements.push({ data: { source: "centre", target: "n" + i, weight } });
  });
  const picture = cytoscape({
    container: place, elements, userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false, autoungrabify: true,
    layout: {
      name: "preset", fit: false,
      positions: (node) => {
        const centre = { x: place.clientWidth / 2, y: place.clientHeight / 2 };
        if (node.id() === "centre") return centre;
        const angle = 2 * Math.PI * Number(node.id().slice(1)) / table.labels.length - Math.PI / 2;
        return { x: centre.x + (centre.x - 100) * Math.cos(angle), y: centre.y + (centre.y - 45) * Math.sin(angle) };
      },
    },
    style: [
      { selector: "node", style: { label: "data(label)", "font-size": 13, color: style("--ink"), "background-color": style("--c1"), width: 14, height: 14, "text-wrap": "wrap", "text-max-width": "data(room)", "text-valign": "data(v)", "text-halign": "data(h)", "text-margin-x": "data(x)" } },
      { selector: "#centre", style: { "background-color": style("--c4"), width: 24, height: 24, "font-weight": "bold", "text-background-color": style("--card"), "text-background-opacity": 0.85, "text-background-padding": 2 } },
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
