package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;

/**
 * Finds the quotations of an article: straight, curly, doubled single and German or French marks,
 * unclosed ones, and those that go on over paragraphs. Quotations within quotations are part of the
 * outer one. A mark that stays open swallows no more than its sentence, unless the next paragraph
 * opens with a mark.
 */
final class Quotations {
  /** What a mark can be. */
  private enum Side {
    OPEN,
    CLOSE
  }

  /** A quotation mark at [begin, end) of the code points. */
  private record Mark(int begin, int end, Side side) {}

  private final AnnotatedArticle article;
  private final int[] text;
  private final List<Quotation> found = new ArrayList<>();

  private Quotations(AnnotatedArticle article) {
    this.article = article;
    text = article.article().text().codePoints().toArray();
  }

  /** The quotations by place; they do not overlap. */
  static List<Quotation> in(AnnotatedArticle article) {
    Quotations quotations = new Quotations(article);
    quotations.find();
    return quotations.found;
  }

  private void find() {
    List<TextSpan> paragraphs = paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      TextSpan next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
      paragraph(paragraphs.get(i), next != null && opens(next));
    }
  }

  private List<TextSpan> paragraphs() {
    List<TextSpan> spans = new ArrayList<>();
    int number = -1;
    for (Sentence sentence : article.sentences()) {
      if (sentence.paragraph() == number) {
        spans.set(spans.size() - 1, spans.getLast().cover(sentence.span()));
      } else {
        spans.add(sentence.span());
        number = sentence.paragraph();
      }
    }
    return spans;
  }

  private boolean opens(TextSpan paragraph) {
    List<Mark> marks = marks(paragraph);
    return !marks.isEmpty() && marks.getFirst().begin == paragraph.begin();
  }

  private void paragraph(TextSpan paragraph, boolean goesOn) {
    Mark open = null;
    for (Mark mark : marks(paragraph)) {
      if (mark.side == Side.OPEN) {
        if (open != null) {
          unclosed(open, paragraph, mark.begin, false);
        }
        open = mark;
      } else if (open != null) {
        add(open, mark.begin, mark.end, true, false);
        open = null;
      }
    }
    if (open != null) {
      unclosed(open, paragraph, paragraph.end(), goesOn);
    }
  }

  /** An opening mark without its closing one before {@code limit}. */
  private void unclosed(Mark open, TextSpan paragraph, int limit, boolean goesOn) {
    int end = limit;
    if (!goesOn) {
      for (Sentence sentence : article.sentences()) {
        if (sentence.span().begin() <= open.begin && open.begin < sentence.span().end()) {
          end = Math.min(limit, sentence.span().end());
        }
      }
    }
    add(open, Math.min(end, paragraph.end()), Math.min(end, paragraph.end()), false, goesOn);
  }

  private void add(Mark open, int innerEnd, int outerEnd, boolean closed, boolean continued) {
    int begin = open.end;
    int end = innerEnd;
    while (begin < end && Character.isWhitespace(text[begin])) {
      begin++;
    }
    while (end > begin && Character.isWhitespace(text[end - 1])) {
      end--;
    }
    if (begin < end) {
      found.add(
          new Quotation(
              new TextSpan(begin, end), new TextSpan(open.begin, outerEnd), closed, continued));
    }
  }

  /** The double marks of a paragraph; of single ones only those around whole words. */
  private List<Mark> marks(TextSpan paragraph) {
    List<Mark> marks = new ArrayList<>();
    boolean open = false;
    boolean single = false;
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      int c = text[i];
      boolean pair = c == '\'' && at(i + 1) == '\'' || c == '`' && at(i + 1) == '`';
      int end = pair ? i + 2 : i + 1;
      Side side = null;
      if (c == '“' || c == '„' || c == '«') {
        side = Side.OPEN;
      } else if (c == '”' || c == '»') {
        side = open ? Side.CLOSE : startsWord(i, end, paragraph) ? Side.OPEN : null;
      } else if (c == '"' || pair || c == '\uFF02') {
        side = straight(i, end, open, paragraph);
      } else if (c == '‘' && !open && startsWord(i, end, paragraph) && closes(i, paragraph)) {
        side = Side.OPEN;
        single = true;
      } else if (c == '’'
          && open
          && single
          && endsWord(i, end, paragraph)
          && !(text[i - 1] == 's' && closes(i - 1, paragraph))) {
        side = Side.CLOSE;
      }
      if (side != null) {
        if (side == Side.OPEN && c != '‘') {
          single = false;
        }
        open = side == Side.OPEN;
        marks.add(new Mark(i, end, side));
      }
      i = end - 1;
    }
    return marks;
  }

  /** A straight mark opens before a word, closes after one, and else does what is due. */
  private Side straight(int begin, int end, boolean open, TextSpan paragraph) {
    boolean before = startsWord(begin, end, paragraph);
    boolean after = endsWord(begin, end, paragraph);
    if (before != after) {
      return before ? Side.OPEN : Side.CLOSE;
    }
    return open ? Side.CLOSE : Side.OPEN;
  }

  private boolean startsWord(int begin, int end, TextSpan paragraph) {
    boolean space =
        begin == paragraph.begin()
            || Character.isWhitespace(text[begin - 1])
            || "([—–-\"'“‘".indexOf(text[begin - 1]) >= 0;
    return space && end < paragraph.end() && !Character.isWhitespace(text[end]);
  }

  private boolean endsWord(int begin, int end, TextSpan paragraph) {
    boolean word = begin > paragraph.begin() && !Character.isWhitespace(text[begin - 1]);
    return word && (end >= paragraph.end() || !Character.isLetterOrDigit(text[end]));
  }

  /** Whether a single mark closes later in the paragraph, before another one opens. */
  private boolean closes(int begin, TextSpan paragraph) {
    for (int i = begin + 2; i < paragraph.end(); i++) {
      if (text[i] == '‘') {
        return false;
      }
      if (text[i] == '’' && endsWord(i, i + 1, paragraph) && i - begin > 3) {
        return true;
      }
    }
    return false;
  }

  private int at(int index) {
    return index < text.length ? text[index] : -1;
  }
}
