package org.hearsay.nlp.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.text.EntityType;

/**
 * Finds persons again by the last word of the name that an article has introduced them by: "Theresa
 * May arrived. May said …".
 */
final class RepeatedSurnames {
  /** What makes a month of a word that may be a surname. */
  private static final Set<String> BEFORE_MONTHS =
      Set.of(
          "in", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid",
          "of", "from", "during", "to", "and", "or", "on", "-");

  private static final Set<String> MONTHS = Set.of("March", "April", "May", "June", "August");

  private final Set<String> surnames = new HashSet<>();

  /**
   * @param readings the sentences of an article
   * @param names the names found in each
   */
  RepeatedSurnames(List<Reading> readings, List<List<NameSpan>> names) {
    for (int s = 0; s < readings.size(); s++) {
      for (NameSpan name : names.get(s)) {
        String last = readings.get(s).words[name.end() - 1];
        boolean whole = name.end() - name.begin() > 1 && !readings.get(s).capitals;
        if (whole && name.type() == EntityType.PERSON && isSurname(last)) {
          surnames.add(last);
        }
      }
    }
  }

  private static boolean isSurname(String word) {
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-')
        && word.chars().anyMatch(Character::isLowerCase);
  }

  /** The names of a sentence with the surnames that stand alone outside all of them. */
  List<NameSpan> with(Reading reading, List<NameSpan> names) {
    if (reading.capitals) {
      return names;
    }
    List<NameSpan> all = new ArrayList<>(names);
    for (int i = 0; i < reading.size(); i++) {
      int at = i;
      if (surnames.contains(reading.words[i])
          && names.stream().noneMatch(n -> n.begin() <= at + 1 && at <= n.end())
          && !isCapital(reading, i - 1)
          && !isCapital(reading, i + 1)
          && !isMonth(reading, i)) {
        all.add(new NameSpan(i, i + 1, EntityType.PERSON));
      }
    }
    all.sort(Comparator.comparingInt(NameSpan::begin));
    return List.copyOf(all);
  }

  /** Whether a neighbour may be part of a longer name; not the first word of a sentence. */
  private static boolean isCapital(Reading reading, int i) {
    return i > 0 && i < reading.size() && Character.isUpperCase(reading.words[i].charAt(0));
  }

  private static boolean isMonth(Reading reading, int i) {
    boolean digits = i + 1 < reading.size() && Character.isDigit(reading.words[i + 1].charAt(0));
    boolean after =
        i > 0
            && (BEFORE_MONTHS.contains(reading.lower[i - 1])
                || Character.isDigit(reading.words[i - 1].charAt(0)));
    return MONTHS.contains(reading.words[i]) && (digits || after);
  }
}
