package org.hearsay.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.hearsay.server.page.OntologyPages.Group;
import org.hearsay.server.page.OntologyPages.TermView;
import org.hearsay.server.sparql.Questions.Question;
import org.hearsay.server.view.Link;

/** Renders the templates of src/main/jte, which escape all that they show. */
final class Pages {

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  String home(HomeView view, String jsonLd) {
    return render("home.jte", Map.of("view", view, "jsonLd", jsonLd));
  }

  String search(SearchView view) {
    return render("search.jte", Map.of("view", view));
  }

  /**
   * @param path the address without a suffix
   */
  String entity(EntityView view, String path, String jsonLd) {
    return render("entity.jte", Map.of("view", view, "path", path, "jsonLd", jsonLd));
  }

  String claim(ClaimDetail view, String path, String jsonLd) {
    return render("claimpage.jte", Map.of("view", view, "path", path, "jsonLd", jsonLd));
  }

  String article(ArticleView view, String path, String jsonLd) {
    return render("article.jte", Map.of("view", view, "path", path, "jsonLd", jsonLd));
  }

  String occurrence(OccurrenceView view, String path, String jsonLd) {
    return render("occurrence.jte", Map.of("view", view, "path", path, "jsonLd", jsonLd));
  }

  String node(NodeView view, String path) {
    return render("node.jte", Map.of("view", view, "path", path));
  }

  String api(ApiView view) {
    return render("api.jte", Map.of("view", view));
  }

  String pair(PairView view) {
    return render("pair.jte", Map.of("view", view));
  }

  String speaker(SpeakerView view) {
    return render("speaker.jte", Map.of("view", view));
  }

  String ontology(List<Group> groups, Map<String, Long> counts) {
    return render("ontology.jte", Map.of("groups", groups, "counts", counts));
  }

  /**
   * @param claims how many claims are of this type
   */
  String term(TermView view, long claims, TermUse use, List<Link> search) {
    return render("term.jte", Map.of("view", view, "claims", claims, "use", use, "search", search));
  }

  /**
   * @param query the text with which the editor opens
   * @param terms of the ontology, for completion, as JSON
   * @param fresh whether nothing is asked yet, so that the questions stand open
   */
  String query(String base, String query, List<Question> questions, String terms, boolean fresh) {
    return render(
        "query.jte",
        Map.of(
            "base", base, "query", query, "questions", questions, "terms", terms, "fresh", fresh));
  }

  /**
   * @param advice what the reader may do, a sentence each
   * @param ways that lead on
   */
  String error(int status, String reason, List<String> advice, List<Link> ways) {
    return render(
        "error.jte", Map.of("status", status, "reason", reason, "advice", advice, "ways", ways));
  }

  private String render(String template, Map<String, Object> values) {
    StringOutput output = new StringOutput();
    engine.render(template, values, output);
    return output.toString();
  }
}
