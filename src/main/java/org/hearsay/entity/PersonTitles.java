package org.hearsay.entity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** The titles and appositions that tell what a named person is. */
final class PersonTitles {

  private final Gazetteer gazetteer;
  private final AnnotatedArticle article;
  private final PhraseReader reader;

  PersonTitles(Gazetteer gazetteer, AnnotatedArticle article, PhraseReader reader) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.reader = reader;
  }

  /** What stands before the name, or else after it in commas. */
  Optional<NounPhrase> of(NamedMention name) {
    Sentence words = article.sentences().get(name.mention().sentence());
    return inside(name, words).or(() -> before(name, words)).or(() -> after(name, words));
  }

  /** "Secretary of State Rex Tillerson" found as one name. */
  private Optional<NounPhrase> inside(NamedMention name, Sentence words) {
    for (int last = name.last() - 1; last >= name.first(); last--) {
      Optional<NounPhrase> title = endingAt(name, words, last);
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  private Optional<NounPhrase> before(NamedMention name, Sentence words) {
    int last = name.first() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    boolean comma = words.token(last).text().equals(",");
    if (comma) {
      last--;
    }
    if (last < 0 || !Words.isNoun(words.token(last))) {
      return Optional.empty();
    }
    Optional<NounPhrase> title = endingAt(name, words, last);
    return comma ? title.filter(t -> t.isDefinite() && t.affiliation().isPresent()) : title;
  }

  /** The phrase whose agent noun or title ends at a token. */
  private Optional<NounPhrase> endingAt(NamedMention name, Sentence words, int last) {
    for (int from = Math.max(0, last - 5); from <= last; from++) {
      String title = Words.lower(words, from, last + 1);
      if (!isTitle(title)) {
        continue;
      }
      int head = last;
      for (int i = from + 1; i < last; i++) {
        if (Words.isOneOf(words.token(i), List.of("of", "to", "for"))) {
          head = i - 1;
          break;
        }
      }
      NounPhrase phrase = reader.read(name.mention().sentence(), head);
      return phrase.isPlural() ? Optional.empty() : Optional.of(phrase);
    }
    return Optional.empty();
  }

  private boolean isTitle(String title) {
    return gazetteer.agentNouns().of(title).isPresent()
        || !gazetteer.officesCalled(title).isEmpty();
  }

  private Optional<NounPhrase> after(NamedMention name, Sentence words) {
    int comma = name.last() + 1;
    if (comma + 1 >= words.size() || !words.token(comma).text().equals(",")) {
      return Optional.empty();
    }
    int limit = Math.min(words.size(), comma + 9);
    for (int i = comma + 1; i < limit; i++) {
      Token token = words.token(i);
      boolean end = i + 1 == words.size() || !continues(words.token(i + 1));
      if (Words.isNoun(token) && end) {
        NounPhrase phrase = reader.read(name.mention().sentence(), i);
        boolean starts = phrase.first() == comma + 1;
        boolean named =
            phrase.last() + 1 < words.size()
                && words.token(phrase.last() + 1).upos().equals("PROPN");
        boolean titled =
            phrase.agent().isPresent()
                || phrase.nouns().stream().anyMatch(n -> !gazetteer.officesCalled(n).isEmpty());
        return starts && titled && !named && !phrase.isPlural()
            ? Optional.of(phrase)
            : Optional.empty();
      }
      if (!continues(token) && !Words.isPossessiveMark(token) && !token.upos().equals("DET")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean continues(Token token) {
    return switch (token.upos()) {
      case "ADJ", "NOUN", "PROPN", "NUM" -> true;
      case "PART" -> Words.isPossessiveMark(token);
      case "PUNCT" -> token.text().equals("-");
      case "DET" -> true;
      case "PRON" -> token.xpos().toUpperCase(Locale.ROOT).equals("PRP$");
      default -> false;
    };
  }
}
