package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.text.TextSpan;

/**
 * Finds the surface subjects of predicates: their own, or those that they share by coordination,
 * control, raising, a participle or a relative clause. A surface subject is what the verb agrees
 * with or would, so that the object of a passive is one.
 */
final class Subjects {

  /**
   * A nominal that is a subject, or stands for a relative pronoun.
   *
   * @param whole whether the other members of its coordination are subjects too
   * @param shared whether it stands with another predicate
   */
  record Source(int head, boolean whole, boolean shared, double confidence) {
    Source weaker(double factor) {
      return new Source(head, whole, true, confidence * factor);
    }
  }

  private static final double OWN = 0.95;
  private static final int DEEPEST = 40;

  private final Tree tree;
  private final Phrases phrases;

  Subjects(Tree tree, Phrases phrases) {
    this.tree = tree;
    this.phrases = phrases;
  }

  /** The surface subjects of a verb, predicative adjective or noun. */
  List<Source> of(int predicate) {
    return of(predicate, DEEPEST);
  }

  private List<Source> of(int v, int depth) {
    if (depth == 0) {
      return List.of();
    }
    List<Source> own = own(v);
    if (!own.isEmpty() || tree.has(v, "expl")) {
      return own;
    }
    int head = tree.head(v);
    if (head < 0) {
      return List.of();
    }
    return switch (tree.relation(v)) {
      case "conj" ->
          tree.isPredicate(head) || tree.isVerb(v) && tree.relation(head).equals("acl")
              ? weaker(of(head, depth - 1), 0.9)
              : List.of();
      case "xcomp" -> controllers(v, head, depth - 1);
      case "obj" ->
          // "did call": the parser took the auxiliary for the verb
          tree.lemma(head).equals("do") && tree.xpos(v).equals("VB")
              ? of(head, depth - 1)
              : List.of();
      case "ccomp" ->
          tree.isNonfinite(v) ? weaker(controllers(v, head, depth - 1), 0.8) : List.of();
      case "advcl" -> adverbial(v, head, depth - 1);
      case "acl" ->
          tree.is(v, "acl:relcl") ? gap(v, head) : participleOrInfinitive(v, head, depth - 1);
      case "amod" -> tree.isVerb(v) ? List.of(new Source(head, false, true, 0.7)) : List.of();
      case "parataxis" ->
          tree.isNonfinite(v) && tree.isPredicate(head)
              ? weaker(of(head, depth - 1), 0.5)
              : List.of();
      default -> List.of();
    };
  }

  private static List<Source> weaker(List<Source> sources, double factor) {
    return sources.stream().map(s -> s.weaker(factor)).toList();
  }

  private List<Source> own(int v) {
    List<Source> found = new ArrayList<>();
    boolean outer = false;
    for (int child : tree.children(v)) {
      String relation = tree.relation(child);
      if (relation.equals("nsubj") || relation.equals("csubj")) {
        outer |= tree.token(child).dep().endsWith(":outer");
        found.addAll(resolve(child, OWN));
      }
    }
    if (outer && found.size() > 1) {
      List<Source> inner = new ArrayList<>();
      for (int child : tree.children(v, "nsubj")) {
        if (!tree.token(child).dep().endsWith(":outer")) {
          inner.addAll(resolve(child, OWN));
        }
      }
      return inner;
    }
    return found;
  }

  /** The nominal itself, or what it stands for as a relative pronoun: "all of which". */
  List<Source> resolve(int i, double confidence) {
    if (tree.isRelativePronoun(i)) {
      int clause = tree.relativeClause(i);
      if (clause >= 0) {
        return antecedents(clause, false, confidence * 0.85);
      }
    }
    if (Lexis.PARTITIVE.contains(tree.lemma(i)) || tree.upos(i).equals("NUM")) {
      for (int child : tree.children(i, "nmod")) {
        if (tree.isRelativePronoun(child)) {
          int clause = tree.relativeClause(child);
          if (clause >= 0) {
            return antecedents(clause, true, confidence * 0.85);
          }
        }
      }
    }
    return List.of(new Source(i, true, false, confidence));
  }

