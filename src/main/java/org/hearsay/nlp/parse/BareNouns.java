package org.hearsay.nlp.parse;

import java.util.List;
import java.util.Set;

/**
 * Gives the verb what is its own: a bare noun has no subject, and what somebody is given is an
 * object beside the receiver.
 */
final class BareNouns {
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN");
  private static final Set<String> CLAUSAL = Set.of("cop", "aux", "mark");
  private static final Set<String> OBJECT = Set.of("obj");
  private static final Set<String> SUBJECT = Set.of("nsubj");
  private static final Set<String> RECEIVER = Set.of("iobj");
  private static final Set<String> CASE = Set.of("case", "mark");

  /** Verbs with a receiver and a thing. */
  private static final Set<String> GIVING =
      Set.of("deny", "give", "grant", "hand", "lend", "offer", "owe", "pay", "send", "show");

  private static final Set<String> DAYS = Set.of("today", "tomorrow", "tonight", "yesterday");

  private BareNouns() {}

  /**
   * "Gave [the rebels] permission", "called home [its envoy]", "held [the army] responsible": no
   * subjects of what follows.
   */
  static void takeFromNoun(MutableTree tree, int i) {
    int noun = tree.head(i);
    int verb = noun < 0 ? -1 : tree.head(noun);
    if (verb < 0
        || verb > i
        || verb > noun
        || !tree.relation(i).equals("nsubj")
        || !tree.upos(verb).equals("VERB")
        || tree.hasChild(noun, CLAUSAL)) {
      return;
    }
    boolean nominal = NOUNS.contains(tree.upos(noun));
    if (nominal
        && tree.relation(noun).equals("obj")
        && i < noun
        && !tree.hasChild(verb, RECEIVER)) {
      tree.attach(i, verb, "iobj");
    } else if ((nominal || i < noun && tree.upos(noun).equals("ADJ"))
        && tree.relation(noun).equals("xcomp")
        && !tree.hasChild(verb, OBJECT)) {
      tree.attach(i, verb, "obj");
    }
  }

  /** "Denied [reporters] access": the plural before the thing is who receives it. */
  static void findReceiver(MutableTree tree, int i) {
    int thing = tree.head(i);
    int verb = thing < 0 ? -1 : tree.head(thing);
    if (verb < 0
        || verb > i
        || thing < i
        || !tree.dep(i).equals("compound")
        || !tree.xpos(i).equals("NNS")
        || !tree.relation(thing).equals("obj")
        || !GIVING.contains(tree.lemma(verb))
        || tree.hasChild(verb, RECEIVER)) {
      return;
    }
    tree.attach(i, verb, "iobj");
    takeThoseBefore(tree, thing, i);
  }

  /** "Signed [an agreement] today", "[Peru] today left": a day does not begin with a noun. */
  static void takeFromDay(MutableTree tree, int i) {
    int day = tree.head(i);
    int verb = day < 0 ? -1 : tree.head(day);
    if (verb < 0
        || day < i
        || !tree.dep(i).equals("compound")
        || !DAYS.contains(tree.lower(day))
        || !tree.upos(verb).equals("VERB")) {
      return;
    }
    boolean subject = day < verb;
    if (!tree.hasChild(verb, subject ? SUBJECT : OBJECT)) {
      tree.attach(i, verb, subject ? "nsubj" : "obj");
      takeThoseBefore(tree, day, i);
    }
  }

  /** Hangs on a noun what stands before it and hangs on a word behind it. */
  private static void takeThoseBefore(MutableTree tree, int from, int noun) {
    for (int child : tree.children(from)) {
      if (child < noun) {
        tree.attach(child, noun, tree.dep(child));
      }
    }
  }

  /**
   * "The [envoy] in Lima, Ann Lee, left": a name between commas describes the subject before it.
   */
  static void describeSubject(MutableTree tree, int subject) {
    int name = tree.head(subject);
    int verb = name < 0 ? -1 : tree.head(name);
    if (verb < name
        || name < subject
        || !tree.relation(subject).equals("nsubj")
        || !tree.relation(name).equals("nsubj")
        || !NOUNS.contains(tree.upos(name))
        || tree.hasChild(name, CLAUSAL)) {
      return;
    }
    int comma = tree.commaBefore(name);
    if (comma > subject) {
      String dep = tree.dep(name);
      tree.attach(subject, verb, dep);
      tree.attach(name, subject, "appos");
      for (int child : tree.children(name)) {
        if (child < comma && subject < child) {
          boolean oblique = NOUNS.contains(tree.upos(child)) && tree.hasChild(child, CASE);
          tree.attach(child, subject, oblique ? "nmod" : tree.dep(child));
        } else if (child < subject) {
          tree.attach(child, verb, tree.dep(child));
        }
      }
    }
  }

  /** "Denied the boy [a ball]": the thing is no complement. */
  static void findThing(MutableTree tree, int thing) {
    int verb = tree.head(thing);
    if (verb < 0
        || !tree.relation(thing).equals("xcomp")
        || !GIVING.contains(tree.lemma(verb))
        || !NOUNS.contains(tree.upos(thing))
        || tree.hasChild(thing, CASE)) {
      return;
    }
    List<Integer> objects =
        tree.children(verb).stream().filter(c -> tree.relation(c).equals("obj")).toList();
    if (objects.size() == 1
        && verb < objects.getFirst()
        && objects.getFirst() < thing
        && !tree.hasChild(verb, RECEIVER)) {
      tree.label(objects.getFirst(), "iobj");
      tree.label(thing, "obj");
    }
  }
}
