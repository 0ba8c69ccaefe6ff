package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Entity;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads noun phrases: their agent noun, and the state, body or people to which they belong.
 *
 * <p>Parts of speech and neighbourhood decide, not the tree: titles and modifiers stand next to
 * their nouns, and the tree is least sure there.
 */
final class PhraseReader {

  private static final int LONGEST_NAME = 6;

  private static final List<String> BELONGING =
      List.of("of", "in", "from", "for", "at", "throughout", "across", "within", "inside");

  private static final Set<String> FORMER =
      Set.of(
          "former",
          "ex",
          "late",
          "ousted",
          "deposed",
          "onetime",
          "overthrown",
          "outgoing",
          "old",
          "previous",
          "erstwhile",
          "then");

  /** "Iran-backed" does not say that somebody belongs to Iran; "US-led" does. */
  private static final Set<String> LEADING = Set.of("led");

  private final Gazetteer gazetteer;
  private final AnnotatedArticle article;

  PhraseReader(Gazetteer gazetteer, AnnotatedArticle article) {
    this.gazetteer = gazetteer;
    this.article = article;
  }

  /** Reads the phrase of a head token. */
  NounPhrase read(int sentence, int head) {
    return read(sentence, head, 0);
  }

  private NounPhrase read(int sentence, int head, int depth) {
    Sentence words = article.sentences().get(sentence);
    int first = leftEdge(words, head);
    List<String> nouns = new ArrayList<>();
    int last = titleTail(words, first, head, nouns);
    for (int from = Math.max(first, head - 3); from <= head; from++) {
      nouns.add(Words.lower(words, from, head + 1));
    }
    AgentNoun agent = null;
    for (String noun : nouns) {
      agent = gazetteer.agentNouns().of(noun).orElse(null);
      if (agent != null) {
        break;
      }
    }
    Token start = words.token(first);
    boolean pronoun = start.xpos().equals("PRP$");
    Affiliation affiliation = before(sentence, words, first, head);
    if (affiliation == null) {
      affiliation = after(sentence, words, last, depth);
    }
    boolean former = false;
    boolean possessed = pronoun;
    for (int i = first; i < head; i++) {
      former |= FORMER.contains(words.token(i).text().toLowerCase(Locale.ROOT));
      possessed |= Words.isPossessiveMark(words.token(i));
    }
    boolean indefinite = Words.isOneOf(start, List.of("a", "an", "some", "any", "another", "one"));
    return new NounPhrase(
        first,
        head,
        last,
        nouns,
        Words.isPlural(words.token(head)),
        !indefinite
            && (possessed || affiliation != null || Words.isOneOf(start, List.of("the", "this"))),
        former,
        pronoun,
        agent,
        affiliation);
  }

  /** The end of a title of the form "secretary of state", which is added to the nouns. */
  private int titleTail(Sentence words, int first, int head, List<String> nouns) {
    if (head + 2 >= words.size()
        || !Words.isOneOf(words.token(head + 1), List.of("of", "to", "for"))) {
      return head;
    }
    for (int end = Math.min(words.size(), head + 6); end > head + 2; end--) {
      if (!Words.isNoun(words.token(end - 1))) {
        continue;
      }
      for (int from = Math.max(first, head - 2); from <= head; from++) {
        String title = Words.text(words, from, end).toLowerCase(Locale.ROOT);
        if (gazetteer.agentNouns().of(title).isPresent()
            || !gazetteer.officesCalled(title).isEmpty()) {
          nouns.add(title);
          return end - 1;
        }
      }
    }
    return head;
  }

  /** The first token of the phrase that a noun ends. */
  static int leftEdge(Sentence words, int head) {
    int first = head;
    for (int i = head - 1; i >= 0; i--) {
      Token token = words.token(i);
      Token right = words.token(i + 1);
      if (Words.isPossessiveMark(token)) {
        first = i;
        continue;
      }
      boolean determiner = token.upos().equals("DET") || token.xpos().equals("PRP$");
      if (determiner) {
        return right.upos().equals("DET") ? first : i;
      }
      boolean hyphen =
          token.text().equals("-")
              && i > 0
              && words.token(i - 1).span().end() == token.span().begin()
              && token.span().end() == right.span().begin();
      boolean joint =
          token.upos().equals("CCONJ")
              && i > 0
              && i + 1 < head
              && isModifier(words.token(i - 1))
              && token.head() == i + 1
              && words.dominates(head, i);
      if (!hyphen && !joint && !isModifier(token)) {
        return first;
      }
      if (!hyphen && !joint) {
        first = i;
      }
    }
    return first;
  }

  private static boolean isModifier(Token token) {
    return switch (token.upos()) {
      case "ADJ", "NOUN", "PROPN", "NUM" -> true;
      case "VERB" -> token.relation().equals("amod");
      default -> false;
    };
  }

  private @Nullable Affiliation before(int sentence, Sentence words, int first, int head) {
    for (int i = head - 1; i > first; i--) {
      if (Words.isPossessiveMark(words.token(i))) {
        return possessor(sentence, words, first, i);
      }
    }
    if (words.token(first).xpos().equals("PRP$")) {
      return mentioned(sentence, first).orElse(null);
    }
    for (int i = first; i <= head; i++) {
      Named named = nameAt(words, i, head + 1);
      if (named == null) {
        continue;
      }
      boolean compound = named.end() + 1 < head && words.token(named.end()).text().equals("-");
      if (compound
          && !LEADING.contains(words.token(named.end() + 1).text().toLowerCase(Locale.ROOT))) {
        i = named.end() + 1;
        continue;
      }
      return Affiliation.of(named.entry(), gazetteer);
    }
    return government(words, first, head);
  }

