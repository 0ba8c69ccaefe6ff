package org.hearsay.article.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rules of a site's robots.txt for this reader (RFC 9309): of the rules that match a path the
 * longest counts, and {@code Allow} where two are as long.
 */
final class Robots {

  /** Whatever is asked for may be read. */
  static final Robots ALLOW_ALL = new Robots(List.of(), 0);

  /** Nothing may be read, as long as the site cannot be asked (RFC 9309, 2.3.1.4). */
  static final Robots ALLOW_NONE = new Robots(List.of(new Rule("/", false)), 0);

  private static final String AGENT = "hearsay";
  private static final int MOST_BYTES = 512_000;
  private static final int LONGEST_DELAY_SECONDS = 60;

  private record Rule(String path, boolean allows) {
    /** Whether the path begins an address, each part as early as it can: without backtracking. */
    boolean matches(String asked) {
      boolean end = path.endsWith("$");
      String[] parts = (end ? path.substring(0, path.length() - 1) : path).split("\\*", -1);
      if (!asked.startsWith(parts[0])) {
        return false;
      }
      int at = parts[0].length();
      for (int i = 1; i < parts.length; i++) {
        if (end && i == parts.length - 1) {
          return asked.length() - parts[i].length() >= at && asked.endsWith(parts[i]);
        }
        int found = asked.indexOf(parts[i], at);
        if (found < 0) {
          return false;
        }
        at = found + parts[i].length();
      }
      return !end || at == asked.length();
    }
  }

  private final List<Rule> rules;
  private final int delaySeconds;

  private Robots(List<Rule> rules, int delaySeconds) {
    this.rules = List.copyOf(rules);
    this.delaySeconds = delaySeconds;
  }

  static Robots parse(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(bytes.length, MOST_BYTES), StandardCharsets.UTF_8);
    Group own = new Group();
    Group all = new Group();
    Set<String> agents = new HashSet<>();
    boolean inRules = false;
    for (String line : text.replace("\uFEFF", "").split("[\r\n]+")) {
      String bare = line.replaceFirst("#.*$", "");
      int colon = bare.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String name = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = bare.substring(colon + 1).strip();
      if (name.equals("user-agent")) {
        if (inRules) {
          agents.clear();
          inRules = false;
        }
        agents.add(value.toLowerCase(Locale.ROOT));
      } else if (name.equals("allow") || name.equals("disallow") || name.equals("crawl-delay")) {
        inRules = true;
        if (agents.contains(AGENT)) {
          own.add(name, value);
        }
        if (agents.contains("*")) {
          all.add(name, value);
        }
      }
    }
    return own.named ? own.robots() : all.robots();
  }

  /** The rules of one group. */
  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private int delay;
    private boolean named;

    void add(String name, String value) {
      named = true;
      if (name.equals("crawl-delay")) {
        if (value.matches("\\d{1,6}(\\.\\d+)?")) {
          delay = Math.min(LONGEST_DELAY_SECONDS, (int) Math.ceil(Double.parseDouble(value)));
        }
      } else if (!value.isEmpty()) {
        rules.add(new Rule(value, name.equals("allow")));
      }
    }

    Robots robots() {
      return new Robots(rules, delay);
    }
  }

  /**
   * Whether a path may be read.
   *
   * @param path with its query
   */
  boolean allows(String path) {
    if (path.equals("/robots.txt")) {
      return true;
    }
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.path().length();
      if (rule.matches(path) && (length > longest || length == longest && rule.allows())) {
        longest = length;
        allowed = rule.allows();
      }
    }
    return allowed;
  }

  /** How many seconds the site wants between two requests; 0 where it does not say. */
  int delaySeconds() {
    return delaySeconds;
  }
}
