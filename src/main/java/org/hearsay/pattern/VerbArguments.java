package org.hearsay.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.pattern.Argument.Relation;

/** The arguments of a verb, seen from its active clause. */
final class VerbArguments {
  /** What the parser has on another word, but may belong here. */
  static final double SECOND_BEST = 0.4;

  /** An infinitive that more likely tells a purpose than a complement. */
  private static final double PURPOSE = 0.45;

  private static final Set<String> GERUND_PREPOSITIONS =
      Set.of(
          "of", "from", "for", "into", "in", "on", "against", "about", "with", "at", "to", "over");

  private final Tree tree;
  private final Phrases phrases;
  private final Subjects subjects;

  VerbArguments(Tree tree, Phrases phrases, Subjects subjects) {
    this.tree = tree;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  List<Argument> of(int v) {
    List<Argument> found = new ArrayList<>();
    boolean passive = tree.isPassive(v);
    addSubjects(v, passive, found);
    addHolders(v, found);
    for (int child : tree.children(v)) {
      switch (tree.relation(child)) {
        case "obj" -> addNominal(Relation.OBJECT, "", child, 0.95, found);
        case "iobj" -> addNominal(Relation.INDIRECT_OBJECT, "", child, 0.9, found);
        case "obl", "nmod" -> addOblique(v, child, passive, found);
        case "vocative", "dep", "dislocated" -> {
          if (!tree.preposition(child).isEmpty()) {
            addOblique(v, child, passive, found);
          }
        }
        case "ccomp", "xcomp" -> addComplement(child, 0.9, found);
        case "advcl" -> addAdverbialComplement(child, found);
        default -> {}
      }
    }
    addContent(v, found);
    if (!passive && none(found, Relation.OBJECT)) {
      addGap(v, found);
    }
    shareWithConjuncts(v, passive, found);
    addSecondBest(v, found);
    return Phrases.distinct(found);
  }

  private static boolean none(List<Argument> arguments, Relation relation) {
    return arguments.stream().noneMatch(a -> a.relation() == relation);
  }

  private void addSubjects(int v, boolean passive, List<Argument> found) {
    Relation relation = Relation.SUBJECT;
    if (passive) {
      boolean twoObjects = tree.has(v, "obj") && !Lexis.NAMING.contains(tree.lemma(v));
      relation = twoObjects ? Relation.INDIRECT_OBJECT : Relation.OBJECT;
    }
    for (Subjects.Source source : subjects.of(v)) {
      int head = source.head();
      if (tree.relation(head).equals("csubj")) {
        found.add(phrases.clause(relation, "", head, source.shared(), source.confidence()));
      } else {
        found.addAll(
            phrases.arguments(
                relation, "", head, source.whole(), source.shared(), source.confidence()));
      }
    }
  }

  /** "Issued a statement [urging Peru to leave]": the statement's author may be the subject. */
  private void addHolders(int v, List<Argument> found) {
    int noun = tree.head(v);
    boolean participle =
        tree.relation(v).equals("acl") && tree.xpos(v).equals("VBG") && !tree.has(v, "mark");
    if (!participle || noun < 0 || !tree.relation(noun).equals("obj")) {
      return;
    }
    int verb = tree.head(noun);
    if (tree.isVerb(verb) && !tree.isPassive(verb)) {
      for (Subjects.Source source : subjects.of(verb)) {
        found.addAll(
            phrases.arguments(
                Relation.SUBJECT, "", source.head(), source.whole(), true, SECOND_BEST));
      }
    }
  }

  private void addNominal(
      Relation relation, String preposition, int child, double confidence, List<Argument> found) {
    for (Subjects.Source source : subjects.resolve(child, confidence)) {
      found.addAll(
          phrases.arguments(
              relation,
              preposition,
              source.head(),
              source.whole(),
              source.shared(),
              source.confidence()));
    }
  }

  private void addOblique(int v, int child, boolean passive, List<Argument> found) {
    String preposition = tree.preposition(child);
    boolean agent =
        tree.is(child, "obl:agent") || (passive && preposition.equals("by") && canBeAgent(child));
    if (agent) {
      addNominal(Relation.SUBJECT, "", child, 0.9, found);
    } else if (Lexis.ADDING.contains(preposition)) {
      addNominal(passive ? Relation.OBJECT : Relation.SUBJECT, "", child, 0.6, found);
    } else if (tree.isVerb(child)) {
      found.add(phrases.clause(Relation.CLAUSE, preposition, child, false, 0.7));
    } else {
      addNominal(Relation.OBLIQUE, preposition, child, 0.85, found);
    }
  }

  /** Not a time, a measure, or a means such as "by force". */
  private boolean canBeAgent(int i) {
    if (Lexis.TIME.contains(tree.lemma(i)) || tree.upos(i).equals("NUM") || tree.isVerb(i)) {
      return false;
    }
    return !tree.xpos(i).equals("NN")
        || !tree.children(i).stream().allMatch(c -> tree.relation(c).equals("case"));
  }

  private void addComplement(int child, double confidence, List<Argument> found) {
    boolean clausal =
        tree.isVerb(child)
            || tree.has(child, "mark")
            || tree.has(child, "cop")
            || tree.has(child, "nsubj");
    if (!clausal) {
      found.addAll(
          phrases.arguments(
              Relation.CLAUSE, tree.preposition(child), child, true, false, confidence));
      return;
    }
    String marker = tree.marker(child);
    String preposition =
        GERUND_PREPOSITIONS.contains(marker) && !tree.isInfinitive(child) ? marker : "";
    found.add(phrases.clause(Relation.CLAUSE, preposition, child, false, confidence));
    for (int next : tree.children(child, "conj")) {
      if (tree.isVerb(next) && !tree.has(next, "nsubj")) {
        found.add(phrases.clause(Relation.CLAUSE, preposition, next, false, confidence * 0.85));
      }
    }
  }

  private void addAdverbialComplement(int child, List<Argument> found) {
    String marker = tree.marker(child);
    if (tree.isInfinitive(child)) {
      addComplement(child, PURPOSE, found);
    } else if (tree.xpos(child).equals("VBG") && GERUND_PREPOSITIONS.contains(marker)) {
      addComplement(child, 0.8, found);
    }
  }

  /** "The envoy left, officials said": what is said stands above the verb of saying. */
  private void addContent(int v, List<Argument> found) {
    if (tree.relation(v).equals("parataxis")
        && Lexis.SPEECH.contains(tree.lemma(v))
        && !tree.has(v, "ccomp")
        && tree.isPredicate(tree.head(v))) {
      found.add(phrases.clause(Relation.CLAUSE, "", tree.head(v), true, 0.8));
    }
  }

  private void addGap(int v, List<Argument> found) {
    if (tree.has(v, "ccomp") || tree.children(v, "xcomp").stream().anyMatch(tree::isVerb)) {
      return;
    }
    for (Subjects.Source source : subjects.objectGap(v)) {
      String stranded = strandedPreposition(v);
      found.addAll(
          phrases.arguments(
              stranded.isEmpty() ? Relation.OBJECT : Relation.OBLIQUE,
              stranded,
              source.head(),
              source.whole(),
              true,
              source.confidence()));
    }
  }

  private String strandedPreposition(int v) {
    for (int child : tree.children(v)) {
      if (child > v
          && tree.upos(child).equals("ADP")
          && !tree.is(child, "compound:prt")
          && tree.children(child).isEmpty()) {
        return tree.lemma(child);
      }
    }
    return "";
  }

  /** "Condemned and rejected the proposal": right of the last verb, it is everybody's. */
  private void shareWithConjuncts(int v, boolean passive, List<Argument> found) {
    if (passive) {
      return;
    }
    for (int next : tree.children(v, "conj")) {
      if (tree.isVerb(next) && !tree.isPassive(next) && adjacent(v, next)) {
        borrow(next, next, found);
      }
    }
    if (tree.relation(v).equals("conj") && tree.isVerb(tree.head(v))) {
      borrow(tree.head(v), v, found);
    }
  }

  private void borrow(int from, int after, List<Argument> found) {
    boolean objectless = none(found, Relation.OBJECT) && none(found, Relation.CLAUSE);
    for (int child : tree.children(from)) {
      if (child < after) {
        continue;
      }
      String relation = tree.relation(child);
      if (relation.equals("obj") && objectless) {
        addNominal(Relation.OBJECT, "", child, 0.6, found);
      } else if (relation.equals("obl") && none(found, Relation.OBLIQUE)) {
        addNominal(Relation.OBLIQUE, tree.preposition(child), child, 0.5, found);
      }
    }
  }

  private boolean adjacent(int v, int next) {
    for (int i = v + 1; i < next; i++) {
      boolean thin =
          switch (tree.relation(i)) {
            case "cc", "punct", "aux", "advmod" -> true;
            default -> tree.is(i, "compound:prt");
          };
      if (!thin) {
        return false;
      }
    }
    return true;
  }

  /** "Withdrew [its ambassador from Pyongyang]": what follows a noun may be the verb's. */
  private void addSecondBest(int v, List<Argument> found) {
    for (int child : tree.children(v)) {
      String relation = tree.relation(child);
      boolean after = relation.equals("obj") || relation.equals("obl") || relation.equals("iobj");
      if (!(child > v && after) && !tree.is(child, "nsubj:pass")) {
        continue;
      }
      if (relation.equals("obj")) {
        addLostComplements(v, child, found);
      } else if (relation.equals("obl")) {
        addLostClauses(child, found);
      }
      for (int noun : phrases.members(child)) {
        if (relation.equals("obl") && Lexis.TIME.contains(tree.lemma(noun))) {
          continue;
        }
        for (int modifier : tree.children(phrases.measured(noun), "nmod")) {
          String preposition = tree.preposition(modifier);
          if (modifier > noun && !preposition.isEmpty()) {
            double factor = preposition.equals("of") ? 0.6 : relation.equals("obl") ? 0.8 : 1;
            addNominal(Relation.OBLIQUE, preposition, modifier, SECOND_BEST * factor, found);
            addLower(modifier, factor, found);
          }
        }
      }
    }
  }

  /** "Has a channel of [communication with the rebels]". */
  private void addLower(int modifier, double factor, List<Argument> found) {
    for (int lower : tree.children(modifier, "nmod")) {
      String preposition = tree.preposition(lower);
      if (lower > modifier && !preposition.isEmpty() && !preposition.equals("of")) {
        addNominal(Relation.OBLIQUE, preposition, lower, SECOND_BEST * factor * 0.8, found);
      }
    }
  }

  /** "Called on [the minister to resign]", "assured [Chad that troops would stay]". */
  private void addLostClauses(int noun, List<Argument> found) {
    for (int clause : tree.children(noun, "acl")) {
      boolean complement = tree.isInfinitive(clause) || tree.marker(clause).equals("that");
      if (complement && none(found, Relation.CLAUSE)) {
        addComplement(clause, PURPOSE, found);
      }
    }
  }

  /**
   * "Allowed [the group to march]", "granted [Mawarire bail]": the parser has one phrase of two.
   */
  private void addLostComplements(int v, int object, List<Argument> found) {
    addLostClauses(object, found);
    if (Lexis.GIVING.contains(tree.lemma(v)) && none(found, Relation.INDIRECT_OBJECT)) {
      for (int given : tree.children(v)) {
        boolean bare =
            given > object
                && (tree.relation(given).equals("obl") || tree.relation(given).equals("xcomp"))
                && !Lexis.NAMING.contains(tree.lemma(v))
                && tree.upos(given).equals("NOUN")
                && tree.preposition(given).isEmpty()
                && !Lexis.TIME.contains(tree.lemma(given));
        if (bare) {
          addNominal(Relation.INDIRECT_OBJECT, "", object, PURPOSE, found);
          addNominal(Relation.OBJECT, "", given, PURPOSE, found);
        }
      }
      for (int receiver : tree.children(object, "compound")) {
        if (tree.upos(receiver).equals("PROPN")) {
          addNominal(Relation.INDIRECT_OBJECT, "", receiver, SECOND_BEST, found);
        }
      }
    }
  }
}
