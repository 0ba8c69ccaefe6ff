package org.hearsay.server.page;

import java.util.List;

/** What pages show, made ready by {@link GraphReader}; plain text, escaped by the templates. */
public final class Views {

  private Views() {}

  /**
   * @param href where it leads: a path of this server for its own nodes, an IRI for others
   */
  public record Link(String label, String href) {}

  /**
   * @param role such as "actor"
   * @param words the words of the text
   * @param inferred whether the discourse, not the sentence, supplies it
   */
  public record Part(String role, Link filler, String words, boolean inferred) {}

  /**
   * A claim as every page lists it.
   *
   * @param type the event type in words
   * @param reading "denied", "planned", "not", … where it is not plainly told as a fact; else empty
   * @param when the time as said, or empty
   * @param speaker according to whom, in words
   * @param sources the innermost source, after the outer ones; empty for the article's own voice
   * @param before the text before the evidence
   * @param quote the evidence
   * @param after the text after it
   * @param article where it stands
   * @param details further properties for the claim's own page
   */
  public record ClaimView(
      Link self,
      Link proposition,
      Link type,
      List<String> reading,
      List<Part> parts,
      String when,
      String speaker,
      List<Link> sources,
      String before,
      String quote,
      String after,
      Link article,
      String published,
      List<Row> details) {}

  /** A property and its values. */
  public record Row(String name, List<Link> values) {}

  /**
   * Claims under a heading.
   *
   * @param total how many there are, of which the list may show a part
   */
  public record Section(String heading, int total, List<ClaimView> claims) {}

  /**
   * A page of a node.
   *
   * @param kind "entity", "claim", …
   * @param title what it is called
   * @param note one sentence on what the node is, or empty
   * @param text the text of an article, or empty
   * @param next the address of the next page of claims, or empty
   */
  public record NodePage(
      String kind,
      String title,
      String note,
      String iri,
      String path,
      List<Row> rows,
      List<Section> sections,
      String text,
      String next) {}

  /** A figure of the home page. */
  public record Figure(String name, long value) {}

  /** A line of search results or of a list. */
  public record Entry(Link link, String kind, String note) {}
}
