package org.hearsay.article.html;

import java.util.List;
import java.util.regex.Pattern;

/** Words that newspapers use around their articles and not in them. */
final class Cues {

  private record Cue(int mostWords, Pattern pattern) {
    boolean isIn(Block block) {
      return block.words() <= mostWords && pattern.matcher(block.text()).find();
    }
  }

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

  /** What stands in the place of the rest of an article that only payers may read. */
  private static final Cue PAYWALL =
      cue(
          45,
          "^(please )?(subscribe|register|log ?in|sign ?in|join|pay|become a \\w+)\\b.{0,60}\\b(to|and)"
              + " (read|continue|keep reading|unlock|access|enjoy)\\b"
              + "|^to (continue|keep|finish|go on) reading\\b"
              + "|^(want|would you like|ready) to (continue|keep|read)\\b.{0,20}(reading|more)\\b"
              + "|^(this|the rest of this|the full) (article|story|content|page|report) (is|are)"
              + " ((only|exclusively) )?(available )?((only|exclusively) )?(for|to|reserved for)"
              + " (our )?(\\w+ )?(subscribers|members|readers|users)\\b"
              + "|^already (a |an )?(subscriber|subscribed|member|registered|have an account)\\b"
              + "|^you(['’]ve| have) (reached|read|used|hit)\\b.{0,40}\\b(limit|free (articles|stories))"
              + "|^you have \\d+ free (articles|stories)\\b"
              + "|^(start|begin) your (free|\\w+) (trial|subscription)\\b"
              + "|^unlock (this|the full|unlimited)\\b");

  private Cues() {}

  /** Whether it asks for money or a name before the rest of the article is shown. */
  static boolean isPaywall(Block block) {
    return PAYWALL.isIn(block);
  }

  private static Cue cue(int words, String pattern) {
    return new Cue(words, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
  }

  static boolean isChrome(Block block) {
    return isPaywall(block) || ALL.stream().anyMatch(cue -> cue.isIn(block));
  }
}
