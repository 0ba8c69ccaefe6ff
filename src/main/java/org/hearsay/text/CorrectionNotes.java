package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs in which a newspaper tells that it corrected or brought up to date an
 * article: "This article was corrected on 15 March", "An earlier version of this story misstated…",
 * "Correction: …", "Updated at 1:23 p.m.".
 */
public final class CorrectionNotes {

  private static final int LONGEST = 900;

  private static final String PIECE =
      "(article|story|report|piece|post|column|item|page|headline|caption|version|blog|dispatch)";

  private static final Pattern NOTE =
      Pattern.compile(
          "^[\\W_]*("
              + "(correction|corrected|clarification|editor['’]?s['’]? note|erratum|corrections?"
              + " (and|&) clarifications?)\\b[^.]{0,40}[:—–-]"
              + "|(correction|clarification)s?\\W*$"
              + "|(this|the) "
              + PIECE
              + "( \\w+){0,3} (was|has been|have been|is|were)( \\w+){0,2}"
              + " (corrected|amended|updated|clarified|revised|changed|edited)\\b"
              + "|(an|the|a) (earlier|previous|original|prior|first) "
              + "(version|edition|headline|caption)\\b"
              + "|(in )?(an|the) (earlier|previous|original) version of (this|the) "
              + PIECE
              + ")",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UPDATE =
      Pattern.compile(
          "^[\\W_]*((last )?updated?( at| on|:)[^.]{0,50}\\d|update( \\d+)?[:—–])",
          Pattern.CASE_INSENSITIVE);

  private CorrectionNotes() {}

  /** The spans of the notes in a text, in its order, in code points. */
  public static List<TextSpan> in(String text) {
    List<TextSpan> notes = new ArrayList<>();
    TextSpan.Index index = new TextSpan.Index(text);
    Matcher line = Pattern.compile("[^\\n\\r]+").matcher(text);
    while (line.find()) {
      String words = line.group();
      int start = line.start() + words.length() - words.stripLeading().length();
      int end = line.start() + words.stripTrailing().length();
      if (start < end && end - start <= LONGEST && isNote(text.substring(start, end))) {
        notes.add(index.span(start, end));
      }
    }
    return notes;
  }

  /** Whether a paragraph is such a note. */
  private static boolean isNote(String paragraph) {
    return corrects(paragraph) || UPDATE.matcher(paragraph).find();
  }

  /** Whether a paragraph tells of what an earlier version had wrong, which nobody claims now. */
  public static boolean corrects(String paragraph) {
    return paragraph.length() <= LONGEST && NOTE.matcher(paragraph).find();
  }
}
