package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;

/** Finds, by syntax alone, where a sentence may tell what somebody says or thinks. */
final class ReportedSpeech {
  private static final Set<String> COMPLEMENTS = Set.of("ccomp", "xcomp", "obj", "csubj", "obl");
  private static final CueLexicon CUES = CueLexicon.standard();
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never");
  private static final Set<String> NOT_IN_LABELS = Set.of("VERB", "AUX", "SCONJ", "NUM");
  private static final int LONGEST_LABEL = 7;
  private static final int LONGEST_HEADLINE = 20;

  private ReportedSpeech() {}

  /** All candidates of a sentence, by the place of the cue. */
  static List<SayingCandidate> in(Sentence s, int sentence) {
    List<SayingCandidate> found = byTree(s, sentence);
    for (SayingCandidate aside : Asides.in(s, sentence)) {
      // the order of words is surer than the tree
      found.removeIf(c -> c.cue() == aside.cue());
      found.add(aside);
    }
    for (int cue = 0; cue < s.size(); cue++) {
      int verb = cue;
      boolean tells =
          s.token(cue).upos().equals("VERB")
              && s.token(cue).isFinite()
              && Asides.TELLING.contains(s.token(cue).lemma())
              && found.stream().noneMatch(c -> c.cue() == verb && isClause(s, c));
      if (tells) {
        LateContents.of(s, sentence, cue, source(s, cue)).ifPresent(found::add);
      }
      boolean noun =
          (s.token(cue).upos().equals("NOUN") || isMistaggedNoun(s, cue))
              && CUES.says(s.token(cue))
              && found.stream().noneMatch(c -> c.cue() == verb && c.relation().startsWith("noun-"));
      if (noun) {
        Optional<SayingCandidate> late = LateContents.ofNoun(s, sentence, cue);
        late.ifPresent(c -> found.removeIf(o -> o.cue() == c.cue()));
        late.ifPresent(found::add);
      }
    }
    return found;
  }

  /** "rejected claims that", where the tagger took the noun for a verb. */
  private static boolean isMistaggedNoun(Sentence s, int i) {
    return i > 0 && s.token(i).xpos().equals("VBZ") && s.token(i - 1).upos().equals("VERB");
  }

  /** Whether a candidate's content is a clause, and no more than an object or an adverbial. */
  private static boolean isClause(Sentence s, SayingCandidate c) {
    return switch (c.relation()) {
      case "ccomp", "fronted", Asides.RELATION, "parataxis", "preposition", "colon" -> true;
      case "xcomp" -> c.contentHead() >= 0 && s.token(c.contentHead()).isFinite();
      default -> false;
    };
  }

