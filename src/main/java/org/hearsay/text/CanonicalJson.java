package org.hearsay.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical JSON after RFC 8785 (JSON Canonicalization Scheme), for the values that Hearsay hashes:
 * strings, integers, lists and objects. Equal values give equal bytes.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  /**
   * The canonical JSON of a value.
   *
   * @throws IllegalArgumentException where it is no String, Integer, Long, Boolean, List or Map
   */
  public static String of(Object value) {
    return switch (value) {
      case String s -> string(s);
      case Integer i -> i.toString();
      case Long l -> l.toString();
      case Boolean b -> b.toString();
      case List<?> list ->
          list.stream()
              .map(CanonicalJson::of)
              .collect(java.util.stream.Collectors.joining(",", "[", "]"));
      case Map<?, ?> map -> {
        TreeMap<String, String> members = new TreeMap<>(Comparator.naturalOrder());
        map.forEach((k, v) -> members.put(k.toString(), string(k.toString()) + ":" + of(v)));
        yield "{" + String.join(",", members.values()) + "}";
      }
      default -> throw new IllegalArgumentException("no canonical JSON for " + value.getClass());
    };
  }

  /** A JSON string literal with the escapes of RFC 8785, section 3.2.2.2. */
  public static String string(String value) {
    StringBuilder json = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < 0x20) {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
