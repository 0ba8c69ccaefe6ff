// The query editor: YASGUI in the place of the plain form, which stays for those without scripts.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form.query");
  const place = document.getElementById("yasgui");
  if (!form || !place || typeof Yasgui === "undefined") return;
  const example = document.getElementById("query").value;
  Yasgui.Yasqe.defaults.value = example;
  Yasgui.Yasqe.defaults.autocompleters = ["variables", "properties-here"].filter((n) => n in (Yasgui.Yasqe.Autocompleters || {}));
  const yasgui = new Yasgui(place, {
    corsProxy: "",
    copyEndpointOnNewTab: false,
    endpointCatalogueOptions: { getData: () => [] },
    persistenceId: null,
    requestConfig: { endpoint: new URL("/sparql", location.href).href, method: "POST" },
  });
  yasgui.getTab().setQuery(example);
  form.hidden = true;
});
