// The query editor: YASGUI in the place of the plain form, which stays for those without scripts.
// Besides its table, results are drawn as a chart, a timeline and a graph, each from the same rows.
"use strict";

const PREFIXES = {
  hs: "https://w3id.org/hearsay/ontology#",
  schema: "https://schema.org/",
  sem: "http://semanticweb.cs.vu.nl/2009/11/sem/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const KINDS = ["article", "entity", "proposition", "claim", "statement", "cluster", "event", "run", "policy"];

const NUMBER = /#(integer|int|long|decimal|double|float)$/;
const DAY = /^\d{4}(-\d{2}(-\d{2})?)?/;

const isNumber = (term) => term && term.type === "literal" && (NUMBER.test(term.datatype || "") || /^-?\d+(\.\d+)?$/.test(term.value));
const isTime = (term) => term && term.type !== "uri" && DAY.test(term.value) && !/^\d{5,}/.test(term.value) && (term.value.length >= 7 || /gYear$/.test(term.datatype || ""));
const short = (term) => {
  if (!term) return "";
  if (term.type !== "uri") return term.value;
  const name = decodeURI(term.value.replace(/[#/]$/, "").replace(/^.*[#/]/, ""));
  return name.replace(/^([0-9a-f]{12})[0-9a-f]{20,}$/, "$1…").replace(/^[0-9a-f]{16}-/, "").replace(/([a-z])-/g, "$1 ");
};
const href = (term) => {
  if (!term || term.type !== "uri") return undefined;
  const base = document.getElementById("yasgui").dataset.base;
  if (term.value.startsWith(base)) return "/" + term.value.slice(base.length);
  if (term.value.startsWith(PREFIXES.hs)) return "/ontology/" + term.value.slice(PREFIXES.hs.length);
  return undefined;
};

/** The rows of a SELECT; of a CONSTRUCT subject, property and object. */
function rowsOf(yasr) {
  const results = yasr.results;
  if (!results) return { names: [], rows: [] };
  const bindings = results.getBindings();
  if (bindings) return { names: results.getVariables(), rows: bindings };
  const statements = results.getStatements && results.getStatements();
  const term = (node) => ({ type: node.termType === "NamedNode" ? "uri" : "literal", value: node.value });
  return statements
    ? { names: ["s", "p", "o"], rows: statements.map((t) => ({ s: term(t.subject), p: term(t.predicate), o: term(t.object) })) }
    : { names: [], rows: [] };
}

const column = (rows, name) => rows.map((row) => row[name]).filter(Boolean);
const all = (rows, name, test) => { const values = column(rows, name); return values.length > 0 && values.every(test); };

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function canvasIn(yasr, label, rows) {
  const place = element("div", "canvas result");
  if (rows) place.style.height = 4 + 1.5 * rows + "rem";
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", label + " The table holds the same.");
  place.append(canvas);
  yasr.resultsEl.replaceChildren(place);
  return canvas;
}

const colours = () => ["--c1", "--c3", "--c2", "--c4"].map(style);

/** Columns over time, or lying bars, whose names can be read however many there are. */
function bars(yasr, labels, series, links, lying) {
  const axis = (values) => ({
    stacked: true, beginAtZero: true,
    ticks: { color: style("--soft"), autoSkip: values || !lying, precision: 0 },
    grid: { display: values, color: style("--line") },
    title: { display: values, text: series.map(([label]) => label).join(", "), color: style("--soft") },
  });
  new Chart(canvasIn(yasr, "The result as bars.", lying ? labels.length : 0), {
    type: "bar",
    data: { labels, datasets: series.map(([label, data], i) => ({ label, data, backgroundColor: colours()[i % 4], maxBarThickness: 30 })) },
    options: {
      indexAxis: lying ? "y" : "x", animation: false, responsive: true, maintainAspectRatio: false,
      plugins: { legend: { display: series.length > 1, labels: { color: style("--ink") } } },
      onClick: (event, hits) => { if (hits.length && links[hits[0].index]) location.assign(links[hits[0].index]); },
      scales: { x: axis(Boolean(lying)), y: axis(!lying) },
    },
  });
}

class View {
  constructor(yasr) { this.yasr = yasr; }
  getIcon() { return element("span", "result-icon"); }
}

/** Rows with numbers: a bar each. */
class ChartView extends View {
  priority = 3;
  label = "Chart";
  numbers() {
    const { names, rows } = rowsOf(this.yasr);
    return names.filter((name) => all(rows, name, isNumber));
  }
  canHandleResults() {
    const { names, rows } = rowsOf(this.yasr);
    return rows.length > 0 && this.numbers().length > 0 && names.length > this.numbers().length;
  }
  draw() {
    const { names, rows } = rowsOf(this.yasr);
    const numbers = this.numbers();
    const texts = names.filter((name) => !numbers.includes(name));
    const shown = rows.slice(0, 60);
    bars(
      this.yasr,
      shown.map((row) => texts.map((name) => short(row[name])).filter(Boolean).join(" · ").slice(0, 40)),
      numbers.map((name) => [name, shown.map((row) => Number(row[name] ? row[name].value : 0))]),
      shown.map((row) => href(row[texts[0]])),
      true,
    );
  }
}

/** Rows with days or months: how many, or the sum of a number, in each month. */
class TimelineView extends View {
  priority = 2;
  label = "Timeline";
  time() {
    const { names, rows } = rowsOf(this.yasr);
    return names.find((name) => all(rows, name, isTime));
  }
  canHandleResults() { return rowsOf(this.yasr).rows.length > 0 && this.time() !== undefined; }
  draw() {
    const { names, rows } = rowsOf(this.yasr);
    const time = this.time();
    const number = names.find((name) => name !== time && all(rows, name, isNumber));
    // A column with few values divides the rows; one with a single value tells nothing.
    const divides = (name) => { const size = new Set(column(rows, name).map((t) => t.value)).size; return size > 1 && size <= 4; };
    const kind = names.find((name) => name !== time && name !== number && divides(name));
    const months = [...new Set(rows.filter((row) => row[time]).map((row) => row[time].value.slice(0, 7)))].sort();
    const sums = new Map();
    for (const row of rows) {
      if (!row[time]) continue;
      const series = kind ? short(row[kind]) : number || "rows";
      if (!sums.has(series)) sums.set(series, months.map(() => 0));
      sums.get(series)[months.indexOf(row[time].value.slice(0, 7))] += number && row[number] ? Number(row[number].value) : 1;
    }
    const kinds = [...sums.keys()];
    const table = continuous({ series: kinds, labels: months, links: [], values: months.map((month, i) => kinds.map((name) => sums.get(name)[i])) });
    bars(this.yasr, table.labels, kinds.map((name, i) => [name, table.values.map((row) => row[i])]), []);
  }
}

/** Rows with two nodes or more: the first points to the others. */
class GraphView extends View {
  priority = 1;
  label = "Graph";
  nodes() {
    const { names, rows } = rowsOf(this.yasr);
    return names.filter((name) => name !== "p" && column(rows, name).some((term) => term.type === "uri"));
  }
  canHandleResults() { return this.nodes().length > 1; }
  draw() {
    const { names, rows } = rowsOf(this.yasr);
    const [from, ...others] = this.nodes();
    const made = new Map();
    const edges = new Map();
    const add = (term) => { if (!made.has(term.value)) made.set(term.value, { data: { id: term.value, label: short(term).slice(0, 40), href: href(term) } }); };
    for (const row of rows.slice(0, 200)) {
      for (const to of others) {
        if (!row[from] || !row[to] || row[from].type !== "uri" || row[to].type !== "uri") continue;
        add(row[from]);
        add(row[to]);
        const label = names.includes("p") && row.p ? short(row.p) : to;
        const id = row[from].value + " " + label + " " + row[to].value;
        edges.set(id, { data: { id, source: row[from].value, target: row[to].value, label } });
      }
    }
    const place = element("div", "network drawn");
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", "The result as a graph. The table holds the same.");
    this.yasr.resultsEl.replaceChildren(place);
    const picture = cytoscape({
      container: place, elements: [...made.values(), ...edges.values()], userZoomingEnabled: false,
      layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: () => 400000, idealEdgeLength: () => 110, padding: 30 },
      style: [
        { selector: "node", style: { label: "data(label)", "font-size": 11, color: style("--ink"), "background-color": style("--c1"), width: 14, height: 14, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 3, "text-background-color": style("--card"), "text-background-opacity": 0.8 } },
        { selector: "edge", style: { label: "data(label)", "font-size": 9, color: style("--soft"), width: 1.5, "line-color": style("--line"), "target-arrow-color": style("--soft"), "target-arrow-shape": "triangle", "curve-style": "bezier", "text-background-color": style("--card"), "text-background-opacity": 0.9 } },
      ],
    });
    picture.on("tap", "node", (event) => { if (event.target.data("href")) location.assign(event.target.data("href")); });
  }
}

/** Completes terms of the ontology after "hs:", and entities after "<". */
function completer(terms) {
  const token = (yasqe) => yasqe.getCompleteToken(yasqe.getTokenAt(yasqe.getDoc().getCursor())) || { string: "" };
  return {
    name: "hearsay",
    bulk: false,
    autoShow: true,
    isValidCompletionPosition: (yasqe) => /^(hs:|<)/.test(token(yasqe).string),
    preProcessToken: (yasqe, found) => found,
    get: async (yasqe, found) => {
      const given = (found || token(yasqe)).string;
      if (given.startsWith("hs:")) {
        const begun = given.slice(3).toLowerCase();
        return terms.filter((term) => term.name.toLowerCase().startsWith(begun)).map((term) => "hs:" + term.name);
      }
      const words = given.replace(/^<(entity\/)?/, "").replace(/>$/, "").replaceAll("-", " ").trim();
      if (words.length < 2) return [];
      const response = await fetch("/suggest?q=" + encodeURIComponent(words));
      return response.ok ? (await response.json()).map((entry) => "<" + entry.href.slice(1) + ">") : [];
    },
  };
}

/** Declares the known prefixes that a query uses. */
function declare(yasqe) {
  const query = yasqe.getValue();
  const declared = yasqe.getPrefixesFromQuery();
  const missing = {};
  for (const [name, iri] of Object.entries(PREFIXES)) {
    if (!declared[name] && new RegExp("(^|[\\s(^/|!.;,])" + name + ":\\w").test(query)) missing[name] = iri;
  }
  if (Object.keys(missing).length > 0) yasqe.addPrefixes(missing);
}

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form.query");
  const place = document.getElementById("yasgui");
  if (!form || !place || typeof Yasgui === "undefined") return;
  const example = document.getElementById("query").value;
  Yasgui.Yasqe.registerAutocompleter(completer(JSON.parse(place.dataset.terms)));
  Yasgui.Yasqe.defaults.value = example;
  Yasgui.Yasqe.defaults.autocompleters = ["variables", "hearsay"];
  Yasgui.Yasr.registerPlugin("chart", ChartView);
  Yasgui.Yasr.registerPlugin("timeline", TimelineView);
  Yasgui.Yasr.registerPlugin("graph", GraphView);
  Yasgui.Yasr.defaults.pluginOrder = ["table", "chart", "timeline", "graph", "response"];
  const yasgui = new Yasgui(place, {
    corsProxy: "",
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: null,
    requestConfig: { endpoint: new URL("/sparql", location.href).href, method: "POST" },
  });
  const tab = yasgui.getTab();
  tab.setQuery(example);
  form.hidden = true;
  const base = place.dataset.base;
  const own = Object.fromEntries(KINDS.map((kind) => [kind, base + kind + "/"]));
  tab.getYasr().config.prefixes = () => ({ ...PREFIXES, ...own, ...tab.getYasqe().getPrefixesFromQuery() });
  // The graph's own nodes are served here, whatever host the base names.
  place.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const there = link && href({ type: "uri", value: decodeURI(link.href) });
    if (there) {
      event.preventDefault();
      location.assign(there);
    }
  });
  const permalink = element("a", "permalink", "Link to this query");
  const share = () => { permalink.href = "/query?query=" + encodeURIComponent(tab.getYasqe().getValue()); };
  const line = element("p", "more");
  line.append(permalink);
  place.after(line);
  share();
  tab.getYasqe().on("change", share);
  tab.getYasqe().on("blur", () => declare(tab.getYasqe()));
  tab.getYasqe().on("query", () => history.replaceState(null, "", permalink.href));
  place.querySelector(".CodeMirror textarea").setAttribute("aria-label", "Query");
  place.dataset.ready = "true";
});
