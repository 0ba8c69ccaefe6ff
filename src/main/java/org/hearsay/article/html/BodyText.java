package org.hearsay.article.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which blocks of a body are the article, and their text. */
final class BodyText {

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private BodyText() {}

  static List<Block> select(List<Block> blocks, String title) {
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String titleLetters = letters(title);
    for (Block block : blocks) {
      if (kept.isEmpty() && letters(block.text()).equals(titleLetters)) {
        continue;
      }
      if (block.linkShare() > 0.7 && block.kind() != Block.Kind.TABLE_ROW && block.words() < 40) {
        continue;
      }
      if (Cues.isChrome(block)) {
        continue;
      }
      if (block.words() > 12 && !seen.add(letters(block.text()))) {
        continue;
      }
      kept.add(block);
    }
    while (!kept.isEmpty() && kept.getLast().kind() == Block.Kind.HEADING) {
      kept.removeLast();
    }
    return kept;
  }

  private static String letters(String text) {
    return LETTERS.matcher(text.toLowerCase(java.util.Locale.ROOT)).replaceAll("");
  }

  static String text(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    Block last = null;
    for (Block block : blocks) {
      if (last != null) {
        boolean close =
            block.kind() == last.kind()
                && (block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.TABLE_ROW);
        text.append(close ? "\n" : "\n\n");
      }
      text.append(block.kind() == Block.Kind.LIST_ITEM ? "• " : "").append(block.text());
      last = block;
    }
    return text.toString();
  }
}
