package org.hearsay.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.nlp.token.Tokenizer;
import org.hearsay.text.TextSpan;

/** Articles without annotation, cut into tokens for the clusters. */
final class RawText {
  private static final List<String> FILES =
      List.of("ner/worldwide.articles.jsonl", "quotes/input.jsonl");

  /** The value of the member {@code text} of a JSON object. */
  private static final Pattern TEXT = Pattern.compile("\"text\": *\"((?:[^\"\\\\]++|\\\\.)*+)\"");

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

  /** Where a sentence may end: a full stop before a capital, or a new line. */
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<=[\\p{Ll}\\d)\"\u201d][.!?][\"'\u201d\u2019]?)\\s+(?=[\"'\u201c\u2018]?\\p{Lu})|\\n"
              + "+");

  private RawText() {}

  /** The sentences of all articles that are there, in order. */
  static List<List<String>> sentences(Path data) throws IOException {
    List<List<String>> found = new ArrayList<>();
    for (String name : FILES) {
      Path file = data.resolve(name);
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          Matcher matcher = TEXT.matcher(line);
          if (matcher.find()) {
            add(unescape(matcher.group(1)), found);
          }
        }
      }
    }
    return found;
  }

  private static void add(String text, List<List<String>> found) {
    Tokenizer tokenizer = new Tokenizer();
    for (String sentence : BREAK.split(text)) {
      TextSpan.Index index = new TextSpan.Index(sentence);
      List<String> forms = tokenizer.tokenize(sentence).stream().map(index::slice).toList();
      if (!forms.isEmpty()) {
        found.add(forms);
      }
    }
  }

  private static String unescape(String json) {
    return ESCAPE
        .matcher(json)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1) != null
                        ? String.valueOf((char) Integer.parseInt(m.group(1), 16))
                        : switch (m.group(2).charAt(0)) {
                          case 'n' -> "\n";
                          case 't' -> "\t";
                          case 'r' -> "\r";
                          case 'b', 'f' -> " ";
                          default -> m.group(2);
                        }));
  }
}
