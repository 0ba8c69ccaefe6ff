package org.hearsay.server.api;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hearsay.server.view.ClaimView;

/**
 * The claims of a search as an Atom feed (RFC 4287). No clock: entries are as old as their
 * articles.
 */
final class AtomFeed {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  /** What has no date is as old as the Web. */
  private static final String UNDATED = "1991-08-06";

  private AtomFeed() {}

  /**
   * @param address of the feed, as an IRI
   * @param page of the same search for people
   */
  static String of(String base, String address, String page, String title, List<ClaimView> claims) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(NAMESPACE);
      element(xml, "id", address);
      element(xml, "title", title);
      element(
          xml,
          "updated",
          claims.stream().map(AtomFeed::day).max(String::compareTo).orElse(UNDATED) + "T00:00:00Z");
      link(xml, "self", address, "application/atom+xml");
      link(xml, "alternate", page, "text/html");
      for (ClaimView claim : claims) {
        xml.writeStartElement("entry");
        String iri = base + claim.self().href().substring(1);
        element(xml, "id", iri);
        String reading = String.join(" ", claim.reading().words());
        element(xml, "title", (reading.isEmpty() ? "" : reading + " ") + claim.headline());
        element(xml, "updated", day(claim) + "T00:00:00Z");
        link(xml, "alternate", iri, "text/html");
        xml.writeStartElement("author");
        element(xml, "name", "According to " + claim.according());
        xml.writeEndElement();
        xml.writeStartElement("summary");
        xml.writeCharacters(clean("“" + claim.evidence().quote() + "”"));
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("cannot write the feed", e);
    }
    return text.toString();
  }

  private static String day(ClaimView claim) {
    String day = claim.article().published();
    return day.matches("\\d{4}-\\d{2}-\\d{2}") ? day : UNDATED;
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String href, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", clean(href));
    xml.writeAttribute("type", type);
  }

  /** Without the characters that XML 1.0 cannot hold. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c == 0x9
                    || c == 0xA
                    || c == 0xD
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
