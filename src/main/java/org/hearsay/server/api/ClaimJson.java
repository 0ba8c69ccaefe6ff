package org.hearsay.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.server.view.ClaimView;
import org.hearsay.server.view.ClaimView.Part;
import org.hearsay.server.view.Link;

/** Claims as JSON that {@code /context.jsonld} makes RDF of. What is not known is left out. */
final class ClaimJson {

  private final String base;

  ClaimJson(String base) {
    this.base = base;
  }

  Map<String, Object> of(ClaimView claim) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", iri(claim.self().href()));
    json.put("type", "Claim");
    json.put("eventType", named(claim.type()));
    json.put("plover", claim.plover());
    json.put("quadClass", claim.quad());
    List<Object> participants = new ArrayList<>();
    claim.parts().forEach(part -> participants.add(participant(part)));
    json.put("participants", participants);
    List<Object> quantities = new ArrayList<>();
    claim.quantities().forEach(q -> quantities.add(Map.of("of", q.of(), "value", q.value())));
    json.put("quantities", quantities);
    Map<String, Object> when = new LinkedHashMap<>();
    when.put("timex", claim.when().timex());
    when.put("basis", claim.when().basis());
    when.put("earliest", claim.when().earliest());
    when.put("latest", claim.when().latest());
    json.put("when", known(when));
    Map<String, Object> according = new LinkedHashMap<>();
    according.put("voice", claim.voice().kind());
    List<Object> speakers = new ArrayList<>();
    for (ClaimView.Speaker speaker : claim.voice().speakers()) {
      Map<String, Object> one = new LinkedHashMap<>(named(speaker.who()));
      one.put("speaksFor", named(speaker.speaksFor()));
      speakers.add(known(one));
    }
    according.put("speakers", speakers);
    json.put("according", known(according));
    json.put("stance", claim.reading().stance());
    json.put("polarity", claim.reading().polarity());
    json.put("modality", claim.reading().modality());
    json.put("generic", claim.reading().generic());
    json.put("confidence", number(claim.confidence()));
    json.put("foundBy", claim.frame().label());
    Map<String, Object> evidence = new LinkedHashMap<>();
    evidence.put("quote", claim.evidence().quote());
    evidence.put("before", claim.evidence().before());
    evidence.put("after", claim.evidence().after());
    if (claim.evidence().start() >= 0) {
      evidence.put("start", claim.evidence().start());
      evidence.put("end", claim.evidence().end());
    }
    json.put("evidence", known(evidence));
    Map<String, Object> article = new LinkedHashMap<>();
    article.put("id", iri(claim.article().link().href()));
    article.put("headline", claim.article().link().label());
    article.put("publisher", claim.article().publisher());
    article.put("published", claim.article().published());
    json.put("article", known(article));
    json.put("proposition", iri(claim.proposition().href()));
    return known(json);
  }

  private Map<String, Object> participant(Part part) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", part.role());
    json.putAll(named(part.filler()));
    json.put("words", part.words());
    json.put("actingFor", named(part.actingFor()));
    json.put("inferred", part.inferred());
    json.put("confidence", number(part.confidence()));
    return known(json);
  }

  private Map<String, Object> named(Link link) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", iri(link.href()));
    json.put("name", link.label());
    return known(json);
  }

  private static Object number(String value) {
    return value.matches("\\d+(\\.\\d+)?") ? Double.valueOf(value) : "";
  }

  /** The IRI of an address of this server. */
  String iri(String href) {
    if (href.startsWith("/ontology/")) {
      return "https://w3id.org/hearsay/ontology#" + href.substring("/ontology/".length());
    }
    return href.startsWith("/") ? base + href.substring(1) : href;
  }

  private static Map<String, Object> known(Map<String, Object> json) {
    json.values().removeIf(v -> v.equals("") || v.equals(List.of()) || v.equals(Map.of()));
    return json;
  }
}
