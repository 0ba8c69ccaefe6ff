package org.hearsay.gazetteer;

import java.util.Optional;

/**
 * A line of N-Triples (https://www.w3.org/TR/n-triples/).
 *
 * @param subject an IRI, or a blank node with its {@code _:}
 * @param object an IRI, a blank node, or the text of a literal
 * @param language of a literal, in lower case; empty for others
 */
record Triple(String subject, String predicate, String object, boolean literal, String language) {

  /**
   * The triple of a line; empty for blank lines and comments.
   *
   * @throws MalformedLine with the column where it is no triple
   */
  static Optional<Triple> of(String line) throws MalformedLine {
    return new Parser(line).line();
  }

  /** One method a production of the grammar. */
  private static final class Parser {
    private final String line;
    private int at;
    private boolean literal;
    private String language = "";

    Parser(String line) {
      this.line = line;
    }

    Optional<Triple> line() throws MalformedLine {
      space();
      if (at == line.length() || line.charAt(at) == '#') {
        return Optional.empty();
      }
      String subject = at('<') ? iri() : blank();
      space();
      String predicate = iri();
      space();
      String object = at('<') ? iri() : at('"') ? literal() : blank();
      space();
      expect('.');
      space();
      if (at < line.length() && line.charAt(at) != '#') {
        throw fault("something after the full stop");
      }
      return Optional.of(new Triple(subject, predicate, object, literal, language));
    }

    private String iri() throws MalformedLine {
      expect('<');
      int end = line.indexOf('>', at);
      if (end < 0) {
        throw fault("an IRI without its end");
      }
      String iri = line.substring(at, end);
      at = end + 1;
      return iri.indexOf('\\') < 0 ? iri : unescaped(iri);
    }

    private String blank() throws MalformedLine {
      int begin = at;
      if (!line.startsWith("_:", at)) {
        throw fault("neither an IRI nor a literal");
      }
      while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
        at++;
      }
      return line.substring(begin, at);
    }

    private String literal() throws MalformedLine {
      expect('"');
      int begin = at;
      boolean escaped = false;
      while (at < line.length() && line.charAt(at) != '"') {
        if (line.charAt(at) == '\\') {
          escaped = true;
          at++;
        }
        at++;
      }
      if (at >= line.length()) {
        throw fault("a literal without its end");
      }
      String text = line.substring(begin, at++);
      literal = true;
      if (at('@')) {
        int tag = ++at;
        while (at < line.length()
            && (Character.isLetterOrDigit(line.charAt(at)) || line.charAt(at) == '-')) {
          at++;
        }
        language = line.substring(tag, at).toLowerCase(java.util.Locale.ROOT);
      } else if (line.startsWith("^^", at)) {
        at += 2;
        iri();
      }
      return escaped ? unescaped(text) : text;
    }

    private String unescaped(String text) throws MalformedLine {
      StringBuilder plain = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != '\\') {
          plain.append(c);
          continue;
        }
        char kind = ++i < text.length() ? text.charAt(i) : ' ';
        switch (kind) {
          case 't' -> plain.append('\t');
          case 'b' -> plain.append('\b');
          case 'n' -> plain.append('\n');
          case 'r' -> plain.append('\r');
          case 'f' -> plain.append('\f');
          case '"', '\'', '\\' -> plain.append(kind);
          case 'u', 'U' -> {
            int digits = kind == 'u' ? 4 : 8;
            plain.appendCodePoint(codePoint(text, i + 1, digits));
            i += digits;
          }
          default -> throw fault("an unknown escape");
        }
      }
      return plain.toString();
    }

    private int codePoint(String text, int from, int digits) throws MalformedLine {
      int value = 0;
      for (int i = from; i < from + digits; i++) {
        int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
        if (digit < 0) {
          throw fault("an escape of too few digits");
        }
        value = value * 16 + digit;
      }
      if (!Character.isValidCodePoint(value)) {
        throw fault("an escape that is no character");
      }
      return value;
    }

    private boolean at(char c) {
      return at < line.length() && line.charAt(at) == c;
    }

    private void expect(char c) throws MalformedLine {
      if (!at(c)) {
        throw fault("no " + c);
      }
      at++;
    }

    private void space() {
      while (at < line.length()
          && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == '\r')) {
        at++;
      }
    }

    private MalformedLine fault(String problem) {
      return new MalformedLine("no triple: " + problem + " at column " + (at + 1));
    }
  }
}
