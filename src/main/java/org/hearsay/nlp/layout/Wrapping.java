package org.hearsay.nlp.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Undoes hard wrapping: joins the lines that a fixed width, not the writer, has cut apart.
 *
 * <p>A line is cut by width where the first word of the next line had no room in it. A text is
 * wrapped where nearly every line that another one follows without a blank is cut so.
 */
final class Wrapping {

  private static final int WIDEST = 120;
  private static final int NARROWEST = 40;

  private Wrapping() {}

  static List<Line> undo(List<Line> lines, String whole) {
    int width = lines.stream().mapToInt(l -> l.indent() + l.text().length()).max().orElse(0);
    boolean wrapped = width >= NARROWEST && width <= WIDEST && mostAreCut(lines, width);
    List<Line> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      while (i + 1 < lines.size()
          && continues(line, lines.get(i), lines.get(i + 1), wrapped, width)) {
        line = line.join(lines.get(++i), whole);
      }
      joined.add(line);
    }
    return joined;
  }

  private static boolean mostAreCut(List<Line> lines, int width) {
    int pairs = 0;
    int cut = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i + 1).gap() == 0) {
        pairs++;
        cut += isCut(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
      }
    }
    return pairs >= 3 && cut >= 0.7 * pairs;
  }

  private static boolean continues(Line whole, Line line, Line next, boolean wrapped, int width) {
    if (next.gap() > 0) {
      return false;
    }
    if (wrapped) {
      return isCut(line, next, width) && next.indent() <= line.indent() + 1;
    }
    if (line.text().startsWith("©")) {
      return false;
    }
    // elsewhere only a sentence that plainly goes on: no stop here, a small letter there
    return Character.isLowerCase(next.text().charAt(0))
        && !Character.isLowerCase(whole.text().charAt(0))
        && whole.text().length() >= NARROWEST / 2
        && line.text().length() <= WIDEST
        && (Character.isLetterOrDigit(line.text().charAt(line.text().length() - 1))
            || line.text().endsWith(","));
  }

  private static boolean isCut(Line line, Line next, int width) {
    int space = next.text().indexOf(' ');
    int word = space < 0 ? next.text().length() : space;
    // some slack: writers of wrapped text do not always fill a line
    return line.indent() + line.text().length() + 1 + word > width * 0.9;
  }
}
