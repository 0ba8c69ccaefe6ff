package org.hearsay.article.html;

import java.util.List;

/**
 * Mends elements and comments that take up the rest of a page where their end is missing (HTML
 * Standard, 13.2.5: RCDATA, raw text and comments), so that a browser would show nothing.
 */
final class Unclosed {

  private static final List<String> SWALLOWING =
      List.of("title", "textarea", "style", "script", "noscript", "iframe", "xmp", "noembed");

  private Unclosed() {}

  /** The page with the last such element ended where the next element or line begins. */
  static String close(String html) {
    String page = html;
    for (String name : SWALLOWING) {
      // Only the last one of a name can lack its end: an earlier one ends with the next end tag.
      int start = lastTag(page, "<" + name);
      if (start < 0 || lastTag(page, "</" + name) > start) {
        continue;
      }
      int content = page.indexOf('>', start) + 1;
      if (content > 0) {
        int end = endOf(page, content, name.equals("title") || name.equals("textarea"));
        page = page.substring(0, end) + "</" + name + ">" + page.substring(end);
      }
    }
    int comment = page.lastIndexOf("<!--");
    boolean open = comment >= 0 && page.indexOf("-->", comment) < 0;
    return open ? page.substring(0, comment) + page.substring(comment + 4) : page;
  }

  /** Text ends with its line or before the next tag; code at the next end of a line. */
  private static int endOf(String page, int from, boolean text) {
    int line = page.indexOf('\n', from);
    int tag = text ? page.indexOf('<', from) : -1;
    int end = line < 0 ? tag : tag < 0 ? line : Math.min(line, tag);
    return end < 0 ? page.length() : end;
  }

  /** Where the last tag of a name begins, in any case; negative where there is none. */
  private static int lastTag(String page, String start) {
    for (int at = page.lastIndexOf('<'); at >= 0; at = page.lastIndexOf('<', at - 1)) {
      if (page.regionMatches(true, at, start, 0, start.length()) && endsName(page, at, start)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean endsName(String page, int at, String start) {
    int next = at + start.length();
    return next >= page.length() || !Character.isLetterOrDigit(page.charAt(next));
  }
}
