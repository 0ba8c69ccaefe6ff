package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;
import org.junit.jupiter.api.Test;

class QuotationsTest {

  @Test
  void findsStraightMarks() {
    assertThat(quotations("\"We are ready,\" she said. \"Come in.\""))
        .containsExactly("We are ready,", "Come in.");
  }

  @Test
  void findsCurlyMarksWithASecondQuotationInside() {
    assertThat(quotations("“He said ‘no’ to me,” she wrote."))
        .containsExactly("He said ‘no’ to me,");
  }

  @Test
  void takesDoubledSingleMarksForOne() {
    assertThat(quotations("''A fine man,'' she said.")).containsExactly("A fine man,");
  }

  @Test
  void takesSingleMarksAroundWordsButNoApostrophes() {
    assertThat(quotations("The minister’s aide said: ‘We don’t know the ministers’ plans.’"))
        .containsExactly("We don’t know the ministers’ plans.");
  }

  @Test
  void anUnclosedMarkEndsWithItsSentence() {
    assertThat(quotations("He said, “We are ready.| She added, “Let us meet.” He left."))
        .containsExactly("We are ready.", "Let us meet.");
  }

  @Test
  void aQuotationGoesOnWhereTheNextParagraphOpensWithAMark() {
    String text = "“We are ready.| We want to talk.\n\n“We ask for nothing,” he said.";
    assertThat(quotations(text))
        .containsExactly("We are ready. We want to talk.", "We ask for nothing,");
    assertThat(Quotations.in(article(text)).getFirst().continued()).isTrue();
  }

  @Test
  void aLoneMarkAtTheEndIsNoQuotation() {
    assertThat(quotations("He left the room.\"")).isEmpty();
  }

  private static List<String> quotations(String text) {
    AnnotatedArticle article = article(text);
    return Quotations.in(article).stream().map(q -> article.slice(q.inner())).toList();
  }

  /** Sentences end where "| " or a paragraph does; the bar is taken out. */
  private static AnnotatedArticle article(String marked) {
    String text = marked.replace("|", "");
    List<Sentence> sentences = new ArrayList<>();
    int begin = 0;
    int paragraph = 0;
    for (String block : marked.split("\n\n")) {
      for (String part : block.split("\\| ")) {
        TextSpan span = new TextSpan(begin, begin + part.length());
        Token word = new Token(span, part, part, "X", "FW", -1, "root");
        sentences.add(new Sentence(span, paragraph, Sentence.Kind.BODY, List.of(word)));
        begin += part.length() + 1;
      }
      begin++;
      paragraph++;
    }
    return AnnotatedArticle.of(Article.of(text).build(), sentences);
  }
}