  /**
   * What a relative clause hangs on. The parser attaches it to the nearest noun; where the verb's
   * number disagrees, or "all of which" asks for several, it is the whole coordination, or the noun
   * above that agrees.
   */
  private List<Source> antecedents(int clause, boolean several, double confidence) {
    int noun = tree.head(clause);
    if (noun < 0) {
      return List.of();
    }
    Agreement wanted = several ? Agreement.PLURAL : agreement(clause);
    int first = noun;
    while (tree.relation(first).equals("conj") && !tree.isVerb(tree.head(first))) {
      first = tree.head(first);
    }
    if (wanted == Agreement.PLURAL && !tree.isPlural(noun)) {
      List<Integer> members =
          phrases.members(first).stream().filter(m -> m < clause || several).toList();
      if (members.size() > 1) {
        return members.stream().map(m -> new Source(m, false, true, confidence)).toList();
      }
    }
    boolean clash =
        (wanted == Agreement.PLURAL && isSingular(noun))
            || (wanted == Agreement.SINGULAR && tree.isPlural(noun));
    if (clash) {
      for (int up = tree.head(first); up >= 0 && tree.isNominal(up); up = tree.head(up)) {
        if (wanted == Agreement.PLURAL ? tree.isPlural(up) : isSingular(up)) {
          return List.of(new Source(up, false, true, confidence * 0.8));
        }
      }
    }
    List<Source> one = oneOf(noun, confidence);
    return one.isEmpty() ? List.of(new Source(noun, several, true, confidence)) : one;
  }

  /** "Moscow, being one of the countries that rejected it": Moscow did. */
  private List<Source> oneOf(int noun, double confidence) {
    int one = tree.head(noun);
    if (!tree.isPlural(noun) || one < 0 || !tree.lemma(one).equals("one")) {
      return List.of();
    }
    int governor = tree.head(one);
    boolean participial =
        governor >= 0
            && Set.of("advcl", "parataxis").contains(tree.relation(one))
            && tree.isPredicate(governor);
    List<Source> subjects = own(one);
    if (tree.has(one, "cop") && subjects.isEmpty() && participial) {
      subjects = own(governor);
    }
    return tree.has(one, "cop") ? weaker(subjects, confidence * 0.8) : List.of();
  }

  private boolean isSingular(int i) {
    return tree.xpos(i).equals("NN") || tree.xpos(i).equals("NNP");
  }

  private enum Agreement {
    SINGULAR,
    PLURAL,
    UNKNOWN
  }

  /** What number the finite verb of a clause has; only where its subject is the pronoun. */
  private Agreement agreement(int clause) {
    for (int subject : tree.children(clause, "nsubj")) {
      if (!tree.isRelativePronoun(subject)) {
        return Agreement.UNKNOWN;
      }
    }
    int finite = clause;
    for (int child : tree.children(clause)) {
      if (tree.relation(child).equals("aux") || tree.relation(child).equals("cop")) {
        finite = child;
        break;
      }
    }
    String text = tree.token(finite).text();
    if (text.equals("was")) {
      return Agreement.SINGULAR;
    }
    if (text.equals("were")) {
      return Agreement.PLURAL;
    }
    return switch (tree.xpos(finite)) {
      case "VBZ" -> Agreement.SINGULAR;
      case "VBP" -> Agreement.PLURAL;
      default -> Agreement.UNKNOWN;
    };
  }

  /** The subject of an infinitive or gerund that complements g. */
  private List<Source> controllers(int v, int g, int depth) {
    if (!tree.isPassive(g) && !Lexis.SUBJECT_CONTROL.contains(tree.lemma(g))) {
      List<Source> objects = objects(g);
      if (!objects.isEmpty()) {
        return weaker(objects, 0.9);
      }
      if (Lexis.OBLIQUE_CONTROL.contains(tree.lemma(g))) {
        List<Source> addressees = addressees(g, v);
        if (!addressees.isEmpty()) {
          return addressees;
        }
      }
    }
    return weaker(of(g, depth), 0.95);
  }

