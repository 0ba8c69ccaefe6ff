package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Conllu;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** Builds an article of sentences in CoNLL-U, with the names in it, and renders what was linked. */
final class Story {

  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** Every token of this form is a name of the entity. */
  Story name(String form, String label, EntityType type) {
    entities.put(
        form,
        Entity.of(form.toLowerCase(java.util.Locale.ROOT), label, type, Entity.Scope.FULL_NAME));
    return this;
  }

  /** One token a line: form, lemma, UPOS, XPOS, head from 1, relation. */
  Story sentence(String lines) {
    StringBuilder conllu = new StringBuilder();
    int id = 1;
    for (String line : lines.strip().split("\n")) {
      String[] c = line.strip().split("\\s+");
      conllu
          .append(String.join("\t", "" + id++, c[0], c[1], c[2], c[3], "_", c[4], c[5]))
          .append('\n');
    }
    Sentence sentence = Conllu.sentence(conllu.toString(), text.length(), 0);
    sentences.add(sentence);
    text.append(Conllu.text(sentence)).append(' ');
    return this;
  }

  AnnotatedArticle article() {
    List<Mention> mentions = new ArrayList<>();
    Map<Mention, String> references = new TreeMap<>();
    Map<String, Entity> byId = new TreeMap<>();
    entities.values().forEach(e -> byId.put(e.id(), e));
    for (int s = 0; s < sentences.size(); s++) {
      for (int i = 0; i < sentences.get(s).size(); i++) {
        Token token = sentences.get(s).token(i);
        Entity entity = entities.get(token.text());
        if (entity != null) {
          Mention mention = new Mention(token.span(), s, i, Mention.Kind.NAME, entity.type());
          mentions.add(mention);
          references.put(mention, entity.id());
        }
      }
    }
    return AnnotatedArticle.of(Article.of(text.toString()).build(), sentences)
        .resolved(mentions, byId, references);
  }

  /** What coreference adds, in the order of the text: "[he] trump; [the country] kuwait". */
  String links() {
    return render(new Coreference().resolve(article()));
  }

  private static String render(AnnotatedArticle article) {
    return article.references().entrySet().stream()
        .filter(e -> e.getKey().kind() != Mention.Kind.NAME)
        .map(e -> "[" + article.slice(e.getKey().span()) + "] " + e.getValue())
        .collect(Collectors.joining("; "));
  }
}
