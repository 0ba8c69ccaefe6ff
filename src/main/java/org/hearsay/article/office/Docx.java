package org.hearsay.article.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.archive.Archive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The text of a Word document (Office Open XML, ECMA-376): its paragraphs, headings, list items and
 * table rows. What was deleted under change tracking, comments and field codes are left out.
 *
 * <p>Read with no library: a DOCX is a zip of XML, and Apache POI with its schemas weighs 20 MB.
 *
 * @param text with a blank line between paragraphs
 * @param title from the properties; empty where there is none
 * @param author from the properties; empty where there is none
 */
public record Docx(String text, String title, String author) {

  /**
   * Reads a document.
   *
   * @param mostBytes the most bytes of the text's XML
   * @throws IOException where it is none, damaged or too large
   */
  public static Docx read(byte[] bytes, int mostBytes, int maxExpansion) throws IOException {
    String text = "";
    String title = "";
    String author = "";
    boolean found = false;
    try (Archive archive = Archive.zip(new ByteArrayInputStream(bytes), maxExpansion)) {
      for (Optional<Archive.Entry> next = archive.next(); next.isPresent(); next = archive.next()) {
        Archive.Entry entry = next.get();
        if (entry.name().equals("word/document.xml")) {
          text = textOf(xml(entry, mostBytes));
          found = true;
        } else if (entry.name().equals("docProps/core.xml")) {
          Document core = xml(entry, mostBytes);
          title = core.select("dc|title").text().strip();
          author = core.select("dc|creator").text().strip();
        }
      }
    }
    if (!found) {
      throw new IOException("no word/document.xml in it, so no Word document");
    }
    return new Docx(text, title, author);
  }

  private static Document xml(Archive.Entry entry, int mostBytes) throws IOException {
    byte[] bytes = entry.bytes().readNBytes(mostBytes + 1);
    if (bytes.length > mostBytes) {
      throw new IOException(
          entry.name() + " has more than " + mostBytes + " bytes (--max-article-size raises it)");
    }
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  private static String textOf(Document document) {
    List<String> blocks = new ArrayList<>();
    Element body = document.selectFirst("w|body");
    if (body != null) {
      collect(body, blocks);
    }
    return String.join("\n\n", blocks);
  }

  private static void collect(Element container, List<String> blocks) {
    for (Element child : container.children()) {
      switch (child.tagName()) {
        case "w:p" -> {
          String text = paragraph(child);
          if (!text.isEmpty()) {
            boolean item = child.selectFirst("w|pPr > w|numPr") != null;
            blocks.add(item ? "• " + text : text);
          }
        }
        case "w:tbl" -> {
          for (Element row : child.select("w|tr")) {
            List<String> cells = new ArrayList<>();
            row.select("> w|tc").forEach(cell -> cells.add(cell.select("w|t").text().strip()));
            blocks.add(String.join(" | ", cells));
          }
        }
        case "w:sdt", "w:sdtContent", "w:ins", "w:smartTag", "w:customXml" ->
            collect(child, blocks);
        default -> {
          continue;
        }
      }
    }
  }

  private static String paragraph(Element paragraph) {
    StringBuilder text = new StringBuilder();
    for (Element element : paragraph.getAllElements()) {
      switch (element.tagName()) {
        case "w:t" -> {
          element.textNodes().forEach(node -> text.append(node.getWholeText()));
        }
        case "w:tab" -> text.append(' ');
        case "w:br", "w:cr" -> text.append('\n');
        default -> {
          continue;
        }
      }
    }
    return text.toString().strip();
  }
}
