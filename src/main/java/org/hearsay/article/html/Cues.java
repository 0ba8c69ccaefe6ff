package org.hearsay.article.html;

import java.util.List;
import java.util.regex.Pattern;

/** Words that newspapers use around their articles and not in them. */
final class Cues {

  private record Cue(int mostWords, Pattern pattern) {}

  private static final List<Cue> ALL =
      List.of(
          cue(30, "^(read|see|watch|listen)( more| also| next| now|: | here)\\b.{0,12}[:|>»–—-]"),
          cue(30, "^(also|must)[ -](read|see|watch)\\b"),
          cue(
              30,
              "^(related|recommended|more|see also|more on this|don['’]?t miss)( \\w+){0,3} ?[:|]"),
          cue(8, "^(related|recommended|read more|more from|more on|most (read|popular))\\b"),
          cue(
              4,
              "^\\W*(advertisement|advertising|sponsored|ad|loading|share|tweet|email|print|comments?|subscribe|sign up|follow us|newsletter|reddit|facebook|twitter|linkedin|whatsapp|pinterest|save|close|menu|search|watch|video|play|caption|transcript)\\W*$"),
          cue(
              14,
              "^\\W*(article|story) continues (below|after)|^\\W*continue reading|^scroll (down )?(to|for)"),
          cue(
              40,
              "^(sign up|subscribe|click here|tap here|download|follow us|like us|join us)\\b.*(newsletters?|subscri|inbox|app\\b|facebook|twitter|instagram|telegram|whatsapp|youtube|e-?mail|updates|alerts)"),
          cue(
              25,
              "^(photo|image|picture|photograph|credit|source|file photo|video)s?( credit| courtesy( of)?| by| source)?\\s*[:|©]"),
          cue(
              45,
              "\\b(can|may) be (reached|contacted|e-?mailed|followed) (at|on|via|by)\\b"
                  + "|^(e-?mail|contact|write to|follow|reach) .*(@|twitter|facebook|instagram)"),
          cue(
              45,
              "^(get|receive|want|sign|subscribe|enter|stay|join|never|register|to get|for more)\\b"
                  + ".*\\b(newsletters?|inbox|subscri\\w+|delivered (to|through|straight)|e-?mail"
                  + " alerts?)\\b"),
          cue(6, "^(image|photo|slide|picture) \\d+ (of|/) \\d+$|^advert$"),
          cue(
              40,
              "^(©|\\(c\\)|copyright)|all rights reserved|may not be (published|reproduced|republished|redistributed)"));

  private Cues() {}

  private static Cue cue(int words, String pattern) {
    return new Cue(words, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  static boolean isChrome(Block block) {
    for (Cue cue : ALL) {
      if (block.words() <= cue.mostWords() && cue.pattern().matcher(block.text()).find()) {
        return true;
      }
    }
    return false;
  }
}