  /** The state of the head of government after whom an administration is called. */
  private @Nullable Affiliation government(Sentence words, int first, int head) {
    if (head == first
        || !Words.isOneOf(words.token(head), List.of("administration", "government", "regime"))
        || !Words.isCapital(words.token(head - 1))) {
      return null;
    }
    List<GazetteerEntry> persons =
        new ArrayList<>(gazetteer.bySurname(words.token(head - 1).text()));
    for (Reading reading : gazetteer.readings(Words.text(words, first, head))) {
      if (reading.entry().kind() == GazetteerEntry.Kind.PERSON) {
        persons.add(reading.entry());
      }
    }
    List<String> states =
        persons.stream()
            .flatMap(person -> gazetteer.termsOf(person.id()).stream())
            .filter(term -> gazetteer.office(term.office()).map(Office::rank).orElse(3) == 1)
            .map(OfficeTerm::of)
            .distinct()
            .toList();
    return states.size() == 1
        ? gazetteer.entry(states.getFirst()).map(e -> Affiliation.of(e, gazetteer)).orElse(null)
        : null;
  }

  private @Nullable Affiliation possessor(int sentence, Sentence words, int first, int mark) {
    for (int i = Math.max(first, mark - LONGEST_NAME); i < mark; i++) {
      Named named = nameAt(words, i, mark);
      if (named != null && named.end() == mark) {
        return Affiliation.of(named.entry(), gazetteer);
      }
    }
    Optional<Affiliation> mentioned = mentioned(sentence, mark - 1);
    if (mentioned.isPresent()) {
      return mentioned.get();
    }
    for (int i = first; i < mark; i++) {
      Named named = nameAt(words, i, mark);
      if (named != null) {
        return Affiliation.of(named.entry(), gazetteer);
      }
    }
    return null;
  }

  /** Whom the mention with a token as its last refers to. */
  private Optional<Affiliation> mentioned(int sentence, int token) {
    int end = article.sentences().get(sentence).token(token).span().end();
    for (Mention mention : article.mentions()) {
      if (mention.sentence() == sentence && mention.span().end() == end) {
        Optional<Entity> entity = article.entity(mention);
        if (entity.isPresent()) {
          return Optional.of(Affiliation.of(entity.get(), gazetteer));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable Affiliation after(int sentence, Sentence words, int last, int depth) {
    int i = last + 1;
    if (i >= words.size() || !Words.isOneOf(words.token(i), BELONGING)) {
      return null;
    }
    i++;
    int limit = Math.min(words.size(), i + 5);
    for (; i < limit; i++) {
      Token token = words.token(i);
      Named named = nameAt(words, i, words.size());
      if (named != null) {
        // "spokesman for Iran's foreign ministry": what is possessed is the body
        return Affiliation.of(named.entry(), gazetteer);
      }
      boolean modifier =
          token.upos().equals("DET")
              || token.xpos().equals("PRP$")
              || token.upos().equals("ADJ")
              || token.upos().equals("NOUN") && isFollowedByNoun(words, i);
      if (!modifier) {
        break;
      }
    }
    if (depth > 0 || i >= words.size() || !Words.isNoun(words.token(i))) {
      return null;
    }
    NounPhrase inner = read(sentence, i, depth + 1);
    return inner.affiliation().orElse(null);
  }

  private static boolean isFollowedByNoun(Sentence words, int i) {
    return i + 1 < words.size() && Words.isNoun(words.token(i + 1));
  }

  /**
   * A name of the gazetteer in a sentence.
   *
   * @param end the index of the token after it
   */
  record Named(GazetteerEntry entry, int end) {}

  /**
   * The longest name of a state, place, body or people that begins at a token and ends before
   * another, if it means one thing only.
   */
  @Nullable Named nameAt(Sentence words, int from, int limit) {
    Token token = words.token(from);
    if (!Words.isCapital(token) || token.upos().equals("DET") || token.upos().equals("PRON")) {
      return null;
    }
    int longest = gazetteer.longestFrom(token.text());
    if (longest == 0) {
      return null;
    }
    for (int end = Math.min(limit, from + Math.min(LONGEST_NAME, longest + 2)); end > from; end--) {
      List<GazetteerEntry> meant = new ArrayList<>();
      for (Reading reading : gazetteer.readings(Words.text(words, from, end))) {
        boolean belongs =
            switch (reading.entry().kind()) {
              case PERSON, THING -> false;
              case STATE,
                  TERRITORY,
                  HISTORIC_STATE,
                  CITY,
                  REGION,
                  FACILITY,
                  ORGANIZATION,
                  GOVERNMENT_BODY,
                  PEOPLE ->
                  reading.use() != Reading.Use.SHORT;
            };
        if (belongs && !meant.contains(reading.entry())) {
          meant.add(reading.entry());
        }
      }
      GazetteerEntry best = ReadingChoice.best(meant, gazetteer);
      if (best != null) {
        return new Named(best, end);
      }
    }
    return null;
  }
}
