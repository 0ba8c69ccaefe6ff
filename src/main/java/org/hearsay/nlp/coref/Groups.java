package org.hearsay.nlp.coref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.nlp.coref.Referent.Occurrence;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Those whom an article names together: "Norland and Sudland". Later they are "they", "both
 * countries", "the two sides", and one by one "the former" and "the latter".
 */
final class Groups {

  /** How many sentences back a group is still meant by "the two sides". */
  private static final int WINDOW = 3;

  private static final Map<String, Integer> NUMBERS =
      Map.of("both", 2, "two", 2, "three", 3, "four", 4, "five", 5);

  /** Nouns for those who have to do with each other, whatever they are. */
  private static final Set<String> SIDES =
      Set.of(
          "side",
          "party",
          "neighbor",
          "neighbour",
          "rival",
          "ally",
          "foe",
          "enemy",
          "adversary",
          "power",
          "capital",
          "pair",
          "partner");

  /** Verbs that two do together, one as the subject and one as the object or "with" it. */
  private static final Set<String> TOGETHER =
      Set.of("meet", "talk", "speak", "negotiate", "sign", "discuss", "hold", "clash", "agree");

  private final String prefix;
  private final List<Sentence> sentences;
  private final Map<String, Referent> byMembers = new LinkedHashMap<>();

  /**
   * @param prefix of the ids of entities that are the article's own
   */
  Groups(String prefix, List<Sentence> sentences) {
    this.prefix = prefix;
    this.sentences = sentences;
  }

  /** The entities of the groups that were found. */
  List<Entity> entities() {
    return byMembers.values().stream().flatMap(r -> r.entity().stream()).toList();
  }

  /**
   * The group that the phrase with a head closes: its conjuncts so far, or subject and object of a
   * verb that two do together.
   *
   * @param current the referents of the sentence read so far, by their heads
   * @return its members and the head of its first one
   */
  Optional<Referent> closedBy(int s, int head, @Nullable Referent[] current) {
    Sentence sentence = sentences.get(s);
    Token token = sentence.token(head);
    int first = token.head();
    if (first < 0) {
      return Optional.empty();
    }
    if (token.relation().equals("conj")) {
      return joined(s, head, current);
    }
    boolean object = token.relation().equals("obj");
    boolean with =
        token.relation().equals("obl")
            && sentence.children(head, "case").stream()
                .anyMatch(i -> sentence.token(i).lemma().equals("with"));
    String verb = sentence.token(first).lemma();
    if (!TOGETHER.contains(verb) || !(with || object && verb.equals("meet"))) {
      return Optional.empty();
    }
    List<Integer> subjects = sentence.children(first, "nsubj");
    if (subjects.isEmpty()
        || subjects.getFirst() > head
        || current[subjects.getFirst()] == null
        || !sentence.children(subjects.getFirst(), "conj").isEmpty()
        || !sentence.children(head, "conj").isEmpty()) {
      return Optional.empty();
    }
    return of(List.of(current[subjects.getFirst()], current[head]))
        .map(group -> told(group, s, subjects.getFirst()));
  }

