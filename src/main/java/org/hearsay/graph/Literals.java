package org.hearsay.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/** RDF literals in one form each, so that equal values are equal bytes. */
final class Literals {

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#].*");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(:\\d{2})?(\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?");

  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private Literals() {}

  /** A string as it is, but for lone surrogates, which no file can hold. */
  static Node text(String value) {
    return NodeFactory.createLiteralString(wellFormed(value));
  }

  /** A string with each lone surrogate replaced by U+FFFD; code points keep their places. */
  static String wellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        StringBuilder whole = new StringBuilder(value.length());
        value
            .codePoints()
            .forEach(c -> whole.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
        return whole.toString();
      }
    }
    return value;
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  /** A decimal with two digits after the point. */
  static Node decimal(double value) {
    return NodeFactory.createLiteralDT(
        BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString(),
        XSDDatatype.XSDdecimal);
  }

  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /** An xsd:date of an ISO 8601 day. */
  static Node date(String day) {
    return date(LocalDate.parse(day));
  }

  /** An xsd:dateTime in UTC, to the second. */
  static Node instant(Instant instant) {
    return NodeFactory.createLiteralDT(
        instant.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
  }

  /** An xsd:dateTime of an ISO 8601 date-time; empty for a mere date and for what is no time. */
  static Optional<Node> dateTime(String value) {
    Matcher parts = DATE_TIME.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String zone = parts.group(4) == null ? "" : parts.group(4);
    if (zone.length() == 5) {
      zone = zone.substring(0, 3) + ":" + zone.substring(3);
    }
    String seconds = parts.group(2) == null ? ":00" : parts.group(2);
    String fraction = parts.group(3) == null ? "" : parts.group(3);
    String form = parts.group(1) + seconds + fraction + zone;
    try {
      OffsetDateTime.parse(zone.isEmpty() ? form + "Z" : form);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.of(NodeFactory.createLiteralDT(form, XSDDatatype.XSDdateTime));
  }

  /**
   * A web address as an IRI, with what an IRI may not hold percent-encoded; as an xsd:anyURI
   * literal where it still is none.
   */
  static Node address(String url) {
    String value = wellFormed(url);
    if (WEB.matcher(value).matches()) {
      StringBuilder iri = new StringBuilder();
      value.codePoints().forEach(c -> appendEncoded(iri, c));
      try {
        IRIx checked = IRIx.create(iri.toString());
        if (checked.isAbsolute()) {
          return NodeFactory.createURI(checked.str());
        }
      } catch (IRIException e) {
        return NodeFactory.createLiteralDT(value, XSDDatatype.XSDanyURI);
      }
    }
    return NodeFactory.createLiteralDT(value, XSDDatatype.XSDanyURI);
  }

  private static void appendEncoded(StringBuilder iri, int c) {
    if (c <= 0x20 || c == 0x7F || "<>\"{}|\\^`".indexOf(c) >= 0 || (c > 127 && !isPlain(c))) {
      for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
        iri.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    } else {
      iri.appendCodePoint(c);
    }
  }

  private static boolean isPlain(int c) {
    return Character.isLetterOrDigit(c);
  }
}
