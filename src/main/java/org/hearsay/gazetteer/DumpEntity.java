package org.hearsay.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An item as a dump tells it, in the languages that were asked for.
 *
 * @param number the digits of its identifier: 42 for {@code Q42}
 * @param labels its best name in each language that it has one in, in the order of the languages
 * @param aliases its other names
 * @param description what it is, in the first language that tells it; may be empty
 * @param classes the numbers of what it is an instance of
 * @param superclasses the numbers of what it is a subclass of
 * @param related the numbers of its state, place, party, office, employer or team
 * @param sitelinks how many wikis have an article on it
 */
record DumpEntity(
    int number,
    List<String> labels,
    List<String> aliases,
    String description,
    Set<Integer> classes,
    Set<Integer> superclasses,
    Set<Integer> related,
    int sitelinks) {

  static final String INSTANCE_OF = "P31";
  static final String SUBCLASS_OF = "P279";

  /**
   * What ties an item to others that an article may name: country, citizenship, place in which it
   * lies, headquarters, party, office held, employer, team, whole of which it is a part.
   */
  static final Set<String> RELATIONS =
      Set.of("P17", "P27", "P131", "P159", "P102", "P39", "P108", "P54", "P361");

  /** Longer names are no names; they would only swell the index. */
  private static final int LONGEST_NAME = 120;

  private static final int LONGEST_DESCRIPTION = 250;

  /** What comes of an abusive item is cut. */
  private static final int MOST_NAMES = 64;

  private static final int MOST_RELATED = 32;

  DumpEntity {
    labels = names(labels, Set.of());
    aliases = names(aliases, Set.copyOf(labels));
    description = clean(description, LONGEST_DESCRIPTION);
    classes = Set.copyOf(classes);
    superclasses = Set.copyOf(superclasses);
    related =
        Set.copyOf(
            related.size() <= MOST_RELATED
                ? related
                : related.stream().sorted().limit(MOST_RELATED).toList());
  }

  /** The number of an identifier such as {@code Q42}, or -1 where it is none. */
  static int number(String id) {
    if (id.length() < 2 || id.length() > 10 || id.charAt(0) != 'Q') {
      return -1;
    }
    long number = 0;
    for (int i = 1; i < id.length(); i++) {
      char digit = id.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + (digit - '0');
    }
    return number > 0 && number <= Integer.MAX_VALUE ? (int) number : -1;
  }

  private static List<String> names(List<String> all, Set<String> without) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : all) {
      String clean = clean(name, Integer.MAX_VALUE);
      if (!clean.isEmpty()
          && clean.length() <= LONGEST_NAME
          && !without.contains(clean)
          && names.size() < MOST_NAMES) {
        names.add(clean);
      }
    }
    return List.copyOf(names);
  }

  /** A text on one line, without control characters and lone surrogates. */
  private static String clean(String text, int longest) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.PRIVATE_USE,
                      Character.UNASSIGNED ->
                      false;
                  default -> true;
                })
        .limit(longest)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip().replaceAll(" {2,}", " ");
  }
}
