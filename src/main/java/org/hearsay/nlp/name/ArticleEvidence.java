package org.hearsay.nlp.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.nlp.learn.Hashing;

/**
 * What the rest of the article says of a token: in what company its other occurrences stand,
 * whether it occurs in small letters, whether brackets introduce it as an acronym, and what the
 * first pass took it for, here and elsewhere. After context aggregation and majority features in
 * Ratinov and Roth (CoNLL 2009) and Krishnan and Manning (ACL 2006).
 */
final class ArticleEvidence {
  /** Looking at more occurrences of a word than this tells nothing new. */
  private static final int MOST = 6;

  private static final int ACRONYM_REACH = 9;

  private final List<Reading> article;
  private final List<int[]> firstLabels;
  private final Map<Long, Occurrences> occurrences = new HashMap<>();
  private final Map<Long, Boolean> acronyms = new HashMap<>();

  /** Where a word stands, and what the first pass took it for. */
  private static final class Occurrences {
    int low;
    int highInside;
    final List<int[]> high = new ArrayList<>();
    final int[] types = new int[Labels.TYPES.size() + 1];
  }

  /**
   * @param firstNames what the first pass found, a list a sentence
   */
  ArticleEvidence(List<Reading> article, List<List<NameSpan>> firstNames) {
    this.article = article;
    firstLabels = new ArrayList<>(article.size());
    for (int s = 0; s < article.size(); s++) {
      firstLabels.add(Labels.of(article.get(s).size(), firstNames.get(s)));
    }
    for (int s = 0; s < article.size(); s++) {
      index(s);
    }
  }

  private void index(int s) {
    Reading reading = article.get(s);
    for (int i = 0; i < reading.size(); i++) {
      String word = reading.words[i];
      if (!Character.isLetter(word.charAt(0))) {
        continue;
      }
      Occurrences of = occurrences.computeIfAbsent(reading.norm[i], k -> new Occurrences());
      if (!reading.isHigh(i)) {
        of.low++;
        continue;
      }
      if (reading.capitals) {
        continue;
      }
      boolean inside =
          i > 0 && !reading.words[i - 1].equals("\"") && !reading.words[i - 1].equals(".");
      of.highInside += inside ? 1 : 0;
      if (word.length() > 1) {
        of.high.add(new int[] {s, i});
        of.types[typeIndex(firstLabels.get(s)[i])]++;
      }
      if (isInBrackets(reading, i)) {
        acronyms.put(reading.exact[i], spellsOut(reading, i));
      }
    }
  }

  private static int typeIndex(int label) {
    return label == Labels.OUTSIDE ? Labels.TYPES.size() : (label - 1) / 4;
  }

  private static boolean isInBrackets(Reading reading, int i) {
    String word = reading.words[i];
    return i > 0
        && i + 1 < reading.size()
        && reading.words[i - 1].equals("(")
        && reading.words[i + 1].equals(")")
        && word.length() > 1
        && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.' || c == '-');
  }

  /** Whether the capitals before the bracket spell the acronym in it. */
  private static boolean spellsOut(Reading reading, int i) {
    StringBuilder initials = new StringBuilder();
    String acronym = reading.words[i];
    for (int j = i - 2; j >= Math.max(0, i - ACRONYM_REACH); j--) {
      if (reading.isHigh(j)) {
        initials.insert(0, reading.words[j].charAt(0));
        if (initials.length() == acronym.length()) {
          break;
        }
      }
    }
    return acronym.contentEquals(initials);
  }

  /** The label that the first pass gave a token; outside beyond the ends of the sentence. */
  int firstLabel(int s, int i) {
    int[] labels = firstLabels.get(s);
    return i < 0 || i >= labels.length ? Labels.OUTSIDE : labels[i];
  }

  /** Hashes of all that the article says of a token; none for one without a capital. */
  long[] of(int s, int i) {
    Reading reading = article.get(s);
    if (!reading.isHigh(i) || reading.words[i].length() < 2) {
      return new long[0];
    }
    Set<Long> found = new HashSet<>();
    Occurrences all = occurrences.get(reading.norm[i]);
    if (all != null) {
      found.add(Hashing.mix(1, (all.low > 0 ? 1 : 0) + (all.highInside > 0 ? 2 : 0)));
      addTypes(found, all);
      int seen = 0;
      for (int[] place : all.high) {
        if ((place[0] != s || place[1] != i) && seen++ < MOST) {
          addCompany(found, article.get(place[0]), place[1]);
        }
      }
    }
    Boolean acronym = acronyms.get(reading.exact[i]);
    if (acronym != null) {
      found.add(Hashing.mix(2, acronym ? 1 : 0));
    }
    long[] hashes = found.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(hashes);
    return hashes;
  }

  private static void addTypes(Set<Long> found, Occurrences all) {
    int most = 0;
    int sum = 0;
    for (int type = 0; type < all.types.length; type++) {
      most = all.types[type] > all.types[most] ? type : most;
      sum += all.types[type];
    }
    if (sum == 0) {
      return;
    }
    int share = all.types[most] == sum ? 2 : 3 * all.types[most] > 2 * sum ? 1 : 0;
    found.add(Hashing.mix(3, most));
    found.add(Hashing.mix(4, most * 16L + share * 4 + Math.min(3, sum)));
    for (int type = 0; type < all.types.length; type++) {
      if (all.types[type] > 0) {
        found.add(Hashing.mix(5, type));
      }
    }
  }

  private static void addCompany(Set<Long> found, Reading reading, int i) {
    boolean first = i == 0;
    boolean last = i + 1 == reading.size();
    found.add(Hashing.mix(10, first ? 0 : reading.norm[i - 1]));
    found.add(Hashing.mix(11, last ? 0 : reading.norm[i + 1]));
    if (!first) {
      found.add(Hashing.mix(12, Lexicon.classOf(reading.classes[i - 1], 1)));
      if (reading.isHigh(i - 1)) {
        found.add(Hashing.mix(14, 0));
        addLists(found, 15, reading.lists[i - 1]);
      }
    }
    if (!last) {
      found.add(Hashing.mix(13, Lexicon.classOf(reading.classes[i + 1], 1)));
      if (reading.isHigh(i + 1)) {
        found.add(Hashing.mix(16, 0));
        addLists(found, 17, reading.lists[i + 1]);
      }
    }
  }

  private static void addLists(Set<Long> found, int template, int lists) {
    for (int rest = lists; rest != 0; rest &= rest - 1) {
      found.add(Hashing.mix(template, Integer.numberOfTrailingZeros(rest)));
    }
  }
}
