package org.hearsay.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.WordEffects.Effect;
import org.hearsay.text.Sentence;
import org.hearsay.text.Token;

/**
 * Polarity, modality and genericity of what a predicate tells, from the words on it and above it.
 *
 * <p>The climb starts at the predicate and goes up the dependency tree; each word on the way may
 * negate, weaken or confirm what stands below it (after the lexicon-and-syntax approach of Saurí
 * and Pustejovsky 2012, "Are you sure that this happened?", section 4). It ends at the root, at a
 * word that takes what is below for granted, or at a word that the caller names: the cue of the
 * source, whose own effect still counts, but nothing above it.
 */
final class Factuality {

  /**
   * What the climb found.
   *
   * @param purpose whether it is planned for no other reason than that it is what something was
   *     done for: "marched to demand"
   * @param reached the index of the cue or end at which it ended, or -1
   */
  record Assessment(
      boolean negative,
      boolean denied,
      Modality modality,
      boolean generic,
      boolean purpose,
      int reached) {}

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "hardly", "seldom", "rarely", "scarcely", "neither", "nor");
  private static final Set<String> NEGATIVE_PHRASES =
      Set.of("nobody", "none", "nothing", "neither", "no-one");
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "provided", "lest", "should", "assuming", "supposing");
  private static final Set<String> HABITS =
      Set.of(
          "usually",
          "often",
          "regularly",
          "routinely",
          "always",
          "frequently",
          "habitually",
          "generally",
          "typically",
          "normally",
          "sometimes");

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

  private final WordEffects effects;

  Factuality(WordEffects effects) {
    this.effects = effects;
  }

  /**
   * @param head the index of the predicate's head
   * @param reported whether it stands in somebody's reported words, where "would" is a future
   * @param cues the indices of words at which the climb ends with their own effect
   * @param ends the indices of words at which it ends without
   */
  Assessment assess(
      Sentence sentence, int head, boolean reported, Set<Integer> cues, Set<Integer> ends) {
    return new Climb(sentence, reported, cues, ends).from(head);
  }

  /** One climb; it holds what was found so far. */
  private final class Climb {
    private final Sentence sentence;
    private final boolean reported;
    private final Set<Integer> cues;
    private final Set<Integer> ends;
    private boolean negative;
    private boolean denied;
    private boolean generic;
    private boolean purpose;
    private Modality modality = Modality.ACTUAL;

    Climb(Sentence sentence, boolean reported, Set<Integer> cues, Set<Integer> ends) {
      this.sentence = sentence;
      this.reported = reported;
      this.cues = cues;
      this.ends = ends;
    }

    Assessment from(int head) {
      int node = head;
      int reached = -1;
      boolean go = true;
      own(node, -1);
      while (go) {
        Token token = sentence.token(node);
        int up = token.head();
        if (up < 0) {
          atRoot(node);
          break;
        }
        if (ends.contains(up)) {
          reached = up;
          marks(node);
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
      return new Assessment(
          negative, denied, modality, generic, purpose && modality == Modality.PLANNED, reached);
    }

    /** The effect of the source's cue on its content; the cue's own negation is the caller's. */
    private void underCue(int node, int cue) {
      marks(node);
      Token word = sentence.token(cue);
      if (imperative(node)) {
        weaken(Modality.DEMANDED);
      }
      if (sentence.children(node, "punct").stream()
          .anyMatch(i -> sentence.token(i).text().startsWith("?"))) {
        weaken(Modality.HYPOTHETICAL);
      }
      if (effects.has(word, Effect.DENIED)) {
        denied = !denied;
      } else if (effects.has(word, Effect.PLANNED) && infinitive(node)) {
        weaken(Modality.PLANNED);
      } else if ((effects.has(word, Effect.DEMANDED) || WARNING.contains(word.lemma()))
          && infinitive(node)) {
        weaken(Modality.DEMANDED);
      } else if (effects.has(word, Effect.NEGATIVE) && nominal(sentence.token(node))) {
        weaken(Modality.HYPOTHETICAL);
      } else if (effects.has(word, Effect.NEGATIVE)) {
        negative = !negative;
      } else if (effects.has(word, Effect.HYPOTHETICAL)) {
        weaken(Modality.HYPOTHETICAL);
      }
      if (hasNegation(cue, node)) {
        weaken(Modality.POSSIBLE);
      }
    }

    private void atRoot(int node) {
      marks(node);
      Token token = sentence.token(node);
      if (infinitive(node) && marker(node, "to") && token.upos().equals("VERB")) {
        weaken(Modality.PLANNED);
      }
      if (imperative(node) && (node == 0 || sentence.kind() == Sentence.Kind.BODY)) {
        weaken(Modality.DEMANDED);
      }
      Token last = sentence.token(sentence.size() - 1);
      boolean question =
          last.text().startsWith("?")
              || sentence.size() > 1 && sentence.token(sentence.size() - 2).text().equals("?");
      if (question && !nominal(token)) {
        weaken(Modality.HYPOTHETICAL);
      }
    }

    private boolean imperative(int node) {
      Token token = sentence.token(node);
      return token.xpos().equals("VB")
          && token.upos().equals("VERB")
          && sentence.children(node, "nsubj", "aux", "mark", "expl", "csubj").isEmpty();
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
          own(up, node);
          yield true;
        }
      };
    }

    private boolean conjunct(int node, int up) {
      marks(node);
      boolean contrast = lemmas(node, "cc").contains("but");
      boolean ownClause = !sentence.children(node, "nsubj", "aux").isEmpty();
      if (!ownClause) {
        auxiliaries(up);
        adverbs(up);
        if (!contrast && hasNegation(up, node)) {
          negative = !negative;
        }
        marks(up);
      }
      return true;
    }

    private boolean adverbialClause(int node, int up) {
      Set<String> marks = Set.copyOf(lemmas(node, "mark", "advmod", "case"));
      if (marks.stream().anyMatch(COMPLEMENT_MARKS::contains)
          || marks.contains("to") && effects.has(sentence.token(up), Effect.DEMANDED)) {
        if (marks.contains("against")) {
          negative = !negative;
        }
        return complement(node, up);
      }
      if (marks.stream().anyMatch(CONDITIONS::contains) || inverted(node)) {
        weaken(Modality.HYPOTHETICAL);
        return false;
      }
      if (marks.contains("until") || marks.contains("before") || marks.contains("till")) {
        if (present(node)) {
          weaken(Modality.HYPOTHETICAL);
        }
        return false;
      }
      if (marks.contains("without") || marks.contains("instead") || marks.contains("than")) {
        negative = !negative;
      } else if (infinitive(node) && marks.contains("to")) {
        purpose = modality == Modality.ACTUAL;
        weaken(Modality.PLANNED);
      } else if (marks.isEmpty() || marks.contains("by")) {
        // "would attack, killing thousands": the participle shares the fate of its clause
        auxiliaries(up);
        condition(up);
        return !sentence.token(up).dep().equals("acl:relcl")
            && Set.of("ccomp", "xcomp", "acl", "advcl").contains(sentence.token(up).relation());
      } else if ((marks.contains("when") || marks.contains("once") || marks.contains("as"))
          && present(node)
          && lemmas(up, "aux").stream().anyMatch(Set.of("will", "shall", "would")::contains)) {
        weaken(Modality.PLANNED);
      }
      return infinitive(node) && !marks.contains("to");
    }

    private boolean nounClause(int node, int up) {
      Token noun = sentence.token(up);
      boolean relative = sentence.token(node).dep().equals("acl:relcl");
      if (relative) {
        if (lemmas(up, "det").stream().anyMatch(Set.of("any", "whatever", "whichever")::contains)) {
          weaken(Modality.HYPOTHETICAL);
        }
        return false;
      }
      boolean clause = infinitive(node) || !sentence.children(node, "mark").isEmpty();
      if (!clause) {
        return false;
      }
      boolean moved = apply(up, node);
      if (!moved && infinitive(node) && marker(node, "to")) {
        weaken(noun.lemma().equals("first") ? Modality.ACTUAL : Modality.PLANNED);
      }
      return climbFrom(up, node);
    }

    private boolean complement(int node, int up) {
      marks(node);
      Token governor = sentence.token(up);
      String lemma = governor.lemma().toLowerCase(Locale.ROOT);
      if (effects.has(governor, Effect.FACTIVE) && !infinitive(node)) {
        return false;
      }
      boolean moved = apply(up, node);
      if (!moved && infinitive(node) && marker(node, "to")) {
        if (lemma.equals("have")) {
          weaken(Modality.DEMANDED);
        } else if (lemma.equals("be")
            || MOTION.contains(lemma) && governor.xpos().equals("VBG")
            || governor.upos().equals("ADJ") && !factualAdjective(lemma)) {
          weaken(Modality.PLANNED);
        }
      }
      if (!moved
          && governor.upos().equals("ADJ")
          && marker(node, "about")
          && !factualAdjective(lemma)) {
        weaken(Modality.PLANNED);
      }
      if (lemma.equals("keep") && sentence.token(node).xpos().equals("VBG")) {
        generic = true;
      }
      return climbFrom(up, node);
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
        denied = !denied;
        return climbFrom(up, node);
      }
      boolean subject = sentence.token(node).relation().equals("nsubj");
      boolean passive = sentence.token(node).dep().endsWith(":pass");
      boolean underNoun = nominal(governor);
      if (effects.has(governor, Effect.OCCURRING)) {
        boolean agent = subject && !passive && !governor.upos().equals("AUX") && transitive(up);
        if (agent) {
          return false;
        }
        apply(up, node);
        own(up, node);
        return true;
      }
      if (subject && !passive) {
        if (indefinite(node)) {
          List<String> modals = lemmas(up, "aux");
          if (modals.stream().anyMatch(Set.of("may", "might", "could", "would", "can")::contains)) {
            weaken(Modality.HYPOTHETICAL);
          }
        }
        return false;
      }
      List<String> prepositions = lemmas(node, "case");
      boolean complement =
          prepositions.isEmpty() || prepositions.stream().anyMatch(OF_COMPLEMENTS::contains);
      if (complement && apply(up, node)) {
        return climbFrom(up, node);
      }
      if (lemmas(node, "case").contains("without") && !lemmas(up, "aux").isEmpty()) {
        weaken(Modality.HYPOTHETICAL);
        return false;
      }
      if (!underNoun && indefinite(node)) {
        // what a negated or merely possible deed would have brought about is no more real
        auxiliaries(up);
        if (hasNegation(up, node)) {
          weaken(Modality.HYPOTHETICAL);
        }
      }
      return false;
    }

    private boolean transitive(int verb) {
      return sentence.children(verb, "obj").stream()
          .anyMatch(i -> !sentence.token(i).lemma().equals("place"));
    }

    private boolean modifier(int node, int up) {
      if (nominal(sentence.token(up)) && !sentence.token(node).relation().equals("amod")) {
        boolean moved = apply(up, node);
        own(up, node);
        return moved || sentence.token(node).relation().equals("appos");
      }
      return sentence.token(node).relation().equals("flat");
    }

    private boolean climbFrom(int up, int node) {
      own(up, node);
      return true;
    }

    /**
     * Applies the effect of a governor.
     *
     * @return whether it has one
     */
    private boolean apply(int up, int node) {
      Token governor = sentence.token(up);
      boolean noun = nominal(sentence.token(node));
      String lemma = governor.lemma().toLowerCase(Locale.ROOT);
      if (CALLED_OFF.contains(lemma + " " + particle(up, node))) {
        negative = !negative;
        weaken(noun ? Modality.ACTUAL : Modality.PLANNED);
        return true;
      }
      if (effects.has(governor, Effect.DENIED)) {
        denied = !denied;
        return true;
      }
      if (effects.has(governor, Effect.NEGATIVE)) {
        if (AGAINST.contains(lemma) || noun && OF_CLAUSES_ONLY.contains(lemma)) {
          weaken(Modality.HYPOTHETICAL);
        } else {
          negative = !negative;
        }
        return true;
      }
      boolean other = !sentence.children(up, "obj", "iobj").isEmpty();
      if (effects.has(governor, Effect.PLANNED)
          && (infinitive(node) && !(other && governor.lemma().equals("want"))
              || future(node)
              || noun && !effects.has(governor, Effect.DEMANDED))) {
        weaken(Modality.PLANNED);
        return true;
      }
      if ((effects.has(governor, Effect.DEMANDED) || governor.lemma().equals("want"))
          && (noun || infinitive(node) || sentence.token(node).xpos().equals("VBG"))
          && !future(node)) {
        weaken(Modality.DEMANDED);
        return true;
      }
      if (effects.has(governor, Effect.HYPOTHETICAL)) {
        weaken(Modality.HYPOTHETICAL);
        return true;
      }
      if (effects.has(governor, Effect.POSSIBLE) && !(noun && !indefinite(node))) {
        weaken(Modality.POSSIBLE);
        return true;
      }
      return false;
    }

    /** The particle of a verb, also where the parser took it for a preposition. */
    private String particle(int verb, int node) {
      return sentence.children(verb).stream()
          .filter(i -> sentence.token(i).dep().equals("compound:prt"))
          .map(i -> sentence.token(i).lemma())
          .findFirst()
          .orElseGet(() -> String.join(" ", lemmas(node, "case")));
    }

    /** What stands on a word itself: negation, modals, adverbs, a condition beside it. */
    private void own(int node, int from) {
      if (hasNegation(node, from)) {
        negative = !negative;
      }
      auxiliaries(node);
      adverbs(node);
      condition(node);
      if (nominal(sentence.token(node))) {
        for (int i : sentence.children(node, "amod", "compound")) {
          adjective(sentence.token(i));
        }
      }
    }

    private void adjective(Token word) {
      if (effects.has(word, Effect.POSSIBLE)) {
        weaken(Modality.POSSIBLE);
      } else if (effects.has(word, Effect.PLANNED)
          || word.upos().equals("VERB")
              && Set.of("plan", "propose", "schedule", "threaten", "expect", "intend")
                  .contains(word.lemma())) {
        weaken(Modality.PLANNED);
      } else if (effects.has(word, Effect.HYPOTHETICAL)) {
        weaken(Modality.HYPOTHETICAL);
      } else if (word.upos().equals("VERB")
          && Set.of("allege", "suspect", "suppose", "rumor", "rumour").contains(word.lemma())) {
        weaken(Modality.POSSIBLE);
      }
    }

    private void auxiliaries(int node) {
      for (String aux : lemmas(node, "aux")) {
        switch (aux) {
          case "may", "might", "could", "can" -> weaken(Modality.POSSIBLE);
          case "will", "shall", "'ll" -> weaken(Modality.PLANNED);
          case "would", "'d" -> weaken(reported ? Modality.PLANNED : Modality.HYPOTHETICAL);
          case "should", "must", "ought" -> weaken(Modality.DEMANDED);
          default -> {
            // be, have, do say nothing of reality
          }
        }
      }
    }

    private void adverbs(int node) {
      for (int i : sentence.children(node, "advmod")) {
        Token word = sentence.token(i);
        if (effects.has(word, Effect.POSSIBLE)) {
          weaken(Modality.POSSIBLE);
        }
        if (HABITS.contains(word.lemma().toLowerCase(Locale.ROOT)) && !nominal(word)) {
          generic |= present(node);
        }
      }
    }

    private void condition(int node) {
      boolean asLong =
          sentence.children(node, "advmod").stream()
              .anyMatch(
                  i ->
                      sentence.token(i).lemma().equals("long")
                          && !sentence.children(i, "advcl").isEmpty());
      if (asLong && !past(node)) {
        weaken(Modality.HYPOTHETICAL);
      }
      for (int i : sentence.children(node, "advcl")) {
        List<String> marks = lemmas(i, "mark", "advmod");
        boolean asLongAs = marks.contains("long") && marks.contains("as");
        if ((asLongAs || marks.stream().anyMatch(CONDITIONS::contains)) && !past(node)) {
          weaken(Modality.HYPOTHETICAL);
        }
      }
    }

    private void marks(int node) {
      List<String> marks = lemmas(node, "mark");
      if (marks.stream().anyMatch(CONDITIONS::contains)) {
        weaken(Modality.HYPOTHETICAL);
      }
      if (marks.contains("whether")) {
        weaken(Modality.POSSIBLE);
      }
    }

    private boolean hasNegation(int node, int from) {
      boolean found = false;
      for (int i : sentence.children(node)) {
        if (i == from) {
          continue;
        }
        Token word = sentence.token(i);
        String lemma = word.lemma().toLowerCase(Locale.ROOT);
        String text = word.text().toLowerCase(Locale.ROOT);
        boolean no =
            switch (word.relation()) {
              case "advmod", "neg" ->
                  NEGATIONS.contains(lemma) || NEGATIONS.contains(text) || noLonger(i);
              case "det" -> lemma.equals("no") || lemma.equals("neither");
              case "cc" -> text.equals("nor") || text.equals("neither");
              case "aux" -> text.equals("cannot");
              case "case" -> lemma.equals("without");
              case "nsubj", "obj" ->
                  NEGATIVE_PHRASES.contains(lemma)
                      || lemmas(i, "det").contains("no")
                      || i > 0
                          && lemma.equals("one")
                          && sentence.token(i - 1).lemma().equalsIgnoreCase("no");
              default -> false;
            };
        found ^= no;
      }
      return found;
    }

    private boolean noLonger(int adverb) {
      return Set.of("longer", "more").contains(sentence.token(adverb).lemma())
          && lemmas(adverb, "advmod", "det").contains("no");
    }

    private List<String> lemmas(int node, String... relations) {
      return sentence.children(node, relations).stream()
          .map(i -> sentence.token(i).lemma().toLowerCase(Locale.ROOT))
          .toList();
    }

    private boolean marker(int node, String lemma) {
      return lemmas(node, "mark").contains(lemma);
    }

    private boolean infinitive(int node) {
      if (nominal(sentence.token(node))) {
        return marker(node, "to");
      }
      return sentence.token(node).xpos().equals("VB") && !future(node) || marker(node, "to");
    }

    private boolean past(int node) {
      String tag = sentence.token(node).xpos();
      boolean perfect = lemmas(node, "aux").contains("have");
      boolean modal =
          sentence.children(node, "aux").stream()
              .anyMatch(i -> sentence.token(i).xpos().equals("MD"));
      boolean was =
          sentence.children(node, "aux", "cop").stream()
              .anyMatch(i -> sentence.token(i).xpos().equals("VBD"));
      boolean passive =
          sentence.children(node).stream()
              .anyMatch(i -> sentence.token(i).dep().equals("aux:pass"));
      return !modal && (tag.equals("VBD") || perfect || was || tag.equals("VBN") && !passive);
    }

    private boolean future(int node) {
      return sentence.children(node, "aux").stream()
          .anyMatch(i -> sentence.token(i).xpos().equals("MD"));
    }

    private boolean present(int node) {
      String tag = sentence.token(node).xpos();
      boolean auxiliary = !sentence.children(node, "aux").isEmpty();
      return (tag.equals("VBZ") || tag.equals("VBP"))
          || !auxiliary
              && sentence.children(node, "cop").stream()
                  .anyMatch(i -> sentence.token(i).xpos().matches("VB[ZP]"));
    }

    /** "Had they attacked", "Should they attack". */
    private boolean inverted(int node) {
      List<Integer> aux = sentence.children(node, "aux");
      List<Integer> subject = sentence.children(node, "nsubj");
      return !aux.isEmpty()
          && !subject.isEmpty()
          && aux.getFirst() < subject.getFirst()
          && Set.of("have", "should", "be").contains(sentence.token(aux.getFirst()).lemma())
          && sentence.children(node, "mark", "advmod").isEmpty();
    }

    private boolean indefinite(int node) {
      return lemmas(node, "det", "nmod", "nummod").stream()
              .noneMatch(Set.of("the", "this", "that", "these", "those")::contains)
          && sentence.children(node).stream()
              .noneMatch(i -> sentence.token(i).dep().equals("nmod:poss"));
    }

    private boolean nominal(Token token) {
      return Set.of("NOUN", "PROPN", "PRON", "NUM").contains(token.upos());
    }

    /** Keeps the reading that is farther from reality. */
    private void weaken(Modality reading) {
      if (rank(reading) > rank(modality)) {
        modality = reading;
      }
    }
  }

  /** How far from reality a modality is. */
  static int rank(Modality modality) {
    return switch (modality) {
      case ACTUAL -> 0;
      case POSSIBLE -> 1;
      case PLANNED -> 2;
      case DEMANDED -> 3;
      case HYPOTHETICAL -> 4;
    };
  }
}