  private static List<SayingCandidate> byTree(Sentence s, int sentence) {
    List<SayingCandidate> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      Token token = s.token(i);
      switch (token.upos()) {
        case "VERB" -> verb(s, sentence, i, found);
        case "NOUN" -> noun(s, sentence, i, found);
        case "ADJ" -> adjective(s, sentence, i, found);
        default -> {
          // no other word tells of saying by itself
        }
      }
      if (token.text().equalsIgnoreCase("according")
          && i + 1 < s.size()
          && s.token(i + 1).text().equalsIgnoreCase("to")) {
        according(s, sentence, i).ifPresent(found::add);
      }
    }
    label(s, sentence).ifPresent(found::add);
    return found;
  }

  private static void verb(Sentence s, int sentence, int cue, List<SayingCandidate> found) {
    Optional<SourcePhrase> source = source(s, cue);
    for (int child : s.children(cue)) {
      String relation = s.token(child).relation();
      boolean prepositional = relation.equals("obl") && !s.children(child, "case").isEmpty();
      if (COMPLEMENTS.contains(relation) && (!relation.equals("obl") || prepositional)) {
        if (source.isPresent() && source.get().head() == child) {
          continue;
        }
        found.add(candidate(s, sentence, cue, relation, child, s.subtree(child), source));
      } else if (s.token(child).dep().equals("nsubj:pass")) {
        found.add(candidate(s, sentence, cue, "nsubj:pass", child, s.subtree(child), source));
      }
    }
    unions(s, sentence, cue, source, found);
    int up = s.token(cue).head();
    boolean beside = s.token(cue).relation().equals("parataxis") || isAfterthought(s, cue);
    if (up >= 0 && beside) {
      Set<Integer> content = new TreeSet<>(s.subtree(clause(s, up)));
      content.removeAll(s.subtree(cue));
      found.add(candidate(s, sentence, cue, "fronted", up, content, source));
    }
    for (int child : s.children(cue, "parataxis")) {
      found.add(candidate(s, sentence, cue, "parataxis", child, s.subtree(child), source));
    }
  }

  /** Who a verb's subject is, by the tree or, for a finite verb of telling, by the words. */
  private static Optional<SourcePhrase> source(Sentence s, int cue) {
    Optional<SourcePhrase> own = SourcePhrase.ofPredicate(s, cue);
    Token verb = s.token(cue);
    boolean active =
        s.children(cue).stream().noneMatch(i -> s.token(i).dep().endsWith(":pass"))
            && s.children(cue, "expl").isEmpty();
    boolean tells = Asides.TELLING.contains(verb.lemma()) && verb.isFinite() && active;
    return own.isPresent() || !tells ? own : NearestSubject.before(s, cue);
  }

  /** Contents of several complements: "asked [the woman to speak up]". */
  private static void unions(
      Sentence s,
      int sentence,
      int cue,
      Optional<SourcePhrase> source,
      List<SayingCandidate> found) {
    List<Integer> objects = after(s, cue, "obj");
    List<Integer> clauses = after(s, cue, "xcomp", "ccomp");
    List<Integer> obliques =
        after(s, cue, "obl").stream().filter(i -> !s.children(i, "case").isEmpty()).toList();
    union(s, sentence, cue, "obj+xcomp", List.of(objects, clauses), source, found);
    union(s, sentence, cue, "obj+obl", List.of(objects, obliques), source, found);
    union(s, sentence, cue, "xcomp+obl", List.of(clauses, obliques), source, found);
  }

  /** "It rained, Ann said", where the parser took the last verb for a conjunct. */
  private static boolean isAfterthought(Sentence s, int cue) {
    return s.token(cue).relation().equals("conj")
        && s.children(cue, "cc", "ccomp", "xcomp").isEmpty()
        && !s.children(cue, "nsubj").isEmpty()
        && s.token(cue).head() < cue;
  }

  private static List<Integer> after(Sentence s, int cue, String... relations) {
    return s.children(cue, relations).stream().filter(i -> i > cue).toList();
  }

  private static void union(
      Sentence s,
      int sentence,
      int cue,
      String name,
      List<List<Integer>> parts,
      Optional<SourcePhrase> source,
      List<SayingCandidate> found) {
    if (parts.stream().anyMatch(List::isEmpty)) {
      return;
    }
    Set<Integer> tokens = new TreeSet<>();
    for (List<Integer> part : parts) {
      for (int head : part) {
        tokens.addAll(s.subtree(head));
      }
    }
    int head = parts.getFirst().getFirst();
    found.add(candidate(s, sentence, cue, name, head, tokens, source));
  }

  private static void noun(Sentence s, int sentence, int cue, List<SayingCandidate> found) {
    for (int child : s.children(cue, "acl", "ccomp", "nmod")) {
      boolean relative = s.token(child).dep().equals("acl:relcl");
      boolean possessive = s.token(child).dep().equals("nmod:poss");
      if (!relative && !possessive) {
        Optional<SourcePhrase> source = SourcePhrase.ofNoun(s, cue);
        if (source.isPresent() && source.get().head() == child) {
          continue;
        }
        found.add(
            candidate(
                s,
                sentence,
                cue,
                "noun-" + s.token(child).relation(),
                child,
                s.subtree(child),
                source));
      }
    }
  }

  private static void adjective(Sentence s, int sentence, int cue, List<SayingCandidate> found) {
    for (int child : s.children(cue, "ccomp", "xcomp", "advcl")) {
      if (!s.token(child).relation().equals("advcl") || that(s, child)) {
        found.add(
            candidate(
                s,
                sentence,
                cue,
                "adjective-" + s.token(child).relation(),
                child,
                s.subtree(child),
                SourcePhrase.ofPredicate(s, cue)));
      }
    }
  }

  private static boolean that(Sentence s, int clause) {
    return s.children(clause, "mark").stream()
        .anyMatch(i -> s.token(i).lemma().equalsIgnoreCase("that"));
  }

  /** "According to X, …" and "…, according to X". */
  private static Optional<SayingCandidate> according(Sentence s, int sentence, int cue) {
    int source;
    int top;
    if (s.token(cue).relation().equals("case") && s.token(cue).head() >= 0) {
      source = s.token(cue).head();
      top = source;
    } else {
      List<Integer> below = s.children(cue, "obl", "nmod", "obj", "pobj");
      if (below.isEmpty()) {
        return Optional.empty();
      }
      source = below.getFirst();
      top = cue;
    }
    int up = s.token(top).head();
    if (up < 0 || SourcePhrase.isStandard(s, source)) {
      return Optional.empty();
    }
    int clause = clause(s, up);
    Set<Integer> content = new TreeSet<>(s.subtree(clause));
    content.removeAll(s.subtree(top));
    if (content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SayingCandidate(
            sentence,
            cue,
            Set.of(cue, cue + 1),
            "preposition",
            clause,
            segments(s, content),
            Optional.of(SourcePhrase.phrase(s, source))));
  }

  /** "Iraqi minister: talks will go on" and "Talks will go on: Iraqi minister". */
  private static Optional<SayingCandidate> label(Sentence s, int sentence) {
    for (int i = 1; i < s.size() - 1; i++) {
      if (s.token(i).text().equals(":")) {
        boolean left = isLabel(s, 0, i) && s.size() - i > 3;
        boolean right = s.kind() == Sentence.Kind.HEADLINE && isLabel(s, i + 1, s.size()) && i > 3;
        if (!left && !right) {
          return Optional.empty();
        }
        List<Integer> source = range(left ? 0 : i + 1, left ? i : s.size());
        List<Integer> content = range(left ? i + 1 : 0, left ? s.size() : i);
        TextSpan words = segments(s, source).getFirst();
        int head = Participants.head(s, words);
        return Optional.of(
            new SayingCandidate(
                sentence,
                i,
                Set.of(i),
                "colon",
                -1,
                segments(s, content),
                Optional.of(new SourcePhrase(head, words, head))));
      }
    }
    return Optional.empty();
  }

  private static boolean isHeadline(Sentence s) {
    return s.kind() == Sentence.Kind.HEADLINE
        || s.size() <= LONGEST_HEADLINE && !s.token(s.size() - 1).upos().equals("PUNCT");
  }

  private static List<Integer> range(int from, int to) {
    return java.util.stream.IntStream.range(from, to).boxed().toList();
  }

  /** A short run of nouns with a name, without any verb. */
  private static boolean isLabel(Sentence s, int from, int to) {
    boolean name = false;
    for (int i = from; i < to; i++) {
      String upos = s.token(i).upos();
      if (NOT_IN_LABELS.contains(upos)) {
        return false;
      }
      name |= upos.equals("PROPN");
    }
    return name && to - from <= LONGEST_LABEL;
  }

  private static SayingCandidate candidate(
      Sentence s,
      int sentence,
      int cue,
      String relation,
      int contentHead,
      Collection<Integer> content,
      Optional<SourcePhrase> source) {
    return new SayingCandidate(
        sentence, cue, group(s, cue), relation, contentHead, segments(s, content), source);
  }

  /** The cue with its auxiliaries and particles. */
  static Set<Integer> group(Sentence s, int cue) {
    Set<Integer> words = new HashSet<>(Set.of(cue));
    for (int child : s.children(cue)) {
      String dep = s.token(child).dep();
      boolean negation = NEGATIONS.contains(s.token(child).lemma().toLowerCase(Locale.ROOT));
      if (s.token(child).relation().equals("aux") || dep.equals("compound:prt") || negation) {
        words.add(child);
      }
    }
    return words;
  }

  /** The head of the clause of a token: the closest verb or clausal predicate at or above it. */
  private static int clause(Sentence s, int token) {
    int node = token;
    while (s.token(node).head() >= 0
        && !s.token(node).upos().equals("VERB")
        && s.children(node, "cop", "nsubj").isEmpty()) {
      node = s.token(node).head();
    }
    return node;
  }

  /** The runs of tokens as spans; punctuation inside a run is bridged, at its ends left out. */
  static List<TextSpan> segments(Sentence s, Collection<Integer> tokens) {
    boolean[] inside = new boolean[s.size()];
    tokens.forEach(i -> inside[i] = true);
    List<TextSpan> spans = new ArrayList<>();
    int first = -1;
    int last = -1;
    for (int i = 0; i < inside.length; i++) {
      boolean mark = s.token(i).upos().equals("PUNCT");
      if (!inside[i] && !mark && first >= 0) {
        spans.add(s.token(first).span().cover(s.token(last).span()));
        first = -1;
      } else if (inside[i] && !mark) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first >= 0) {
      spans.add(s.token(first).span().cover(s.token(last).span()));
    }
    return spans;
  }
}
