package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.extract.OpenProposition.Phrase;
import org.hearsay.pattern.Argument;
import org.hearsay.pattern.Argument.Relation;
import org.hearsay.pattern.Predicate;
import org.hearsay.pattern.PredicateStructure;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/**
 * Prints the clauses of a text as tuples: subject, predicate, arguments; after ClausIE (Del Corro
 * and Gemulla, 2013), on top of the predicate-argument structure.
 *
 * <p>With each tuple stand, less sure, the binary facts that it tells (BenchIE, Gashteovski et al.,
 * 2022): each argument by itself, the object being a part of the relation of those beside it, as
 * "began her film career" is of "in 1947"; and the phrases within an argument, as "served as Prime
 * Minister" is told "of Australia".
 */
public final class OpenPropositions {
  private static final double SURE = 0.5;
  private static final int MOST_TUPLES = 12;

  /** How sure a fact is beside the tuple that it is taken from. */
  private static final double FACT = 0.4;

  /** Tokens of the longest subject and argument of a fact: what is longer tells several. */
  private static final int LONGEST = 8;

  private static final int DEEPEST = 4;

  private static final Set<String> RELATIVE =
      Set.of("that", "which", "who", "whom", "whose", "where", "when", "what");

  private static final Set<String> INSIDE =
      Set.of("det", "amod", "compound", "nummod", "flat", "fixed");

