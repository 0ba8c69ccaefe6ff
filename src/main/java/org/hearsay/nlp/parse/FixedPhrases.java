package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;

/**
 * Repairs phrases whose words no treebank has together: "declared the envoy [persona non grata]"
 * has an object and what it was declared to be; a name's later words hang on its own first one.
 */
final class FixedPhrases {
  private static final Set<String> PERSONA = Set.of("persona", "personae");
  private static final Set<String> GRATA = Set.of("grata", "gratae", "gratas");
  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");
  private static final Set<String> WITHIN = Set.of("compound", "flat", "nmod", "nsubj", "appos");

  private static final Set<String> CASE = Set.of("case");
  private static final Set<String> OBLIQUE = Set.of("obl", "nmod", "obj", "conj");
  private static final Set<String> BEFORE_NAME = Set.of("amod", "compound", "nmod:desc", "nummod");

  /** Relations of what the parser found no place for. */
  private static final Set<String> LOOSE = Set.of("parataxis", "list", "dep");

  private static final Set<String> FILLED = Set.of("conj", "nsubj", "obj", "iobj", "obl", "nmod");

  private static final Set<String> AGAINST = Set.of("against");
  private static final Set<String> BY = Set.of("by", "from", "of");

  private static final Set<String> DECLARING = Set.of("declare", "find", "pronounce", "rule");

  private FixedPhrases() {}

  /** Makes "persona non grata" or "guilty" the complement of the verb above it. */
  static void findComplement(MutableTree tree, int word) {
    boolean persona = isPersonaNonGrata(tree, word);
    int verb = persona || tree.lower(word).equals("guilty") ? verbAbove(tree, word) : -1;
    if (verb < 0 || !persona && !DECLARING.contains(tree.lemma(verb))) {
      return;
    }
    List<Integer> before = tree.children(word).stream().filter(c -> verb < c && c < word).toList();
    tree.attach(word, verb, "xcomp");
    if (persona) {
      tree.attach(word + 1, word, "advmod");
      tree.attach(word + 2, word, "flat");
    }
    List<Integer> nouns =
        before.stream()
            .filter(c -> WITHIN.contains(tree.relation(c)) && NOMINAL.contains(tree.upos(c)))
            .toList();
    if (!nouns.isEmpty()) {
      int object = nouns.getLast();
      tree.attach(object, verb, "obj");
      before.stream().filter(c -> c != object).forEach(c -> tree.attach(c, object, tree.dep(c)));
    } else {
      nameBetween(tree, verb, word);
    }
  }

  /** "Declared [Ann Lee] persona non grata": a name between the two is the object. */
  private static void nameBetween(MutableTree tree, int verb, int word) {
    List<Integer> between = tree.children(verb).stream().filter(c -> verb < c && c < word).toList();
    if (!between.isEmpty()
        && tree.upos(between.getLast()).equals("PROPN")
        && LOOSE.contains(tree.relation(between.getLast()))
        && !tree.hasChild(between.getLast(), CASE)
        && between.stream().noneMatch(c -> tree.relation(c).equals("obj"))) {
      tree.label(between.getLast(), "obj");
    }
  }

  private static boolean isPersonaNonGrata(MutableTree tree, int persona) {
    return persona + 2 < tree.size()
        && PERSONA.contains(tree.lower(persona))
        && tree.lower(persona + 1).equals("non")
        && GRATA.contains(tree.lower(persona + 2));
  }

  private static int verbAbove(MutableTree tree, int word) {
    int at = tree.head(word);
    while (at >= 0 && !(tree.upos(at).equals("VERB") && at < word)) {
      at = tree.head(at);
    }
    return at;
  }

  /** "And General [Ann Lee]": a title and the name right behind it are one phrase. */
  static void joinTitle(MutableTree tree, int name) {
    int title = name - 1;
    if (title < 0
        || tree.head(title) != tree.head(name)
        || !tree.upos(title).equals("PROPN")
        || !tree.upos(name).equals("PROPN")
        || !LOOSE.contains(tree.relation(name))
        || !FILLED.contains(tree.relation(title))) {
      return;
    }
    String dep = tree.dep(title);
    tree.attach(title, name, "nmod:desc");
    tree.label(name, dep);
    tree.children(title).forEach(c -> tree.attach(c, name, tree.dep(c)));
  }

  /** "From Washington and [Tel Aviv]": no later part of a name belongs to another name. */
  static void nearestName(MutableTree tree, int part) {
    int head = tree.head(part);
    int last = part - 1;
    if (!tree.relation(part).equals("flat")
        || head < 0
        || head >= last
        || !tree.upos(last).equals("PROPN")) {
      return;
    }
    int first = tree.relation(last).equals("flat") ? tree.head(last) : last;
    if (first != head && tree.relation(first).equals("conj")) {
      tree.attach(part, first, "flat");
    }
  }

  /** "General Ann [Lee]": all further parts of a name hang on its first one. */
  static void firstOfName(MutableTree tree, int part) {
    int head = tree.head(part);
    if (head >= 0
        && head < part
        && tree.relation(part).equals("flat")
        && tree.relation(head).equals("flat")) {
      tree.attach(part, tree.head(head), "flat");
    }
  }

  /** "Attacks by Peru [against Chile]": against whom is told of the deed, not of a name. */
  static void againstOfDeed(MutableTree tree, int party) {
    int name = tree.head(party);
    if (name >= 0
        && name < party
        && tree.head(name) >= 0
        && tree.relation(party).equals("nmod")
        && tree.upos(name).equals("PROPN")
        && hasCase(tree, party, AGAINST)
        && hasCase(tree, name, BY)) {
      tree.attach(party, tree.head(name), "nmod");
    }
  }

  private static boolean hasCase(MutableTree tree, int word, Set<String> prepositions) {
    return tree.children(word).stream()
        .anyMatch(c -> tree.relation(c).equals("case") && prepositions.contains(tree.lower(c)));
  }

  /** "[With] defence chief Ann Lee": the preposition is that of the name, not of its title. */
  static void prepositionOfWhole(MutableTree tree, int word) {
    int name = tree.head(word);
    if (!tree.relation(word).equals("case") || !tree.upos(word).equals("ADP") || name < word) {
      return;
    }
    int whole = name;
    while (tree.head(whole) > whole && BEFORE_NAME.contains(tree.dep(whole))) {
      whole = tree.head(whole);
    }
    boolean oblique = NOMINAL.contains(tree.upos(whole)) && OBLIQUE.contains(tree.relation(whole));
    if (oblique && whole != name && !tree.hasChild(whole, CASE)) {
      tree.attach(word, whole, "case");
      if (tree.relation(whole).equals("obj")) {
        tree.label(whole, "obl");
      }
    }
  }
}
