package org.hearsay.nlp.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.nlp.parse.DependencyParser;
import org.hearsay.nlp.sentence.SentenceSplitter;

/**
 * Joins the sentences of a treebank that {@link SentenceSplitter} would not divide, so that tagger
 * and parser learn from the stretches of text that they will be given. The root of each further
 * sentence hangs on the root before it as {@link DependencyParser#NEXT_SENTENCE}.
 */
final class SentenceMerging {
  private static final int MOST_WORDS = 150;

  private final SentenceSplitter splitter;

  SentenceMerging(SentenceSplitter splitter) {
    this.splitter = splitter;
  }

  /** The same words in the same order, in fewer sentences. */
  List<TreebankSentence> merge(List<TreebankSentence> sentences) {
    List<TreebankSentence> merged = new ArrayList<>();
    for (int begin = 0; begin < sentences.size(); ) {
      int end = begin + 1;
      while (end < sentences.size() && !sentences.get(end).place().opensParagraph()) {
        end++;
      }
      mergeParagraph(sentences.subList(begin, end), merged);
      begin = end;
    }
    return merged;
  }

  private void mergeParagraph(List<TreebankSentence> paragraph, List<TreebankSentence> merged) {
    StringBuilder text = new StringBuilder();
    List<Integer> begins = new ArrayList<>();
    for (TreebankSentence sentence : paragraph) {
      begins.add(text.length());
      text.append(sentence.place().text()).append(sentence.place().spaceAfter() ? " " : "");
    }
    Set<Integer> found =
        splitter.split(text.toString()).stream()
            .map(SentenceSplitter.Range::begin)
            .collect(Collectors.toSet());
    TreebankSentence open = paragraph.getFirst();
    for (int i = 1; i < paragraph.size(); i++) {
      TreebankSentence next = paragraph.get(i);
      boolean divided =
          found.contains(begins.get(i))
              || next.place().text().isEmpty()
              || open.size() + next.size() > MOST_WORDS;
      if (divided) {
        merged.add(open);
        open = next;
      } else {
        open = join(open, next);
      }
    }
    merged.add(open);
  }

  private static TreebankSentence join(TreebankSentence first, TreebankSentence second) {
    int[] heads = new int[first.size() + second.size()];
    List<String> relations = new ArrayList<>(first.relations());
    int lastRoot = 0;
    for (int i = 0; i < first.size(); i++) {
      heads[i] = first.heads()[i];
      if (heads[i] < 0 || relations.get(i).equals(DependencyParser.NEXT_SENTENCE)) {
        lastRoot = i;
      }
    }
    for (int i = 0; i < second.size(); i++) {
      boolean top = second.heads()[i] < 0;
      heads[first.size() + i] = top ? lastRoot : first.size() + second.heads()[i];
      relations.add(top ? DependencyParser.NEXT_SENTENCE : second.relations().get(i));
    }
    return new TreebankSentence(
        joined(first.forms(), second.forms()),
        joined(first.lemmas(), second.lemmas()),
        joined(first.tags(), second.tags()),
        heads,
        relations,
        second.place());
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
