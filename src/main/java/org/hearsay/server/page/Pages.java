package org.hearsay.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** Renders the templates of src/main/jte, which escape all that they show. */
final class Pages {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  String node(Views.NodePage page) {
    return render("node.jte", Map.of("page", page));
  }

  String home(List<Views.Figure> figures, List<Views.Entry> events, List<Views.Entry> discussed) {
    return render("home.jte", Map.of("figures", figures, "events", events, "discussed", discussed));
  }

  String search(String words, List<Views.Entry> found) {
    return render("search.jte", Map.of("words", words, "found", found));
  }

  /**
   * @param query the text with which the editor opens
   */
  String query(String base, String query, List<Views.Entry> questions) {
    return render("query.jte", Map.of("base", base, "query", query, "questions", questions));
  }

  String ontology(List<Views.Entry> types) {
    return render("ontology.jte", Map.of("types", types));
  }

  /**
   * @param advice what the reader may do, in a sentence
   */
  String error(int status, String reason, String advice) {
    return render("error.jte", Map.of("status", status, "reason", reason, "advice", advice));
  }

  private String render(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    engine.render(template, values, output);
    return output.toString();
  }
}
