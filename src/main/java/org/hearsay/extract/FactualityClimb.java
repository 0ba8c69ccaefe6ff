package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.Factuality.Assessment;
import org.hearsay.extract.WordEffects.Effect;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/** One climb from a predicate up the tree; what it finds on the way it adds to the reality. */
final class FactualityClimb {
  /** Who is against something says nothing of whether it is so. */
  private static final Set<String> AGAINST = Set.of("oppose", "reject", "resist", "shun", "decry");

  /** They end what a clause tells, but an event noun below them may be over or go on. */
  private static final Set<String> OF_CLAUSES_ONLY = Set.of("ban", "prohibit", "forbid", "deter");

  /** What parsers call adverbial, though it completes the word above: "prevent from leaving". */
  private static final Set<String> COMPLEMENT_MARKS =
      Set.of("that", "whether", "of", "from", "on", "against", "into", "about", "for");

  /** With an infinitive they tell somebody to do it, with a clause they say it. */
  private static final Set<String> WARNING = Set.of("warn", "tell", "caution", "remind", "want");

  private static final Set<String> CALLED_OFF =
      Set.of("call off", "rule out", "put off", "break off", "pull back");

  /** Prepositions of what a verb or noun is about, not of when or why: "threat of", not "after". */
  private static final Set<String> OF_COMPLEMENTS =
      Set.of(
          "of", "for", "on", "from", "to", "against", "about", "into", "at", "toward", "towards",
          "in", "with", "off", "out", "over");

  private static final Set<String> REJECTIONS =
      Set.of("reject", "dismiss", "deny", "dispute", "refute", "rebut");

  private static final Set<String> CLAIMS =
      Set.of(
          "claim",
          "allegation",
          "accusation",
          "report",
          "suggestion",
          "charge",
          "rumor",
          "rumour",
          "notion",
          "assertion",
          "idea");

  private static final Set<String> MOTION = Set.of("go", "come");

  private final Sentence sentence;
  private final WordEffects effects;
  private final ClauseForms forms;
  private final Reality reality;
  private final Set<Integer> cues;
  private final Set<Integer> ends;

  FactualityClimb(
      Sentence sentence,
      WordEffects effects,
      boolean reported,
      Set<Integer> cues,
      Set<Integer> ends) {
    this.sentence = sentence;
    this.effects = effects;
    this.cues = cues;
    this.ends = ends;
    forms = new ClauseForms(sentence);
    reality = new Reality(sentence, effects, reported);
  }

  Assessment from(int head) {
    int node = head;
    int reached = -1;
    boolean go = true;
    reality.own(node, -1);
    while (go) {
      Token token = sentence.token(node);
      int up = token.head();
      if (up < 0) {
        atRoot(node);
        break;
      }
      if (ends.contains(up)) {
        reached = up;
        reality.marks(node);
        break;
      }
      if (cues.contains(up)) {
        reached = up;
        underCue(node, up);
        break;
      }
      go = step(node, up);
      node = up;
    }
    return reality.assessment(reached);
  }

  /** The effect of the source's cue on its content; the cue's own negation is the caller's. */
  private void underCue(int node, int cue) {
    reality.marks(node);
    Token word = sentence.token(cue);
    if (forms.imperative(node)) {
      reality.weaken(Modality.DEMANDED);
    }
    if (sentence.children(node, "punct").stream()
        .anyMatch(i -> sentence.token(i).text().startsWith("?"))) {
      reality.weaken(Modality.HYPOTHETICAL);
    }
    if (effects.has(word, Effect.DENIED)) {
      reality.deny();
    } else if (effects.has(word, Effect.PLANNED) && forms.infinitive(node)) {
      reality.weaken(Modality.PLANNED);
    } else if ((effects.has(word, Effect.DEMANDED) || WARNING.contains(word.lemma()))
        && forms.infinitive(node)) {
      reality.weaken(Modality.DEMANDED);
    } else if (effects.has(word, Effect.NEGATIVE) && ClauseForms.nominal(sentence.token(node))) {
      reality.weaken(Modality.HYPOTHETICAL);
    } else if (effects.has(word, Effect.NEGATIVE)) {
      reality.negate();
    } else if (effects.has(word, Effect.HYPOTHETICAL)) {
      reality.weaken(Modality.HYPOTHETICAL);
    }
    if (forms.hasNegation(cue, node)) {
      reality.weaken(Modality.POSSIBLE);
    }
  }

  private void atRoot(int node) {
    reality.marks(node);
    Token token = sentence.token(node);
    if (forms.infinitive(node) && forms.marker(node, "to") && token.upos().equals("VERB")) {
      reality.weaken(Modality.PLANNED);
    }
    if (forms.imperative(node) && (node == 0 || sentence.kind() == Sentence.Kind.BODY)) {
      reality.weaken(Modality.DEMANDED);
    }
    Token last = sentence.token(sentence.size() - 1);
    boolean question =
        last.text().startsWith("?")
            || sentence.size() > 1 && sentence.token(sentence.size() - 2).text().equals("?");
    if (question && !ClauseForms.nominal(token)) {
      reality.weaken(Modality.HYPOTHETICAL);
    }
  }

