package org.hearsay.nlp.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that give away what a block is, as newspapers use them everywhere.
 *
 * @param kind what the block is where they stand
 * @param reach how much is told by them
 * @param words at the most this many words has a block that the cue can speak for
 * @param pattern found in the block
 * @param atStart whether the pattern can be found only where the block begins, so that it need not
 *     be sought elsewhere
 */
record Cue(BlockKind kind, Reach reach, int words, Pattern pattern, boolean atStart) {

  /** How far a cue speaks. */
  enum Reach {
    /** For its block, wherever it stands. */
    BLOCK,
    /** For its block where that is among the last of the article. */
    TAIL,
    /** For its block; in the later part of an article for all that follows, too. */
    END
  }

  private static final String PERSON_WORK =
      "(writer|author|journalist|reporter|correspondent|columnist|editor|contributor|blogger|producer"
          + "|professor|lecturer|fellow|analyst|researcher|novelist|historian|commentator|intern|freelancer"
          + "|diplomat|photographer|director|student|scholar|economist|lawyer|co-?founder|host)";

  static final List<Cue> ALL =
      List.of(
          // addresses and markup
          block(BlockKind.ADDRESS, 3, "^(\\S+: ?)?(https?://|www\\.)\\S+( *\\|.*)?$"),
          block(
              BlockKind.ADDRESS,
              5,
              "^\\[?(photo|image|video|pdf|link|logo)\\]?( ?[:–—-])? *https?://\\S+$"),
          block(BlockKind.MARKUP, 40, "^(</?[a-z][^<>]*>[.\\s]*)+$"),
          block(BlockKind.MARKUP, 40, "^[.#@]?[\\w-]+( [.#]?[\\w-]+)* *\\{([^}]*[:;][^}]*}?)?$"),
          block(BlockKind.MARKUP, 10, "^[a-z-]+ *: *[^;:.]{1,60};$"),
          block(BlockKind.MARKUP, 3, "^[\\p{Punct}\\p{S}\\s…–—]+$"),
          block(BlockKind.MARKUP, 12, "^([{}*;]|\\\\[a-z*']+-?\\d*\\s?)+$"),
          // pictures
          block(
              BlockKind.CAPTION,
              60,
              "^[\\[(]?(file )?(photo|photograph|image|picture|video)( credit| source| courtesy("
                  + " of)?| by|/[\\p{L} ]+)?\\s*[:|©]"),
          block(
              BlockKind.CAPTION,
              60,
              "^[\\[(]?(file photo|file pic|photo (by|courtesy)|image (by|courtesy))\\b"),
          block(
              BlockKind.CAPTION,
              60,
              "(^|[.!?”)\"] *)(photo|photograph|picture|image)s?( credit| by| courtesy)?: ?"
                  + "(?-i:\\p{Lu})[^.:]{1,50}\\.?$"),
          block(
              BlockKind.CAPTION,
              45,
              "[\\[(](?-i:\\p{Lu}[\\p{L}.'’-]+( \\p{Lu}[\\p{L}.'’-]+){0,3} ?/ ?\\p{Lu}[^\\])/]{2,40})"
                  + "[\\])]\\.?$"),
          block(
              BlockKind.CAPTION,
              60,
              "[\\[(](file )?(photo|photograph|image|picture|pic|ap photo|reuters photo|afp"
                  + " photo|photo by|photo credit|credit|source)s?"
                  + "\\s*[:/|][^\\])]{2,80}[\\])]\\.?$"),
          block(
              BlockKind.CAPTION,
              80,
              "(\\((AP|Reuters|AFP|EPA|Getty|TASS) (Photo|Images?)?/?[^)]{0,60}\\)|/"
                  + " ?(AP|AFP|REUTERS|Getty Images|EPA)( Photo)?)\\.?$"),
          block(BlockKind.CAPTION, 80, "^(image|media) (copyright|caption|source)\\b"),
          block(
              BlockKind.CAPTION,
              14,
              "^(view|open|see) (image|picture|photo|gallery)( \\w+)?( \\w+)?$"),
          // other stories
          block(
              BlockKind.TEASER,
              40,
              "^[(\\[]?((also|must) (read|see|watch)|(read|see|watch) also|read( next| now|"
                  + " more)|see more|related)\\b *[:–—|-]"),
          block(BlockKind.TEASER, 30, "^(?-i:ALSO READ|READ ALSO|SEE ALSO|READ MORE|READ NEXT)\\b"),
          block(BlockKind.TEASER, 20, "^(?-i:WATCH|LISTEN|IN PICTURES|Watch|Listen) ?[:|]"),
          end(
              BlockKind.TEASER,
              8,
              "^(related|recommended|more|other|latest|top|similar|trending|popular)( \\w+)?"
                  + " (articles?|stor(y|ies)|news|posts?|links?|content|coverage|topics?|videos?|reading|headlines)("
                  + " on| about| for| from|:|$)"),
          end(
              BlockKind.TEASER,
              8,
              "^(most (read|popular|viewed|commented|shared)|editor['’]?s['’]?"
                  + " (picks?|choice)|trending( now)?|you (may|might)( also)? (like|be"
                  + " interested)|recommended( for you)?|don['’]t miss|up next|what to read"
                  + " next|read (more|next|also)|also read|see also|more (from|on|in|about)"
                  + " [^.!?]+|related)( [^.!?]*)?:?$"),
          end(
              BlockKind.TEASER,
              8,
              "^(other|more|previous|earlier) (reports?|articles?|stories|news|posts?|columns?)"
                  + " (by|from|in) "),
          // buttons and appeals
          end(
              BlockKind.PROMOTION,
              6,
              "^(share|like|tweet|e-?mail|print|save|bookmark|pin)("
                  + " (this|on|via|to|it|with|us)\\b.*|:|$)"),
          end(
              BlockKind.PROMOTION,
              8,
              "^(share or comment|comment or share) on this (article|story)\\b|^on the (net|web):?$"),
          block(
              BlockKind.PROMOTION,
              40,
              "\\bpost to (fark|facebook|reddit|digg|twitter|del\\.icio)|\\bdigg this story\\b"),
          tail(
              BlockKind.PROMOTION,
              30,
              "^(send|e-?mail|submit|write with) (us )?your (questions?|letters?|comments?|stories|story|photos?|pictures|tips)\\b"),
          tail(BlockKind.PROMOTION, 3, "^(twitter|instagram|facebook)( handle)?: ?@?\\w+$"),
          tail(BlockKind.PROMOTION, 30, "^[^.!?]{2,60}( [•|] [^.!?•|]{2,60}){2,}$"),
          end(
              BlockKind.PROMOTION,
              8,
              "^(short ?(link|url)|perma ?link|link to this|source link|print this|discuss("
                  + " this)?|comments?( \\(\\d+\\))?|(leave|post|write|add|submit) (a |your |us"
                  + " )?(reply|comment|response|feedback)|join (the|our)"
                  + " (conversation|discussion|debate)|\\d+ comments?|no comments?( yet)?|have your"
                  + " say)\\b( (this )?(article|story|post|news)| in the comments?( section)?("
                  + " below)?)?[.:!]?$"),
          tail(
              BlockKind.PROMOTION,
              30,
              "\\b(in the comments?( section)?( below)?|your (comments|thoughts) below)[.:!]?$"),
          end(
              BlockKind.PROMOTION,
              12,
              "^(tags?|topics?|keywords?|categor(y|ies)|filed under|posted in|labels?) *:"),
          end(
              BlockKind.PROMOTION,
              12,
              "^(tags|advertisements?|sponsored( content)?|newsletters?|follow us|subscribe|sign"
                  + " up|sign in|log ?in|register|donate|contact us|about us)[.:!]?$"),
          block(
              BlockKind.PROMOTION,
              6,
              "^[\\[(–—*-]* *(advertisement|advertisements|advertising|ad|story continues( below)?("
                  + " advertisement)?|article continues (after|below)( [a-z]+)?|continue"
                  + " reading( the main story)?|scroll (down|to continue)( (for|to)( the)? \\w+)?|listen to this"
                  + " (article|story)|\\d+[ -]min(ute)?s? (read|listen)|skip"
                  + " (ad|advertisement)|loading|live|video|audio|gallery|listen|watch|play)[.…]*[\\])–—*-]*$"),
          block(
              BlockKind.PROMOTION,
              60,
              "^(please )?(subscribe|sign up|click here|tap here|download|follow|like)"
                  + " (to|for|on|here|our|us|now|the|this)\\b.*(newsletters?|subscri|e-?mail|inbox|app\\b|facebook|twitter|instagram|whatsapp|telegram|youtube|updates|alerts|channel|page)"),
          block(
              BlockKind.PROMOTION,
              40,
              "^(do|did) you (like|enjoy|support|want|have)\\b.*\\?("
                  + " (like|follow|join|share|back|support|let us|tell"
                  + " us|contact|e-?mail)\\b.*)?$"),
          tail(
              BlockKind.PROMOTION,
              90,
              "^(please |you can )?(support|back|fund|sustain|help) (us|our)\\b|\\b(your|an?"
                  + " (immediate|monthly|one-time|tax-deductible|small)) ([a-z-]+"
                  + " )?(donation|contribution|subscription|pledge|gift|support)s?\\b|\\b(make|making)"
                  + " an? ([a-z-]+ )*(donation|contribution) to (us|our)\\b|\\bsupport (from|of)"
                  + " (you|readers|our readers)\\b"),
          block(
              BlockKind.PROMOTION,
              30,
              "^(get|receive|stay|never miss|have)\\b.*\\b((to|in) your (inbox|e-?mail|phone)|our"
                  + " newsletters?)\\b"),
          tail(
              BlockKind.PROMOTION,
              40,
              "^(if you (value|enjoy|like|appreciate)|enjoy(ed|ing)? (this|our)|(please )?consider"
                  + " (supporting|becoming|making|joining)|become an? (\\w+ )?(member|subscriber|supporter)"
                  + "|you can help us)\\b"),
          tail(
              BlockKind.PROMOTION,
              60,
              "^(to (receive|get|subscribe|read|donate|support)|get|receive|stay|never miss|keep"
                  + " up|join|follow|find|like|visit|read|listen to|download|for (more|all|the"
                  + " latest)|click|enter your|sign"
                  + " up|subscribe|send)\\b.*\\b(newsletters?|subscri\\w+|in your inbox|e-?mail("
                  + " address)?|twitter|facebook|instagram|telegram|whatsapp|our"
                  + " (website|site|app|page|channel)|free trial|podcast|breaking news)\\b"),
          tail(
              BlockKind.PROMOTION,
              40,
              "^(do you|have you got|got) (have )?(a |an |any )?(story|tip|news"
                  + " tip|information|comment|opinion|question|something)\\b"),
          tail(
              BlockKind.PROMOTION,
              45,
              "\\b(can|may) be (reached|contacted|e-?mailed|followed)"
                  + " (at|on|via|by)\\b|^(e-?mail|contact|write to|follow) (the"
                  + " (author|writer|reporter)|him|her|them|me|us|[A-Z]\\w+( [A-Z]\\w+)?)( on"
                  + " twitter)?( at|:|,| on|$)"),
          block(
              BlockKind.PROMOTION,
              3,
              "^\\d[\\d.,]*[km]? (shares?|comments?|likes?|views?|retweets?|followers)$"),
          // credits
          tail(
              BlockKind.CREDIT,
              60,
              "^[(\\[–—_*-]* *((additional |with"
                  + " )?(reporting|editing|writing|edited|written|reported|compiled|translated|translation|photography|contributions?|input|inputs)"
                  + " (by|from|in)\\b|(this (article|story|report|piece|post|column) (was|is|has"
                  + " been|first|originally|appeared)|(originally|first)"
                  + " (published|appeared|posted))\\b|with"
                  + " (files|reports?|inputs?|agencies|reporting)\\b)"),
          tail(
              BlockKind.CREDIT,
              40,
              "\\bcontribut(ed|ing) (reporting )?(to|for) this"
                  + " (report|story|article|piece|post|column)\\b|\\bcontributed reporting\\b"),
          tail(
              BlockKind.CREDIT,
              6,
              "^([–—-]{1,2} ?|[(\\[/])(?-i:[A-Z]{2,}(/[A-Z]{2,})*|Reuters|Bloomberg|Xinhua|Bernama"
                  + "|Agencies|Agence France-Presse|(The )?Associated Press)[)\\]/]?\\.?$"),
          tail(
              BlockKind.CREDIT,
              40,
              "^(?-i:\\p{Lu}[\\p{L}.'’-]+( \\p{Lu}[\\p{L}.'’-]+){1,3}) (reported|wrote) from"
                  + " [^.]*(\\band (?-i:\\p{Lu}[\\p{L}.'’-]+( \\p{Lu}[\\p{L}.'’-]+)*) (reported"
                  + " )?(from|in)\\b[^.]*)?\\.$"),
          tail(
              BlockKind.CREDIT,
              8,
              "^([–—-]{1,2} ?)(?-i:\\p{Lu})[^.]*\\b(news|agency|agencies|press)$"),
          tail(
              BlockKind.CREDIT,
              50,
              "^(corrections?|clarification|editor['’]s note|note) ?[:–—-]|^this"
                  + " (article|story|report|post) (has been|was) (updated|corrected|amended|edited)"),
          tail(BlockKind.CREDIT, 12, "^(?-i:SOURCE):? (?-i:\\p{Lu})[^.!?]*$"),
          // biographies
          tail(BlockKind.BIOGRAPHY, 8, "^about the (authors?|writers?|contributors?)"),
          tail(
              BlockKind.BIOGRAPHY,
              120,
              "^[^.,:;!?“\"]{3,60}\\b(is|was|are|has been) (currently"
                  + " )?(a|an|the|our|senior|former)\\b[^.]*\\b"
                  + PERSON_WORK
                  + "s?\\b(?!.*[“\"][^”\"]{60,}[”\"]).*\\b(at|for|of|with|in|based|covering|who)\\b"),
          tail(BlockKind.BIOGRAPHY, 120, "\\b(views|opinions) expressed\\b"),
          tail(
              BlockKind.BIOGRAPHY,
              120,
              "^(the (author|writer|columnist)s?|about the author)\\b.*"
                  + " (is|are|was|has|writes?|teach|can)\\b"),
          // the law
          block(
              BlockKind.LEGAL, 60, "^(\\(?c\\)? |©|&copy;|copyright\\b)|\\ball rights reserved\\b"),
          block(
              BlockKind.LEGAL,
              40,
              "\\b(this (article|story|report) contains (\\w+ ){0,3}(images|names|descriptions?|details|references)"
                  + "|(readers|viewers) are (advised|warned))\\b"),
          tail(
              BlockKind.LEGAL,
              60,
              "^(reproduction|republication|redistribution)\\b.*\\b(permission|prohibited|forbidden)\\b"
                  + "|\\b(may not be (published|reproduced|republished|redistributed|used)|terms (of|and)"
                  + " (use|service|conditions)|privacy policy|cookie policy|creative"
                  + " commons|reprinted with permission|republished (with|under))\\b"));

  private static Cue block(BlockKind kind, int words, String pattern) {
    return of(kind, Reach.BLOCK, words, pattern);
  }

  private static Cue tail(BlockKind kind, int words, String pattern) {
    return of(kind, Reach.TAIL, words, pattern);
  }

  private static Cue end(BlockKind kind, int words, String pattern) {
    return of(kind, Reach.END, words, pattern);
  }

  private static Cue of(BlockKind kind, Reach reach, int words, String pattern) {
    Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    return new Cue(kind, reach, words, compiled, pattern.startsWith("^") && isOneBranch(pattern));
  }

  /** Whether no bar outside all groups and classes splits a regular expression. */
  private static boolean isOneBranch(String pattern) {
    int depth = 0;
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        return false;
      }
    }
    return true;
  }

  boolean speaksFor(String text, int wordCount) {
    if (wordCount > words) {
      return false;
    }
    Matcher matcher = pattern.matcher(text);
    return atStart ? matcher.lookingAt() : matcher.find();
  }
}
