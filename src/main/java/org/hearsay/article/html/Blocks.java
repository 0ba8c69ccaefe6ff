package org.hearsay.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Cuts an element's text into blocks, in the order of the page. */
final class Blocks {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr");

  /** A cell with more words is a part of a layout, not of a table of data. */
  private static final int MOST_CELL_WORDS = 40;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linkWords;
  private Block.Kind kind = Block.Kind.PARAGRAPH;
  private Element owner;

  private Blocks(Element root) {
    owner = root;
  }

  static List<Block> of(Element root) {
    Blocks blocks = new Blocks(root);
    blocks.walk(root, Block.Kind.PARAGRAPH);
    blocks.flush();
    return blocks.blocks;
  }

  private void walk(Element element, Block.Kind around) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words) {
        start(element, around);
        append(words.getWholeText(), around == Block.Kind.PREFORMATTED);
      } else if (child instanceof Element inner) {
        element(inner, around);
      }
    }
  }

  private void element(Element element, Block.Kind around) {
    String name = element.normalName();
    if (name.equals("br")) {
      lineBreak();
    } else if (name.equals("hr")) {
      flush();
    } else if (name.equals("a") && !holdsBlocks(element)) {
      int before = Block.countWords(text);
      walk(element, around);
      linkWords += Math.max(0, Block.countWords(text) - before);
    } else if (INLINE.contains(name) && !holdsBlocks(element)) {
      walk(element, around);
    } else if (name.equals("table") && isData(element)) {
      flush();
      element.select("tr").forEach(this::row);
    } else {
      flush();
      int from = blocks.size();
      walk(element, kindOf(name, around));
      flush();
      if (name.equals("a")) {
        for (int i = from; i < blocks.size(); i++) {
          Block b = blocks.get(i);
          blocks.set(i, new Block(b.kind(), b.text(), b.words(), b.words(), b.element()));
        }
      }
    }
  }

  private static boolean holdsBlocks(Element element) {
    return element.selectFirst(
            "p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, table, section, article")
        != null;
  }

  private static Block.Kind kindOf(String name, Block.Kind around) {
    if (HEADINGS.contains(name)) {
      return Block.Kind.HEADING;
    }
    return switch (name) {
      case "li", "dd", "dt" -> Block.Kind.LIST_ITEM;
      case "blockquote" -> Block.Kind.QUOTE;
      case "pre" -> Block.Kind.PREFORMATTED;
      default -> around == Block.Kind.HEADING ? Block.Kind.HEADING : around;
    };
  }

  private static boolean isData(Element table) {
    if (table.selectFirst("table, p + p, h1, h2, h3, ul, ol, article, section, blockquote")
        != null) {
      if (table.select("table").size() > 1
          || table.selectFirst("p + p, h1, h2, h3, ul, ol") != null) {
        return false;
      }
    }
    for (Element cell : table.select("td")) {
      if (Block.countWords(cell.text()) > MOST_CELL_WORDS) {
        return false;
      }
    }
    return table.select("td").size() > 1;
  }

  private void row(Element row) {
    StringBuilder line = new StringBuilder();
    int links = 0;
    for (Element cell : row.children()) {
      String words = cell.text().replace('\u00A0', ' ').strip();
      if (!words.isEmpty()) {
        line.append(line.isEmpty() ? "" : " | ").append(words);
        links += Block.countWords(cell.select("a").text());
      }
    }
    if (!line.isEmpty()) {
      String text = line.toString();
      blocks.add(new Block(Block.Kind.TABLE_ROW, text, Block.countWords(text), links, row));
    }
  }

  private void start(Element element, Block.Kind around) {
    if (text.isEmpty()) {
      owner = element;
      while (INLINE.contains(owner.normalName()) && owner.parent() instanceof Element parent) {
        owner = parent;
      }
      kind = around;
    }
  }

  private void append(String words, boolean verbatim) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (verbatim && c == '\n') {
        text.append('\n');
      } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF') {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      } else if (c != '\u00AD') {
        text.append(c);
      }
    }
  }

  /** One break ends a line, two end a paragraph. */
  private void lineBreak() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (end > 0 && text.charAt(end - 1) == '\n') {
      flush();
    } else if (end > 0) {
      text.append('\n');
    }
  }

  private void flush() {
    String words = text.toString().strip();
    int count = Block.countWords(words);
    if (!words.isEmpty() && (count > 0 || kind == Block.Kind.PREFORMATTED)) {
      blocks.add(new Block(kind, words, count, Math.min(linkWords, count), owner));
    }
    text.setLength(0);
    linkWords = 0;
  }
}
