package org.hearsay.server.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A claim: who says what of whom, when, in which words. All strings are plain text; an empty one
 * means that it is not known.
 *
 * @param self the claim's page
 * @param proposition what is said
 * @param type the event type
 * @param plover the PLOVER 0.5 root, such as {@code SANCTION}
 * @param quad the quad class of that root, such as {@code material conflict}
 * @param parts the participants, actors and targets first
 * @param quantities figures that it gives, such as "60 killed"
 * @param statement the passage in which its source is quoted
 * @param article where it stands
 * @param confidence from 0 to 1
 * @param frame the pattern that found it
 */
public record ClaimView(
    Link self,
    Link proposition,
    Link type,
    String plover,
    String quad,
    Reading reading,
    List<Part> parts,
    List<Quantity> quantities,
    When when,
    Voice voice,
    Link statement,
    Evidence evidence,
    ArticleRef article,
    String confidence,
    Link frame) {

  public ClaimView {
    parts = List.copyOf(parts);
    quantities = List.copyOf(quantities);
  }

  /**
   * How real it is said to be; each the local name of a term.
   *
   * @param stance {@code Affirms} or {@code Denies}: what the source makes of the content
   * @param polarity {@code Positive} or {@code Negative}: of the content
   * @param modality {@code Actual}, {@code Planned}, {@code Possible}, {@code Demanded}, {@code
   *     Hypothetical}
   */
  public record Reading(String stance, String polarity, String modality, boolean generic) {

    /** What keeps it from being the plain telling of something that happened. */
    public List<String> words() {
      List<String> words = new ArrayList<>();
      if (stance.equals("Denies")) {
        words.add("denied");
      }
      if (polarity.equals("Negative")) {
        words.add("not");
      }
      if (!modality.equals("Actual") && !modality.isEmpty()) {
        words.add(Names.words(modality));
      }
      if (generic) {
        words.add("in general");
      }
      return words;
    }

    /** Whether its source says that it did not happen. */
    public boolean denies() {
      return stance.equals("Denies") != polarity.equals("Negative");
    }

    /** Whether it tells of something that did or did not happen, no plan and no habit. */
    public boolean isActual() {
      return modality.equals("Actual") && !generic;
    }
  }

  /**
   * A participant.
   *
   * @param role in words, such as "actor"
   * @param words those of the text
   * @param actingFor the state or body for which it acts
   * @param inferred whether the discourse, not the sentence, supplies it
   */
  public record Part(
      String role,
      Link filler,
      String words,
      Link actingFor,
      boolean inferred,
      String confidence) {}

  /** A figure of something, such as 60 of "killed". */
  public record Quantity(String of, String value) {}

  /**
   * @param timex as said, in TIMEX3
   * @param basis in words, such as "anchored at publication"
   * @param earliest the first day that it allows, ISO 8601
   * @param latest the last day
   */
  public record When(String timex, String basis, String earliest, String latest) {

    /** The days in words, else the time as said. */
    public String words() {
      if (earliest.isEmpty()) {
        return timex;
      }
      return earliest.equals(latest) ? earliest : earliest + " to " + latest;
    }
  }

  /**
   * According to whom.
   *
   * @param kind {@code Article}, {@code Named}, {@code Unnamed} or {@code Unknown}
   * @param speakers the outer sources, outermost first, and last the innermost
   */
  public record Voice(String kind, List<Speaker> speakers) {
    public Voice {
      speakers = List.copyOf(speakers);
    }
  }

  /**
   * @param speaksFor the state or body for which they speak
   */
  public record Speaker(Link who, Link speaksFor) {}

  /**
   * @param before the text before the quote
   * @param start of the quote in the article's text, in code points; -1 where it is not known
   */
  public record Evidence(String before, String quote, String after, int start, int end) {

    /** How much the store keeps on either side, in code points. */
    private static final int CONTEXT = 32;

    /** The words before the quote in its paragraph, whole ones, "…" where more come before. */
    public String leadIn() {
      int line = before.lastIndexOf('\n');
      if (line >= 0) {
        return before.substring(line + 1);
      }
      int word = start > before.codePointCount(0, before.length()) ? before.indexOf(' ') : -1;
      return word < 0 ? before : "…" + before.substring(word);
    }

    /** The words after the quote in its paragraph, whole ones, "…" where more follow. */
    public String leadOut() {
      int line = after.indexOf('\n');
      if (line >= 0) {
        return after.substring(0, line);
      }
      boolean ends = after.codePointCount(0, after.length()) < CONTEXT;
      int word = after.lastIndexOf(' ');
      return ends || word <= 0 ? after : after.substring(0, word) + " …";
    }
  }

  /**
   * @param published ISO 8601
   */
  public record ArticleRef(Link link, String publisher, String published) {}

  /** The participants of a role. */
  public List<Part> parts(String role) {
    return parts.stream().filter(part -> part.role().equals(role)).toList();
  }

  /** Type and participants in words: "missile launch: North Korea". */
  public String headline() {
    List<String> names = parts.stream().map(part -> part.filler().label()).distinct().toList();
    return names.isEmpty() ? type.label() : type.label() + ": " + String.join(", ", names);
  }

  /** According to whom, in words: "Rex Tillerson, according to Yonhap". */
  public String according() {
    return switch (voice.kind()) {
      case "Article" ->
          article.publisher().isEmpty() ? "the article itself" : article.publisher() + " itself";
      case "Unknown" -> "somebody unknown";
      default ->
          String.join(
              ", according to ",
              voice.speakers().reversed().stream().map(s -> s.who().label()).toList());
    };
  }
}
