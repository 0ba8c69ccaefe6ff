package org.hearsay.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * Dependency trees of whole documents, judged where a token of the record has the very span of a
 * gold token; subtypes of relations do not count.
 */
record TreeGold(List<Document> documents) implements GoldSet {

  private static final Set<String> NO_CONTENT = Set.of("PUNCT", "SYM", "X");

  /**
   * A word.
   *
   * @param span in the document's text; none where the word shares its letters with another
   * @param head the place of its head among the document's words, -1 for a root
   */
  record Word(@Nullable TextSpan span, String upos, int head, String relation) {}

  record Document(Article article, List<TextSpan> sentences, List<Word> words) {
    Document {
      sentences = List.copyOf(sentences);
      words = List.copyOf(words);
    }
  }

  TreeGold {
    documents = List.copyOf(documents);
  }

  @Override
  public String task() {
    return "parse";
  }

  @Override
  public List<Article> articles() {
    return documents.stream().map(Document::article).toList();
  }

  @Override
  public Report score(Map<String, JsonObject> records) {
    Counts counts = new Counts();
    documents.forEach(d -> counts.add(d, Records.of(records, d.article())));
    return counts.report();
  }

  private static final class Counts {
    private int gold;
    private int predicted;
    private int aligned;
    private int tags;
    private int heads;
    private int labelled;
    private int content;
    private int contentLabelled;
    private int unjudged;
    private int sentences;
    private int goldSentences;
    private int predictedSentences;

    void add(Document document, JsonObject record) {
      JsonArray tokens = Records.array(record, "tokens");
      Map<TextSpan, JsonObject> bySpan = new HashMap<>();
      for (JsonElement token : tokens) {
        bySpan.put(Records.span(token.getAsJsonObject()), token.getAsJsonObject());
      }
      predicted += tokens.size();
      for (Word word : document.words()) {
        TextSpan span = word.span();
        TextSpan head = word.head() < 0 ? null : document.words().get(word.head()).span();
        if (span == null || (head == null && word.head() >= 0)) {
          unjudged++;
          continue;
        }
        gold++;
        JsonObject token = bySpan.get(span);
        if (token != null) {
          judge(word, Optional.ofNullable(head), token, tokens);
        }
      }
      Set<TextSpan> found = new HashSet<>();
      for (JsonElement sentence : Records.array(record, "sentences")) {
        found.add(Records.trimmed(Records.pair(sentence), document.article().text()));
      }
      predictedSentences += found.size();
      goldSentences += document.sentences().size();
      found.retainAll(document.sentences());
      sentences += found.size();
    }

    private void judge(Word word, Optional<TextSpan> goldHead, JsonObject token, JsonArray tokens) {
      int place = token.get("head").getAsInt();
      Optional<TextSpan> head =
          place < 0 ? Optional.empty() : Optional.of(Records.span(tokens.get(place)));
      boolean attached = head.equals(goldHead);
      boolean right =
          attached && base(token.get("dep").getAsString()).equals(base(word.relation()));
      aligned++;
      tags += token.get("pos").getAsString().equals(word.upos()) ? 1 : 0;
      heads += attached ? 1 : 0;
      labelled += right ? 1 : 0;
      if (!NO_CONTENT.contains(word.upos())) {
        content++;
        contentLabelled += right ? 1 : 0;
      }
    }

    private static String base(String relation) {
      return relation.split(":", 2)[0].toLowerCase(Locale.ROOT);
    }

    Report report() {
      List<Report.Figure> figures = new ArrayList<>();
      figures.add(Report.rate("LAS on aligned tokens", labelled, aligned));
      figures.add(Report.rate("UAS on aligned tokens", heads, aligned));
      figures.add(Report.rate("UPOS on aligned tokens", tags, aligned));
      figures.add(
          Report.rate("LAS on aligned tokens without PUNCT, SYM, X", contentLabelled, content));
      figures.add(Report.rate("gold tokens with equal offsets", aligned, gold));
      figures.add(Report.score("tokens with equal offsets", aligned, predicted, gold));
      figures.add(Report.score("LAS over all tokens", labelled, predicted, gold));
      figures.add(
          Report.score(
              "sentences with equal offsets", sentences, predictedSentences, goldSentences));
      List<String> notes =
          unjudged == 0
              ? List.of()
              : List.of(
                  unjudged
                      + " gold tokens are left out: they or their heads share their letters with"
                      + " other words");
      return new Report("parse", figures, notes);
    }
  }
}
