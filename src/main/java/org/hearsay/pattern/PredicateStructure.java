package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.pattern.Argument.Relation;
import org.hearsay.pattern.Predicate.Embedding;
import org.hearsay.pattern.Predicate.Form;
import org.hearsay.pattern.Predicate.Negation;
import org.hearsay.text.Sentence;

/**
 * The predicates of a sentence with their arguments, from a Universal Dependencies v2 tree.
 *
 * <p>Voice, control and raising, relative clauses, participles, infinitives, coordination, light
 * verbs and nominalizations are undone. An argument's confidence tells how sure the way to it is;
 * below one half it is a second-best attachment, offered because parsers err there.
 */
public final class PredicateStructure {
  private static final Set<String> GERUND_COMPLEMENT = Set.of("of", "from", "into", "to");

  private final Tree tree;
  private final Map<Integer, Form> forms = new TreeMap<>();
  private final Map<Integer, List<Argument>> verbs = new TreeMap<>();
  private final Map<Integer, List<Argument>> nouns = new TreeMap<>();
  private final Map<Integer, List<Argument>> adjectives = new TreeMap<>();
  private final Negations negations;

  private PredicateStructure(Sentence sentence) {
    tree = new Tree(ArgumentRepair.mend(sentence));
    negations = new Negations(tree);
  }

  /** The predicates in the order of their heads; every common noun is one. */
  public static List<Predicate> of(Sentence sentence) {
    return new PredicateStructure(sentence).predicates();
  }

  private List<Predicate> predicates() {
    Phrases phrases = new Phrases(tree);
    Subjects subjects = new Subjects(tree, phrases);
    VerbArguments ofVerbs = new VerbArguments(tree, phrases, subjects);
    NounArguments ofNouns = new NounArguments(tree, phrases, subjects);
    AdjectiveArguments ofAdjectives = new AdjectiveArguments(tree, phrases, subjects);
    boolean headline = tree.sentence().kind() == Sentence.Kind.HEADLINE;
    for (int i = 0; i < tree.size(); i++) {
      String upos = tree.upos(i);
      if (tree.isVerb(i)) {
        forms.put(i, Form.VERB);
        verbs.put(i, ofVerbs.of(i));
      } else if (upos.equals("NOUN") || (upos.equals("PROPN") && headline)) {
        forms.put(i, Form.NOUN);
        nouns.put(i, new ArrayList<>(ofNouns.of(i)));
      } else if (upos.equals("ADJ") && ofAdjectives.isPredicate(i)) {
        forms.put(i, Form.ADJECTIVE);
        adjectives.put(i, ofAdjectives.of(i));
      }
    }
    LightVerbs light = new LightVerbs(tree);
    verbs.forEach((verb, arguments) -> light.lend(verb, arguments, nouns));
    light.share(nouns);
    return forms.keySet().stream().map(this::predicate).toList();
  }

  private Predicate predicate(int i) {
    Form form = forms.getOrDefault(i, Form.VERB);
    List<Argument> arguments =
        switch (form) {
          case VERB -> verbs.getOrDefault(i, List.of());
          case NOUN -> Phrases.distinct(nouns.getOrDefault(i, List.of()));
          case ADJECTIVE -> adjectives.getOrDefault(i, List.of());
        };
    Hanging hanging = hanging(i, form);
    Negation negation = negations.of(i);
    return new Predicate(
        i,
        form,
        tree.lemma(i),
        words(i),
        arguments,
        negation == Negation.EXPLICIT || negation == Negation.IMPLICIT,
        auxiliaries(i),
        hanging.governor,
        hanging.embedding,
        hanging.marker,
        negation,
        form == Form.VERB && tree.isPassive(i));
  }

  private List<Integer> words(int i) {
    Set<Integer> words = new TreeSet<>(List.of(i));
    for (int child : tree.children(i)) {
      if (tree.relation(child).equals("aux")
          || tree.relation(child).equals("cop")
          || tree.is(child, "compound:prt")) {
        words.add(child);
      }
    }
    return List.copyOf(words);
  }

  /** Its own, or those of the first of its coordination. */
  private List<String> auxiliaries(int i) {
    List<String> found = tree.children(i, "aux").stream().map(tree::lemma).toList();
    boolean shares =
        found.isEmpty()
            && tree.relation(i).equals("conj")
            && tree.isVerb(i)
            && tree.isVerb(tree.head(i))
            && !tree.has(i, "nsubj")
            && tree.xpos(i).equals(tree.xpos(tree.head(i)));
    return shares ? auxiliaries(tree.head(i)) : found;
  }

  private record Hanging(int governor, Embedding embedding, String marker) {
    static final Hanging FREE = new Hanging(-1, Embedding.NONE, "");
  }

  private Hanging hanging(int i, Form form) {
    int head = tree.head(i);
    if (head < 0 || (tree.relation(i).equals("root"))) {
      return saidAround(i);
    }
    String marker = tree.marker(i);
    return switch (tree.relation(i)) {
      case "conj" ->
          forms.containsKey(head)
                  && !(tree.has(i, "nsubj") && form == Form.VERB && !marker.isEmpty())
              ? hanging(head, forms.getOrDefault(head, form))
              : Hanging.FREE;
      case "ccomp", "xcomp", "csubj" -> on(head, Embedding.COMPLEMENT, marker);
      case "advcl" ->
          on(
              head,
              tree.isNonfinite(i) && GERUND_COMPLEMENT.contains(marker) && !tree.isInfinitive(i)
                  ? Embedding.COMPLEMENT
                  : Embedding.ADVERBIAL,
              marker);
      case "acl" ->
          tree.is(i, "acl:relcl") || marker.isEmpty()
              ? Hanging.FREE
              : on(head, Embedding.COMPLEMENT, marker);
      case "parataxis" ->
          Lexis.SPEECH.contains(tree.lemma(head)) && head < i && !tree.has(head, "ccomp")
              ? on(head, Embedding.COMPLEMENT, marker)
              : saidAround(i);
      case "obj", "obl", "iobj" -> on(head, Embedding.ARGUMENT, tree.preposition(i));
      case "nmod" ->
          tree.is(i, "nmod:poss")
              ? Hanging.FREE
              : on(head, Embedding.ARGUMENT, tree.preposition(i));
      case "nsubj" -> tree.isPassive(head) ? on(head, Embedding.ARGUMENT, "") : Hanging.FREE;
      default -> Hanging.FREE;
    };
  }

  private Hanging on(int head, Embedding embedding, String marker) {
    return forms.containsKey(head) ? new Hanging(head, embedding, marker) : Hanging.FREE;
  }

  /** "…, officials said": the verb of saying stands below what it says. */
  private Hanging saidAround(int i) {
    for (int child : tree.children(i, "parataxis")) {
      boolean saying =
          verbs.getOrDefault(child, List.of()).stream()
              .anyMatch(a -> a.relation() == Relation.CLAUSE && a.head() == i);
      if (saying) {
        return new Hanging(child, Embedding.COMPLEMENT, "");
      }
    }
    return Hanging.FREE;
  }
}