  /**
   * Goes from a word to the word above it.
   *
   * @return whether what stands higher still matters
   */
  private boolean step(int node, int up) {
    Token token = sentence.token(node);
    return switch (token.relation()) {
      case "conj" -> conjunct(node, up);
      case "advcl" -> adverbialClause(node, up);
      case "acl" -> nounClause(node, up);
      case "ccomp", "xcomp", "csubj" -> complement(node, up);
      case "obj", "obl", "nsubj", "nmod", "iobj" -> nominalArgument(node, up);
      case "compound", "amod", "flat", "appos", "dep", "fixed", "root" -> modifier(node, up);
      case "parataxis" -> false;
      default -> {
        reality.own(up, node);
        yield true;
      }
    };
  }

  private boolean conjunct(int node, int up) {
    reality.marks(node);
    boolean contrast = forms.lemmas(node, "cc").contains("but");
    boolean ownClause = !sentence.children(node, "nsubj", "aux").isEmpty();
    if (!ownClause) {
      reality.auxiliaries(up);
      reality.adverbs(up);
      if (!contrast && forms.hasNegation(up, node)) {
        reality.negate();
      }
      reality.marks(up);
    }
    return true;
  }

  private boolean adverbialClause(int node, int up) {
    Set<String> marks = Set.copyOf(forms.lemmas(node, "mark", "advmod", "case"));
    if (marks.stream().anyMatch(COMPLEMENT_MARKS::contains)
        || marks.contains("to") && effects.has(sentence.token(up), Effect.DEMANDED)
        || marks.contains("in") && isIntended(node, up)) {
      if (marks.contains("against")) {
        reality.negate();
      }
      return complement(node, up);
    }
    if (marks.stream().anyMatch(ClauseForms.CONDITIONS::contains) || forms.inverted(node)) {
      reality.weaken(Modality.HYPOTHETICAL);
      return false;
    }
    if (marks.contains("until") || marks.contains("before") || marks.contains("till")) {
      if (forms.present(node)) {
        reality.weaken(Modality.HYPOTHETICAL);
      }
      return false;
    }
    if (marks.contains("without") || marks.contains("instead") || marks.contains("than")) {
      reality.negate();
    } else if (forms.infinitive(node) && marks.contains("to")) {
      reality.intend();
    } else if (marks.isEmpty() || marks.contains("by")) {
      // "would attack, killing thousands": the participle shares the fate of its clause
      reality.auxiliaries(up);
      reality.condition(up);
      return !sentence.token(up).dep().equals("acl:relcl")
          && Set.of("ccomp", "xcomp", "acl", "advcl").contains(sentence.token(up).relation());
    } else if ((marks.contains("when") || marks.contains("once") || marks.contains("as"))
        && forms.present(node)
        && forms.lemmas(up, "aux").stream().anyMatch(Set.of("will", "shall", "would")::contains)) {
      reality.weaken(Modality.PLANNED);
    }
    return forms.infinitive(node) && !marks.contains("to");
  }

  private boolean nounClause(int node, int up) {
    Token noun = sentence.token(up);
    boolean relative = sentence.token(node).dep().equals("acl:relcl");
    if (relative) {
      if (forms.lemmas(up, "det").stream()
          .anyMatch(Set.of("any", "whatever", "whichever")::contains)) {
        reality.weaken(Modality.HYPOTHETICAL);
      }
      return false;
    }
    boolean clause = forms.infinitive(node) || !sentence.children(node, "mark").isEmpty();
    if (!clause) {
      return false;
    }
    boolean moved = apply(up, node);
    if (!moved && forms.infinitive(node) && forms.marker(node, "to")) {
      reality.weaken(noun.lemma().equals("first") ? Modality.ACTUAL : Modality.PLANNED);
    }
    return climbFrom(up, node);
  }

  private boolean complement(int node, int up) {
    reality.marks(node);
    Token governor = sentence.token(up);
    String lemma = governor.lemma().toLowerCase(Locale.ROOT);
    if (effects.has(governor, Effect.FACTIVE) && !forms.infinitive(node)) {
      return false;
    }
    boolean moved = apply(up, node);
    if (!moved && forms.infinitive(node) && forms.marker(node, "to")) {
      if (lemma.equals("have")) {
        reality.weaken(Modality.DEMANDED);
      } else if (lemma.equals("be")
          || MOTION.contains(lemma) && governor.xpos().equals("VBG")
          || governor.upos().equals("ADJ") && !factualAdjective(lemma)) {
        reality.weaken(Modality.PLANNED);
      }
    }
    boolean about =
        governor.upos().equals("ADJ") && forms.marker(node, "about") && !factualAdjective(lemma);
    if (!moved && (about || isIntended(node, up))) {
      reality.weaken(Modality.PLANNED);
    }
    if (lemma.equals("keep") && sentence.token(node).xpos().equals("VBG")) {
      reality.makeGeneric();
    }
    return climbFrom(up, node);
  }

