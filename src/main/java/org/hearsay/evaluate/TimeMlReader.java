package org.hearsay.evaluate;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;

/**
 * Reads TimeML 1.2: the text is that of {@code TEXT}, the day of publication that of {@code DCT},
 * which is no gold itself.
 */
final class TimeMlReader {

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private final List<TimeGold.Time> times = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private String published = "";

  /** A TIMEX3 element that has begun. */
  private record Open(int begin, String type, String value) {}

  private TimeMlReader() {}

  static TimeGold.Document read(Path file, String content) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    TimeMlReader reader = new TimeMlReader();
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(content));
      reader.read(xml);
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new GoldException(
          file, line, "is no well-formed XML: " + firstLine(String.valueOf(e.getMessage())));
    }
    if (reader.text.toString().isBlank()) {
      throw new GoldException(file, 0, "has no element TEXT with a text: is it TimeML?");
    }
    Article.Builder article =
        Article.of(reader.text.toString()).id(String.valueOf(file.getFileName())).language("en");
    if (reader.published.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
      article.published(reader.published.substring(0, 10));
    }
    article.title(reader.title.toString().strip().replaceAll("\\s+", " "));
    reader.times.sort(Comparator.comparing(TimeGold.Time::span));
    return new TimeGold.Document(article.build(), reader.times);
  }

  private static String firstLine(String message) {
    return message.substring(message.lastIndexOf('\n') + 1).replace("Message: ", "");
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String part = "";
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          if (name.equals("TEXT") || name.equals("DCT") || name.equals("TITLE")) {
            part = name;
          } else if (name.equals("TIMEX3")) {
            begin(part, attribute(xml, "type"), attribute(xml, "value"));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (part.equals("TEXT")) {
            text.append(xml.getText());
          } else if (part.equals("TITLE")) {
            title.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = xml.getLocalName();
          if (name.equals(part)) {
            part = "";
          } else if (name.equals("TIMEX3") && part.equals("TEXT")) {
            end(open.pop());
          }
        }
        default -> {
          // comments and the like say nothing of time
        }
      }
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
  }

  private void begin(String part, String type, String value) {
    if (part.equals("TEXT")) {
      open.push(new Open(text.length(), type, value));
    } else if (part.equals("DCT") && published.isEmpty()) {
      published = value;
    }
  }

  private void end(Open time) {
    if (!text.substring(time.begin()).isBlank()) {
      int begin = text.codePointCount(0, time.begin());
      int end = begin + text.codePointCount(time.begin(), text.length());
      times.add(new TimeGold.Time(new TextSpan(begin, end), time.type(), time.value()));
    }
  }
}
