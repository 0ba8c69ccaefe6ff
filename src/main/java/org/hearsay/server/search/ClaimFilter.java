package org.hearsay.server.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is asked of the index: the same in an address of the search page, of the interface for
 * programs and of feeds.
 *
 * @param kind what is looked for; parameter {@code in}
 * @param words full text, parameter {@code q}: words that must all be there, {@code "a phrase"},
 *     {@code a | b}, {@code -without}, {@code begin*}
 * @param values by facet, alternatives where there are several of one facet; never empty lists
 * @param from the first day, {@link LocalDate#MIN} for any; the day is that of the event where it
 *     is known, else that of publication
 * @param to the last day, {@link LocalDate#MAX} for any
 * @param order parameter {@code sort}
 * @param page from 1
 * @param size how many results a page has
 */
public record ClaimFilter(
    Kind kind,
    String words,
    Map<Facet, List<String>> values,
    LocalDate from,
    LocalDate to,
    Order order,
    int page,
    int size) {

  /** In which order results come. */
  public enum Order {
    /** The best match first; without words the newest. */
    RELEVANCE,
    /** By the day of the event where it is known, else of publication; the latest first. */
    NEWEST,
    OLDEST
  }

  /** How many results a page has where nobody says otherwise. */
  public static final int DEFAULT_SIZE = 25;

  /** The largest page. */
  public static final int MOST = 1_000;

  /** How far paging goes; narrower filters or SPARQL lead further. */
  public static final int DEEPEST = 100_000;

  private static final int LONGEST = 300;

  public ClaimFilter {
    words = words.strip();
    if (words.length() > LONGEST) {
      throw new IllegalArgumentException(
          "q has %d characters, and may have %d".formatted(words.length(), LONGEST));
    }
    EnumMap<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, list) -> {
          if (!list.isEmpty()) {
            copy.put(facet, List.copyOf(new TreeSet<>(list)));
          }
        });
    values = Collections.unmodifiableMap(copy);
    if (page < 1 || size < 1 || size > MOST || (long) page * size > DEEPEST) {
      throw new IllegalArgumentException(
          "page %d of %d results: a page has 1 to %d results, and paging goes to result %d; narrow the search, or use /sparql"
              .formatted(page, size, MOST, DEEPEST));
    }
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("from=" + from + " is after to=" + to);
    }
  }

  /** Everything of a kind, the newest first. */
  public static ClaimFilter all(Kind kind) {
    return new ClaimFilter(
        kind, "", Map.of(), LocalDate.MIN, LocalDate.MAX, Order.RELEVANCE, 1, DEFAULT_SIZE);
  }

  /**
   * Reads the parameters of an address; those that it does not know are left out.
   *
   * @throws IllegalArgumentException where a value cannot be what its parameter means, in words for
   *     the user
   */
  public static ClaimFilter parse(Map<String, String[]> parameters) {
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> given = new ArrayList<>();
      for (String value : parameters.getOrDefault(facet.parameter(), new String[0])) {
        if (!value.isBlank()) {
          given.add(value.strip());
        }
      }
      values.put(facet, given);
    }
    String in = first(parameters, "in", Kind.CLAIM.label());
    Kind kind =
        Kind.of(in)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "in=%s: give claims, events, quotations, entities or articles"
                            .formatted(in)));
    return new ClaimFilter(
        kind,
        first(parameters, "q", ""),
        values,
        day(parameters, "from", LocalDate.MIN),
        day(parameters, "to", LocalDate.MAX),
        order(first(parameters, "sort", "relevance")),
        number(parameters, "page", 1),
        number(parameters, "size", DEFAULT_SIZE));
  }

  private static String first(Map<String, String[]> parameters, String name, String otherwise) {
    String[] values = parameters.getOrDefault(name, new String[0]);
    return values.length == 0 || values[0].isBlank() ? otherwise : values[0].strip();
  }

  private static int number(Map<String, String[]> parameters, String name, int otherwise) {
    String value = first(parameters, name, Integer.toString(otherwise));
    if (!value.matches("[1-9]\\d{0,6}")) {
      throw new IllegalArgumentException("%s=%s is no whole number from 1".formatted(name, value));
    }
    return Integer.parseInt(value);
  }

  private static LocalDate day(Map<String, String[]> parameters, String name, LocalDate otherwise) {
    String value = first(parameters, name, "");
    if (value.isEmpty()) {
      return otherwise;
    }
    boolean first = name.equals("from");
    try {
      return switch (value.length()) {
        case 4 -> LocalDate.parse(value + (first ? "-01-01" : "-12-31"));
        case 7 -> {
          LocalDate start = LocalDate.parse(value + "-01");
          yield first ? start : start.plusMonths(1).minusDays(1);
        }
        default -> LocalDate.parse(value);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s=%s is no day such as 2017-11-29, month such as 2017-11, or year"
              .formatted(name, value),
          e);
    }
  }

  private static Order order(String name) {
    return switch (name) {
      case "relevance" -> Order.RELEVANCE;
      case "newest" -> Order.NEWEST;
      case "oldest" -> Order.OLDEST;
      default ->
          throw new IllegalArgumentException(
              "sort=%s: give relevance, newest or oldest".formatted(name));
    };
  }

  /** The values that a facet must have, one of them; empty where any will do. */
  public List<String> values(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /** The same of another kind, from the first page. */
  public ClaimFilter in(Kind other) {
    return new ClaimFilter(other, words, values, from, to, order, 1, size);
  }

  /** The same with one more value, from the first page. */
  public ClaimFilter with(Facet facet, String value) {
    EnumMap<Facet, List<String>> more = new EnumMap<>(Facet.class);
    more.putAll(values);
    List<String> list = new ArrayList<>(values(facet));
    list.add(value);
    more.put(facet, list);
    return new ClaimFilter(kind, words, more, from, to, order, 1, size);
  }

  /** The same without a value, from the first page. */
  public ClaimFilter without(Facet facet, String value) {
    EnumMap<Facet, List<String>> fewer = new EnumMap<>(Facet.class);
    fewer.putAll(values);
    fewer.put(facet, values(facet).stream().filter(v -> !v.equals(value)).toList());
    return new ClaimFilter(kind, words, fewer, from, to, order, 1, size);
  }

  /** The same without any value of a facet. */
  ClaimFilter without(Facet facet) {
    EnumMap<Facet, List<String>> fewer = new EnumMap<>(Facet.class);
    fewer.putAll(values);
    fewer.remove(facet);
    return new ClaimFilter(kind, words, fewer, from, to, order, page, size);
  }

  /** The same without other words. */
  public ClaimFilter withWords(String other) {
    return new ClaimFilter(kind, other, values, from, to, order, 1, size);
  }

  /** The same for other days, from the first page. */
  public ClaimFilter between(LocalDate first, LocalDate last) {
    return new ClaimFilter(kind, words, values, first, last, order, 1, size);
  }

  /** The same in another order, from the first page. */
  public ClaimFilter sorted(Order other) {
    return new ClaimFilter(kind, words, values, from, to, other, 1, size);
  }

  /** Another page of the same. */
  public ClaimFilter page(int other) {
    return new ClaimFilter(kind, words, values, from, to, order, other, size);
  }

  /** The same in pages of another size, from the first. */
  public ClaimFilter size(int other) {
    return new ClaimFilter(kind, words, values, from, to, order, 1, other);
  }

  /** Whether nothing is asked for but the kind. */
  public boolean isOpen() {
    return words.isEmpty()
        && values.isEmpty()
        && from.equals(LocalDate.MIN)
        && to.equals(LocalDate.MAX);
  }

  /**
   * The query of an address that {@link #parse} reads as this, percent-encoded, without the {@code
   * ?}; what is as usual is left out.
   */
  public String query() {
    List<String> parts = new ArrayList<>();
    if (kind != Kind.CLAIM) {
      parts.add("in=" + kind.label());
    }
    if (!words.isEmpty()) {
      parts.add("q=" + encoded(words));
    }
    values.forEach(
        (facet, list) -> list.forEach(v -> parts.add(facet.parameter() + "=" + encoded(v))));
    if (!from.equals(LocalDate.MIN)) {
      parts.add("from=" + from);
    }
    if (!to.equals(LocalDate.MAX)) {
      parts.add("to=" + to);
    }
    switch (order) {
      case RELEVANCE -> {}
      case NEWEST -> parts.add("sort=newest");
      case OLDEST -> parts.add("sort=oldest");
    }
    if (size != DEFAULT_SIZE) {
      parts.add("size=" + size);
    }
    if (page > 1) {
      parts.add("page=" + page);
    }
    return String.join("&", parts);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