  /** "Interested in attacking", "keen on attacking". */
  private boolean isIntended(int node, int up) {
    return sentence.token(node).xpos().equals("VBG")
        && !ClauseForms.nominal(sentence.token(up))
        && effects.has(sentence.token(up), Effect.PLANNED);
  }

  private boolean factualAdjective(String lemma) {
    return Set.of(
            "able", "proud", "glad", "happy", "first", "last", "quick", "slow", "sorry", "angry",
            "upset")
        .contains(lemma);
  }

  private boolean nominalArgument(int node, int up) {
    Token governor = sentence.token(up);
    if (CLAIMS.contains(sentence.token(node).lemma()) && REJECTIONS.contains(governor.lemma())) {
      reality.deny();
      return climbFrom(up, node);
    }
    boolean subject = sentence.token(node).relation().equals("nsubj");
    boolean passive = sentence.token(node).dep().endsWith(":pass");
    boolean underNoun = ClauseForms.nominal(governor);
    if (effects.has(governor, Effect.OCCURRING)) {
      boolean agent = subject && !passive && !governor.upos().equals("AUX") && forms.transitive(up);
      if (agent) {
        return false;
      }
      apply(up, node);
      reality.own(up, node);
      return true;
    }
    if (subject && !passive) {
      if (forms.indefinite(node)) {
        List<String> modals = forms.lemmas(up, "aux");
        if (modals.stream().anyMatch(Set.of("may", "might", "could", "would", "can")::contains)) {
          reality.weaken(Modality.HYPOTHETICAL);
        }
      }
      return false;
    }
    List<String> prepositions = forms.lemmas(node, "case");
    boolean complement =
        prepositions.isEmpty() || prepositions.stream().anyMatch(OF_COMPLEMENTS::contains);
    if (complement && apply(up, node)) {
      return climbFrom(up, node);
    }
    if (forms.lemmas(node, "case").contains("without") && !forms.lemmas(up, "aux").isEmpty()) {
      reality.weaken(Modality.HYPOTHETICAL);
      return false;
    }
    if (!underNoun && forms.indefinite(node)) {
      // what a negated or merely possible deed would have brought about is no more real
      reality.auxiliaries(up);
      if (forms.hasNegation(up, node)) {
        reality.weaken(Modality.HYPOTHETICAL);
      }
    }
    return false;
  }

  private boolean modifier(int node, int up) {
    if (ClauseForms.nominal(sentence.token(up))
        && !sentence.token(node).relation().equals("amod")) {
      boolean moved = apply(up, node);
      reality.own(up, node);
      return moved || sentence.token(node).relation().equals("appos");
    }
    return sentence.token(node).relation().equals("flat");
  }

  private boolean climbFrom(int up, int node) {
    reality.own(up, node);
    return true;
  }

  /**
   * Applies the effect of a governor.
   *
   * @return whether it has one
   */
  private boolean apply(int up, int node) {
    Token governor = sentence.token(up);
    boolean noun = ClauseForms.nominal(sentence.token(node));
    String lemma = governor.lemma().toLowerCase(Locale.ROOT);
    if (CALLED_OFF.contains(lemma + " " + forms.particle(up, node))) {
      reality.negate();
      reality.weaken(noun ? Modality.ACTUAL : Modality.PLANNED);
      return true;
    }
    if (effects.has(governor, Effect.DENIED)) {
      reality.deny();
      return true;
    }
    if (effects.has(governor, Effect.NEGATIVE)) {
      if (AGAINST.contains(lemma) || noun && OF_CLAUSES_ONLY.contains(lemma)) {
        reality.weaken(Modality.HYPOTHETICAL);
      } else {
        reality.negate();
      }
      return true;
    }
    boolean other = !sentence.children(up, "obj", "iobj").isEmpty();
    if (effects.has(governor, Effect.PLANNED)
        && (forms.infinitive(node) && !(other && governor.lemma().equals("want"))
            || forms.future(node)
            || noun && !effects.has(governor, Effect.DEMANDED))) {
      reality.weaken(Modality.PLANNED);
      return true;
    }
    if ((effects.has(governor, Effect.DEMANDED) || governor.lemma().equals("want"))
        && (noun || forms.infinitive(node) || sentence.token(node).xpos().equals("VBG"))
        && !forms.future(node)) {
      reality.weaken(Modality.DEMANDED);
      return true;
    }
    if (effects.has(governor, Effect.HYPOTHETICAL)) {
      reality.weaken(Modality.HYPOTHETICAL);
      return true;
    }
    if (effects.has(governor, Effect.POSSIBLE) && !(noun && !forms.indefinite(node))) {
      reality.weaken(Modality.POSSIBLE);
      return true;
    }
    return false;
  }
}