  /** The tuples of all sentences, in the order of the text. */
  public static List<OpenProposition> of(AnnotatedArticle article) {
    TextSpan.Index text = new TextSpan.Index(article.article().text());
    List<OpenProposition> found = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      found.addAll(new OpenPropositions(sentence, text).propositions());
    }
    return found;
  }

  private final Sentence sentence;
  private final TextSpan.Index text;
  private final Map<Integer, Predicate> predicates = new HashMap<>();

  private OpenPropositions(Sentence sentence, TextSpan.Index text) {
    this.sentence = sentence;
    this.text = text;
  }

  private List<OpenProposition> propositions() {
    List<Predicate> all = PredicateStructure.of(sentence);
    all.forEach(p -> predicates.put(p.head(), p));
    Set<OpenProposition> found = new LinkedHashSet<>();
    for (Predicate predicate : all) {
      if (isClause(predicate)) {
        clause(predicate, found);
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      noun(i, found);
    }
    return found.stream()
        .sorted(
            Comparator.comparing((OpenProposition p) -> p.predicate().span())
                .thenComparing(p -> p.subject().span()))
        .toList();
  }

  /** A verb that is told by no other, or a noun or adjective with a copula. */
  private boolean isClause(Predicate predicate) {
    Token head = sentence.token(predicate.head());
    boolean chained = head.relation().equals("xcomp") && chains(head.head());
    if (chained || head.relation().equals("amod") || head.relation().equals("compound")) {
      return false;
    }
    return predicate.form() == Predicate.Form.VERB || hasCopula(predicate);
  }

  private boolean hasCopula(Predicate predicate) {
    return !sentence.children(predicate.head(), "cop").isEmpty();
  }

  /** Whether the complement of a verb is told along with it: "helped to raise". */
  private boolean chains(int head) {
    return predicates.containsKey(head) && sentence.children(head, "obj", "iobj").isEmpty();
  }

  private void clause(Predicate predicate, Set<OpenProposition> found) {
    List<Argument> subjects =
        surfaceSubjects(predicate).stream().filter(s -> !isRelative(s)).toList();
    if (subjects.isEmpty()) {
      return;
    }
    List<Integer> words = new ArrayList<>(verbGroup(predicate));
    Predicate last = predicate;
    List<Argument> rest = new ArrayList<>(rest(predicate));
    while (true) {
      Optional<Predicate> next = chained(last);
      if (next.isEmpty()) {
        break;
      }
      last = next.get();
      int complement = last.head();
      rest.removeIf(a -> a.relation() == Relation.CLAUSE && a.head() == complement);
      words.addAll(infinitive(last));
      rest.addAll(rest(last));
    }
    if (!hasVerb(words)) {
      return;
    }
    complement(last, words, rest);
    for (Argument subject : subjects) {
      tuples(subject, words, rest, found);
    }
  }

  /** A relative pronoun whose noun is not known names nothing. */
  private boolean isRelative(Argument subject) {
    return sentence.tokensIn(subject.span()).size() == 1
        && RELATIVE.contains(sentence.token(subject.head()).lemma());
  }

  private boolean hasVerb(List<Integer> words) {
    return words.stream()
        .map(i -> sentence.token(i).upos())
        .anyMatch(u -> u.equals("VERB") || u.equals("AUX"));
  }

  private List<Argument> surfaceSubjects(Predicate predicate) {
    Relation relation = Relation.SUBJECT;
    if (predicate.passive()) {
      boolean indirect = !in(predicate, Relation.INDIRECT_OBJECT).isEmpty();
      relation = indirect ? Relation.INDIRECT_OBJECT : Relation.OBJECT;
    }
    return in(predicate, relation);
  }

  private static List<Argument> in(Predicate predicate, Relation relation) {
    return predicate.arguments().stream()
        .filter(a -> a.relation() == relation && a.confidence() >= SURE)
        .toList();
  }

  /** The arguments after the verb, agents of passives among them. */
  private List<Argument> rest(Predicate predicate) {
    List<Argument> subjects = surfaceSubjects(predicate);
    List<Argument> found = new ArrayList<>();
    for (Argument argument : predicate.arguments()) {
      boolean told =
          switch (argument.relation()) {
            case SUBJECT -> predicate.passive() && !subjects.contains(argument);
            case OBJECT, INDIRECT_OBJECT, OBLIQUE ->
                !subjects.contains(argument) && predicate.form() != Predicate.Form.NOUN;
            case CLAUSE -> !(argument.shared() && argument.head() < predicate.head());
            case POSSESSOR, MODIFIER -> false;
          };
      if (told && argument.confidence() >= SURE) {
        found.add(argument);
      }
    }
    return found;
  }

  private Optional<Predicate> chained(Predicate predicate) {
    if (!chains(predicate.head())) {
      return Optional.empty();
    }
    for (int child : sentence.children(predicate.head(), "xcomp")) {
      Predicate next = predicates.get(child);
      if (next != null && child > predicate.head()) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** The verb with its auxiliaries, negation, particles, and the adverbs between them. */
  private List<Integer> verbGroup(Predicate predicate) {
    Set<Integer> words = new TreeSet<>();
    for (int word : predicate.words()) {
      words.add(word);
    }
    for (int child : sentence.children(predicate.head(), "advmod")) {
      boolean inside =
          sentence.children(child).isEmpty()
              && child < predicate.head()
              && (words.contains(child - 1) || words.contains(child + 1));
      if (inside) {
        words.add(child);
      }
    }
    if (predicate.form() != Predicate.Form.VERB) {
      words.remove(predicate.head());
    }
    return List.copyOf(words);
  }

  private List<Integer> infinitive(Predicate predicate) {
    Set<Integer> words = new TreeSet<>(verbGroup(predicate));
    words.addAll(sentence.children(predicate.head(), "mark"));
    if (predicate.form() != Predicate.Form.VERB) {
      words.remove(predicate.head());
    }
    return List.copyOf(words);
  }

  /** What a copula links, as an argument of its own. */
  private void complement(Predicate predicate, List<Integer> words, List<Argument> rest) {
    if (predicate.form() == Predicate.Form.VERB) {
      return;
    }
    int head = predicate.head();
    List<Integer> phrase = new ArrayList<>();
    collect(
        head,
        phrase,
        Set.of(
            "nsubj",
            "csubj",
            "cop",
            "aux",
            "mark",
            "conj",
            "cc",
            "punct",
            "parataxis",
            "advcl",
            "obl",
            "ccomp",
            "expl"),
        words);
    phrase.removeIf(i -> !connected(i, head, phrase));
    rest.removeIf(a -> phrase.contains(a.head()));
    rest.add(
        0,
        new Argument(
            Relation.OBJECT, "", head, sentence.spanOf(new TreeSet<>(phrase)), false, 0.9));
  }

  private static boolean connected(int i, int head, List<Integer> phrase) {
    for (int at = Math.min(i, head); at <= Math.max(i, head); at++) {
      if (!phrase.contains(at)) {
        return false;
      }
    }
    return true;
  }

  private void collect(int head, List<Integer> phrase, Set<String> without, List<Integer> words) {
    phrase.add(head);
    for (int child : sentence.children(head)) {
      if (!without.contains(sentence.token(child).relation()) && !words.contains(child)) {
        phrase.addAll(sentence.subtree(child));
      }
    }
  }

  private void tuples(
      Argument subject, List<Integer> words, List<Argument> rest, Set<OpenProposition> found) {
    List<List<Argument>> slots = new ArrayList<>();
    for (Argument argument : rest) {
      if (argument.head() == subject.head()) {
        continue;
      }
      boolean joined = false;
      for (List<Argument> slot : slots) {
        if (coordinated(slot.getFirst(), argument)) {
          slot.add(argument);
          joined = true;
          break;
        }
      }
      if (!joined) {
        slots.add(new ArrayList<>(List.of(argument)));
      }
    }
    List<List<Argument>> combinations = new ArrayList<>(List.of(List.of()));
    for (List<Argument> slot : slots) {
      if (combinations.size() * slot.size() > MOST_TUPLES) {
        slot = slot.subList(0, 1);
      }
      List<List<Argument>> longer = new ArrayList<>();
      for (List<Argument> before : combinations) {
        for (Argument next : slot) {
          List<Argument> all = new ArrayList<>(before);
          all.add(next);
          longer.add(all);
        }
      }
      combinations = longer;
    }
    for (List<Argument> arguments : combinations) {
      if (!arguments.isEmpty()) {
        OpenProposition whole = tuple(subject, words, arguments);
        found.add(whole);
        facts(subject, words, arguments, whole.confidence() * FACT, found);
      }
    }
  }

  /** The binary facts of a tuple. */
  private void facts(
      Argument subject,
      List<Integer> words,
      List<Argument> arguments,
      double confidence,
      Set<OpenProposition> found) {
    if (sentence.tokensIn(subject.span()).size() > LONGEST) {
      return;
    }
    Optional<Argument> object =
        arguments.stream()
            .filter(a -> a.relation() == Relation.OBJECT && a.preposition().isEmpty())
            .filter(a -> a.head() > words.getLast())
            .findFirst();
    for (Argument argument : arguments) {
      Set<Integer> relation = new TreeSet<>(words);
      object
          .filter(o -> !o.equals(argument))
          .ifPresent(o -> relation.addAll(sentence.tokensIn(o.span())));
      if (arguments.size() > 1) {
        fact(subject, relation, argument(argument), confidence, found);
      }
      if (argument.head() > words.getLast() && argument.relation() != Relation.CLAUSE) {
        relation.addAll(prepositions(argument.head()));
        nested(subject, relation, argument.head(), confidence, found);
      }
    }
  }

  private void fact(
      Argument subject,
      Set<Integer> relation,
      Phrase argument,
      double confidence,
      Set<OpenProposition> found) {
    if (sentence.tokensIn(argument.span()).size() <= LONGEST) {
      found.add(
          new OpenProposition(
              phrase(subject.span()),
              words(List.copyOf(relation)),
              List.of(argument),
              Math.round(confidence * 100) / 100.0));
    }
  }

  /** The phrases that hang on a noun by a preposition, each with all before it as its relation. */
  private void nested(
      Argument subject,
      Set<Integer> before,
      int noun,
      double confidence,
      Set<OpenProposition> found) {
    Set<Integer> relation = new TreeSet<>(before);
    int head = noun;
    for (int depth = 0; depth < DEEPEST && head >= 0; depth++) {
      relation.addAll(core(head));
      int next = -1;
      for (int child : sentence.children(head, "nmod")) {
        List<Integer> prepositions = prepositions(child);
        if (child > head && !prepositions.isEmpty()) {
          List<Integer> members = new ArrayList<>(List.of(child));
          members.addAll(sentence.children(child, "conj"));
          for (int member : members) {
            List<Integer> told = new ArrayList<>(prepositions);
            told.addAll(whole(member));
            fact(subject, relation, words(told), confidence, found);
          }
          next = child;
        }
      }
      if (next >= 0) {
        relation.addAll(prepositions(next));
      }
      head = next;
    }
  }

  /** A member of a coordination with what hangs on it. */
  private List<Integer> whole(int head) {
    List<Integer> phrase = new ArrayList<>();
    collect(head, phrase, Set.of("conj", "cc", "punct", "case", "appos", "parataxis"), List.of());
    phrase.removeIf(i -> !connected(i, head, phrase));
    return phrase;
  }

  /** The words of a noun phrase without what hangs on it behind. */
  private List<Integer> core(int head) {
    List<Integer> words = new ArrayList<>(List.of(head));
    for (int child : sentence.children(head)) {
      Token token = sentence.token(child);
      if (INSIDE.contains(token.relation()) || token.dep().equals("nmod:poss")) {
        words.addAll(sentence.subtree(child));
      }
    }
    return words;
  }

  private List<Integer> prepositions(int head) {
    List<Integer> words = new ArrayList<>();
    for (int word : sentence.children(head, "case")) {
      words.addAll(sentence.subtree(word));
    }
    return words;
  }

  private boolean coordinated(Argument a, Argument b) {
    int up = sentence.token(b.head()).head();
    return a.relation() == b.relation()
        && sentence.token(b.head()).relation().equals("conj")
        && (up == a.head() || (up >= 0 && sentence.token(up).head() == a.head()));
  }

  private OpenProposition tuple(Argument subject, List<Integer> words, List<Argument> arguments) {
    double confidence = subject.confidence();
    for (Argument argument : arguments) {
      confidence *= 0.5 + argument.confidence() / 2;
    }
    return new OpenProposition(
        phrase(subject.span()),
        words(words),
        arguments.stream().map(this::argument).toList(),
        Math.round(confidence * 100) / 100.0);
  }

  private Phrase phrase(TextSpan span) {
    return new Phrase(span, text.slice(span));
  }

  /** The words of a predicate, which may stand apart. */
  private Phrase words(List<Integer> words) {
    Set<Integer> sorted = new TreeSet<>(words);
    TextSpan span = sentence.spanOf(sorted);
    boolean whole = sentence.tokensIn(span).size() == sorted.size();
    if (whole) {
      return phrase(span);
    }
    StringBuilder composed = new StringBuilder();
    int previous = -2;
    for (int word : sorted) {
      Token token = sentence.token(word);
      boolean glued =
          previous == word - 1 && sentence.token(previous).span().end() == token.span().begin();
      composed.append(previous < 0 || glued ? "" : " ").append(token.text());
      previous = word;
    }
    return new Phrase(span, composed.toString());
  }

  /** An argument with its preposition. */
  private Phrase argument(Argument argument) {
    TextSpan span = argument.span();
    boolean agent = argument.relation() == Relation.SUBJECT;
    if (argument.preposition().isEmpty() && !agent) {
      return phrase(span);
    }
    List<Integer> inside = sentence.tokensIn(span);
    int first = inside.isEmpty() ? argument.head() : inside.getFirst();
    for (int i = first - 1; i >= 0 && i >= first - 4; i--) {
      String relation = sentence.token(i).relation();
      if (!relation.equals("case") && !relation.equals("fixed") && !relation.equals("mark")) {
        break;
      }
      span = span.cover(sentence.token(i).span());
    }
    String told = text.slice(span);
    boolean has =
        agent || span.begin() < argument.span().begin() || argument.relation() == Relation.CLAUSE;
    return new Phrase(span, has ? told : argument.preposition() + " " + told);
  }

  /** Appositions and possessors. */
  private void noun(int i, Set<OpenProposition> found) {
    for (int child : sentence.children(i, "appos")) {
      found.add(
          new OpenProposition(
              phrase(nominal(i)),
              new Phrase(nominal(child), "is"),
              List.of(phrase(nominal(child))),
              0.55));
    }
  }

  private TextSpan nominal(int head) {
    List<Integer> phrase = new ArrayList<>();
    collect(
        head,
        phrase,
        Set.of("appos", "acl", "conj", "cc", "punct", "case", "parataxis"),
        List.of());
    phrase.removeIf(i -> !connected(i, head, phrase));
    return sentence.spanOf(new TreeSet<>(phrase));
  }
}
