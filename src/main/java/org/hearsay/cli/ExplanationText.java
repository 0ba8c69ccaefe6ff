package org.hearsay.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.graph.Explanations.Explanation;
import org.hearsay.graph.Explanations.Source;
import org.hearsay.graph.Explanations.Verdict;
import org.hearsay.graph.Policies;

/** Explanations of acceptance, for people and as JSON. */
final class ExplanationText {

  private ExplanationText() {}

  /** Some lines for people, without the last line end. */
  static String of(Explanation e) {
    StringBuilder text = new StringBuilder();
    text.append(e.cluster()).append("\n  ").append(String.join(" or ", e.types()));
    text.append(": ").append(e.actors().isEmpty() ? "somebody" : String.join(", ", e.actors()));
    if (!e.targets().isEmpty()) {
      text.append(" → ").append(String.join(", ", e.targets()));
    }
    if (!e.days().isEmpty()) {
      text.append(", ").append(String.join(" to ", e.days().stream().distinct().toList()));
    }
    text.append("\n  affirmed by ").append(sources(e.affirming()));
    text.append("\n  denied by ").append(sources(e.denying()));
    e.otherwise()
        .forEach(
            (how, count) ->
                text.append("\n  ")
                    .append(count)
                    .append(count == 1 ? " claim is " : " claims are ")
                    .append(how.toLowerCase(Locale.ROOT)));
    for (Verdict verdict : e.verdicts()) {
      text.append(verdict.accepted() ? "\n  accepted by: " : "\n  refused by: ")
          .append(verdict.policy().title());
      if (!verdict.accepted()) {
        text.append("\n    it lacks: ").append(verdict.missing());
      }
      if (verdict.accepted() && !e.denying().isEmpty()) {
        text.append("\n    the denials stay with the event (hs:disputedBy)");
      }
    }
    return text.toString();
  }

  private static String sources(List<Source> sources) {
    if (sources.isEmpty()) {
      return "nobody";
    }
    long known = sources.stream().filter(s -> !s.origin().isEmpty()).count();
    return known
        + (known == 1 ? " independent source: " : " independent sources: ")
        + String.join(
            "; ",
            sources.stream()
                .map(s -> s.claims() == 1 ? s.name() : s.name() + " (" + s.claims() + " claims)")
                .toList());
  }

  /** One object on one line. */
  static String json(Explanation e) {
    return json(
        json -> {
          json.beginObject().name("cluster").value(e.cluster());
          strings(json, "types", e.types());
          strings(json, "actors", e.actors());
          strings(json, "targets", e.targets());
          if (!e.days().isEmpty()) {
            json.name("earliest").value(e.days().getFirst());
            json.name("latest").value(e.days().getLast());
          }
          json.name("accepted").value(e.accepted());
          sources(json, "affirmedBy", e.affirming());
          sources(json, "deniedBy", e.denying());
          json.name("otherwise").beginObject();
          for (Map.Entry<String, Integer> other : e.otherwise().entrySet()) {
            json.name(other.getKey()).value(other.getValue());
          }
          json.endObject().name("policies").beginArray();
          for (Verdict verdict : e.verdicts()) {
            json.beginObject().name("policy").value(verdict.policy().iri().getURI());
            json.name("title").value(verdict.policy().title());
            json.name("accepted").value(verdict.accepted());
            if (!verdict.accepted()) {
              json.name("missing").value(verdict.missing());
            }
            json.endObject();
          }
          json.endArray().endObject();
        });
  }

  /** A policy with how many clusters it accepts, and how many it refuses for what they lack. */
  static String json(Policies.Policy policy, int accepted, Map<String, Integer> refused) {
    return json(
        json -> {
          json.beginObject().name("policy").value(policy.iri().getURI());
          json.name("title").value(policy.title());
          json.name("accepted").value(accepted);
          json.name("refused").beginObject();
          for (Map.Entry<String, Integer> reason : refused.entrySet()) {
            json.name(reason.getKey()).value(reason.getValue());
          }
          json.endObject().endObject();
        });
  }

  private interface Content {
    void write(JsonWriter json) throws IOException;
  }

  private static String json(Content content) {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.setHtmlSafe(false);
      content.write(json);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return line.toString();
  }

  private static void strings(JsonWriter json, String name, List<String> values)
      throws IOException {
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private static void sources(JsonWriter json, String name, List<Source> sources)
      throws IOException {
    json.name(name).beginArray();
    for (Source source : sources) {
      json.beginObject();
      if (!source.origin().isEmpty()) {
        json.name("origin").value(source.origin());
      }
      json.name("name").value(source.name());
      json.name("claims").value(source.claims());
      json.endObject();
    }
    json.endArray();
  }
}