  private List<Source> objects(int g) {
    List<Source> found = new ArrayList<>();
    for (String relation : List.of("iobj", "obj")) {
      for (int object : tree.children(g, relation)) {
        found.addAll(resolve(object, 0.9));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private List<Source> addressees(int g, int before) {
    for (String relation : List.of("obl", "nmod")) {
      for (int child : tree.children(g, relation)) {
        String preposition = tree.preposition(child);
        if (child < before
            && (preposition.equals("on")
                || preposition.equals("upon")
                || preposition.equals("to")
                || preposition.equals("with")
                || preposition.equals("for"))) {
          return weaker(resolve(child, 0.85), 0.95);
        }
      }
    }
    return List.of();
  }

  private List<Source> adverbial(int v, int g, int depth) {
    if (!tree.isNonfinite(v) || !tree.isPredicate(g)) {
      return List.of();
    }
    String marker = tree.marker(v);
    if (marker.isEmpty() && v > g && Lexis.SPEECH.contains(tree.lemma(g))) {
      // "troops took the base, officials said, killing nine": the troops did
      for (int said : tree.children(g, "ccomp")) {
        boolean told = said < g && tree.isVerb(said) && !Lexis.SPEECH.contains(tree.lemma(v));
        if (told) {
          return weaker(of(said, depth), 0.7);
        }
      }
    }
    boolean ofObject =
        marker.equals("of")
            || marker.equals("from")
            || marker.equals("into")
            || (marker.equals("for") && Lexis.JUDGEMENT.contains(tree.lemma(g)));
    if (ofObject && !tree.isPassive(g)) {
      List<Source> objects = objects(g);
      if (!objects.isEmpty()) {
        return weaker(objects, 0.85);
      }
    }
    if (tree.isInfinitive(v)) {
      if (tree.isPassive(g)) {
        List<Source> agents = new ArrayList<>();
        for (int child : tree.children(g, "obl")) {
          if (tree.preposition(child).equals("by")) {
            agents.add(new Source(child, true, true, 0.6));
          }
        }
        if (!agents.isEmpty()) {
          return agents;
        }
        return Lexis.JUDGEMENT.contains(tree.lemma(g)) || tree.has(g, "obj")
            ? List.of()
            : weaker(of(g, depth), 0.6);
      }
      if (Lexis.OBLIQUE_CONTROL.contains(tree.lemma(g)) && g < v) {
        List<Source> addressees = addressees(g, v);
        if (!addressees.isEmpty()) {
          return addressees;
        }
      }
    }
    return weaker(of(g, depth), 0.75);
  }

  private List<Source> participleOrInfinitive(int v, int noun, int depth) {
    if (tree.has(v, "mark") && firstPronoun(v) >= 0) {
      return gap(v, noun);
    }
    if (!tree.isNonfinite(v)) {
      return gap(v, noun);
    }
    boolean marked = !tree.marker(v).isEmpty();
    if (!marked) {
      List<Source> authors = tree.xpos(v).equals("VBG") ? authors(noun, depth) : List.of();
      return authors.isEmpty() ? List.of(new Source(noun, false, true, 0.8)) : authors;
    }
    if (Lexis.ADDRESSED.contains(tree.lemma(noun))) {
      List<Source> addressees = addressees(noun, v);
      if (!addressees.isEmpty()) {
        return addressees;
      }
    }
    if (Lexis.HELD.contains(tree.lemma(noun)) || Lexis.ADDRESSED.contains(tree.lemma(noun))) {
      return holders(noun, depth);
    }
    return tree.isInfinitive(v) ? List.of(new Source(noun, false, true, 0.5)) : List.of();
  }

  /** "[They] published a report accusing Peru": who wrote it does what the writing says. */
  private List<Source> authors(int writing, int depth) {
    if (!Lexis.WRITING.contains(tree.lemma(writing))) {
      return List.of();
    }
    List<Source> owners = owners(writing);
    if (!owners.isEmpty()) {
      return owners;
    }
    int verb = tree.head(writing);
    boolean issued =
        tree.relation(writing).equals("obj")
            && Lexis.ISSUING.contains(tree.lemma(verb))
            && !tree.isPassive(verb);
    return issued ? weaker(of(verb, depth), 0.9) : List.of();
  }

  /** Whose plan, threat or attempt it is. */
  private List<Source> holders(int noun, int depth) {
    List<Source> found = new ArrayList<>(owners(noun));
    if (found.isEmpty()) {
      for (int child : tree.children(noun)) {
        String relation = tree.relation(child);
        if ((relation.equals("amod") || relation.equals("compound"))
            && tree.startsUpper(child)
            && child < noun) {
          found.add(new Source(child, true, true, 0.65));
        }
      }
    }
    if (found.isEmpty() && tree.head(noun) >= 0) {
      int verb = tree.head(noun);
      boolean active = tree.isVerb(verb) && !tree.isPassive(verb);
      String relation = tree.relation(noun);
      if (active && (relation.equals("obj") || relation.equals("obl"))) {
        return weaker(of(verb, depth), 0.7);
      }
      if (tree.isVerb(verb) && relation.equals("obl")) {
        return weaker(of(verb, depth), 0.5);
      }
      if (tree.isVerb(verb) && relation.equals("nsubj")) {
        for (int agent : tree.children(verb, "obl")) {
          if (tree.preposition(agent).equals("by")) {
            found.add(new Source(agent, true, true, 0.6));
          }
        }
      }
    }
    return found;
  }

  /** "[Their] plan", "a plan by [Peru]". */
  private List<Source> owners(int noun) {
    List<Source> found = new ArrayList<>();
    for (int child : tree.children(noun, "nmod")) {
      if (tree.is(child, "nmod:poss") || tree.preposition(child).equals("by")) {
        found.addAll(weaker(resolve(child, 0.85), 0.95));
      }
    }
    return found;
  }

  /** The subject of a relative clause that has none: its antecedent, where nothing else is gone. */
  private List<Source> gap(int v, int noun) {
    int pronoun = firstPronoun(v);
    if (pronoun >= 0 && !tree.relation(pronoun).equals("mark")) {
      return List.of();
    }
    return tree.isNominal(noun) ? antecedents(v, false, 0.7) : List.of();
  }

  private int firstPronoun(int clause) {
    TextSpan limit = tree.token(clause).span();
    for (int i = Math.max(0, tree.head(clause)); i < tree.size(); i++) {
      if (tree.token(i).span().begin() >= limit.begin()) {
        break;
      }
      boolean relative =
          tree.isRelativePronoun(i)
              || (tree.lemma(i).equals("that") && tree.relation(i).equals("mark"));
      if (relative && under(i, clause)) {
        return i;
      }
    }
    return -1;
  }

  private boolean under(int i, int clause) {
    return tree.sentence().dominates(clause, i);
  }

  /**
   * The antecedents that a relative clause without pronoun, or with "that" as a mere mark, leaves
   * as the object of its verb: "the missile that Peru launched".
   */
  List<Source> objectGap(int v) {
    return objectGapOf(clauseOf(v));
  }

  /** The verb of which a chain of infinitives without objects hangs. */
  private int clauseOf(int v) {
    int clause = v;
    while (tree.relation(clause).equals("xcomp") && !tree.has(tree.head(clause), "obj")) {
      clause = tree.head(clause);
    }
    return clause;
  }

  private List<Source> objectGapOf(int clause) {
    if (!tree.is(clause, "acl:relcl") || !tree.has(clause, "nsubj")) {
      return List.of();
    }
    for (int subject : tree.children(clause, "nsubj")) {
      if (tree.isRelativePronoun(subject) || resolvesToRelative(subject)) {
        return List.of();
      }
    }
    int pronoun = firstPronoun(clause);
    boolean free = pronoun < 0 || tree.relation(pronoun).equals("mark");
    boolean adverb =
        tree.children(clause, "advmod").stream()
            .anyMatch(c -> tree.xpos(c).equals("WRB") && c < clause);
    if (!free || adverb) {
      return List.of();
    }
    return antecedents(clause, false, 0.6);
  }

  private boolean resolvesToRelative(int i) {
    return tree.children(i, "nmod").stream().anyMatch(tree::isRelativePronoun);
  }
}