  /** The conjuncts up to a token, whether they hang on the first or on each other. */
  private Optional<Referent> joined(int s, int last, @Nullable Referent[] current) {
    Sentence sentence = sentences.get(s);
    int first = firstConjunct(sentence, last);
    List<Referent> members = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      boolean member =
          i == first
              || sentence.token(i).relation().equals("conj") && firstConjunct(sentence, i) == first;
      if (member && current[i] == null) {
        return Optional.empty();
      }
      if (member) {
        members.add(current[i]);
      }
    }
    return members.isEmpty() ? Optional.empty() : of(members).map(group -> told(group, s, first));
  }

  private static int firstConjunct(Sentence sentence, int token) {
    int i = token;
    while (sentence.token(i).relation().equals("conj") && sentence.token(i).head() >= 0) {
      i = sentence.token(i).head();
    }
    return i;
  }

  private Referent told(Referent group, int s, int head) {
    group.add(new Occurrence(s, head, Role.of(sentences.get(s), head), false));
    return group;
  }

  /** An id without the article's prefix. */
  private String local(String id) {
    return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
  }

  /** The group that the conjuncts so far seemed to be, before another one came. */
  Optional<Referent> withoutLast(Referent group) {
    List<String> ids = group.entity().map(Entity::members).orElse(List.of());
    return ids.size() < 3
        ? Optional.empty()
        : Optional.ofNullable(byMembers.get(String.join("+", ids.subList(0, ids.size() - 1))));
  }

  /** The group of some referents, if each is known, one alone, and all are of a kind. */
  private Optional<Referent> of(List<Referent> members) {
    Set<Referent> distinct = new LinkedHashSet<>(members);
    EntityType type = members.getFirst().type();
    boolean joined =
        distinct.size() == members.size()
            && members.size() > 1
            && members.stream()
                .allMatch(
                    m ->
                        m.type() == type
                            && !m.plural()
                            && m.entity().filter(e -> e.members().isEmpty()).isPresent());
    if (!joined || !(type == EntityType.COUNTRY || Nouns.isAgent(type))) {
      return Optional.empty();
    }
    List<Entity> entities = members.stream().map(m -> m.entity().orElseThrow()).toList();
    List<String> ids = entities.stream().map(Entity::id).toList();
    return Optional.of(
        byMembers.computeIfAbsent(
            String.join("+", ids),
            key -> {
              List<String> labels = entities.stream().map(Entity::label).toList();
              String last = labels.getLast();
              String label =
                  String.join(", ", labels.subList(0, labels.size() - 1)) + " and " + last;
              return Referent.of(
                  Entity.of(
                          prefix + String.join("-and-", ids.stream().map(this::local).toList()),
                          label,
                          type,
                          Entity.Scope.ARTICLE)
                      .withPlural(true)
                      .withMembers(ids));
            }));
  }

  /**
   * The group that a description such as "both countries" or "the two leaders" means: the one told
   * last, or the only ones of the kind that were named just before.
   *
   * @param referents the one mentioned last first
   */
  Optional<Referent> described(Iterable<Referent> referents, int s, int head) {
    Sentence sentence = sentences.get(s);
    int number = number(sentence, head);
    String noun = Nouns.singular(sentence.token(head));
    boolean sides = SIDES.contains(noun);
    EntityType type = Nouns.type(noun);
    if (number == 0 || !sides && type != EntityType.COUNTRY && !Nouns.isAgent(type)) {
      return Optional.empty();
    }
    List<Referent> near = new ArrayList<>();
    for (Referent referent : referents) {
      if (referent.lastSentence() < s - WINDOW) {
        break;
      }
      Optional<Entity> entity = referent.entity();
      if (entity.isEmpty()) {
        continue;
      }
      boolean fits = sides ? referent.type() != EntityType.PERSON : referent.type() == type;
      if (entity.get().members().size() == number && (fits || sides)) {
        return Optional.of(referent);
      }
      boolean actor = referent.type() == EntityType.COUNTRY || Nouns.isAgent(referent.type());
      boolean named = entity.get().scope() != Entity.Scope.ARTICLE;
      if (fits && actor && named && !referent.plural() && referent.lastSentence() >= s - 1) {
        near.add(referent);
      }
    }
    return near.size() == number ? of(near.reversed()) : Optional.empty();
  }

  /** How many a phrase means: "both", "the two", "the three"; 0 where it does not say. */
  private static int number(Sentence sentence, int head) {
    if (!sentence.token(head).xpos().equals("NNS")
        || !sentence.children(head, "nmod", "acl", "appos", "conj", "compound").isEmpty()) {
      return 0;
    }
    boolean definite = Phrases.isDefinite(sentence, head);
    for (int child : sentence.children(head, "det", "nummod", "amod")) {
      String word = sentence.token(child).lemma().toLowerCase(java.util.Locale.ROOT);
      if (word.equals("other") || word.equals("more")) {
        return 0;
      }
      int number = NUMBERS.getOrDefault(word, 0);
      if (number > 0 && (definite || word.equals("both"))) {
        return number;
      }
    }
    return 0;
  }

  /** The one of two that "the former" or "the latter" means. */
  Optional<Entity> oneOf(Iterable<Referent> referents, int s, int at) {
    Sentence sentence = sentences.get(s);
    Token token = sentence.token(at);
    String word = token.text().toLowerCase(java.util.Locale.ROOT);
    boolean latter = word.equals("latter");
    boolean alone =
        (latter || word.equals("former"))
            && at > 0
            && sentence.token(at - 1).text().equalsIgnoreCase("the")
            && (at + 1 == sentence.size() || !isInPhrase(sentence, at));
    if (!alone) {
      return Optional.empty();
    }
    for (Referent referent : referents) {
      if (referent.lastSentence() < s - 1) {
        break;
      }
      Optional<Entity> group = referent.entity().filter(e -> e.members().size() == 2);
      if (group.isPresent()) {
        String id = group.get().members().get(latter ? 1 : 0);
        for (Referent other : referents) {
          Optional<Entity> member = other.entity().filter(e -> e.id().equals(id));
          if (member.isPresent()) {
            return member;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a word is part of a longer noun phrase: "the former minister". */
  private static boolean isInPhrase(Sentence sentence, int at) {
    return switch (sentence.token(at + 1).upos()) {
      case "NOUN", "PROPN", "ADJ", "NUM" -> true;
      default -> false;
    };
  }
}
