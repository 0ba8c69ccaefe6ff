package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.html.HtmlArticle;
import org.hearsay.article.mail.MailMessage;
import org.hearsay.text.Article;

/** A mail message as an article. */
final class MailArticle {

  private MailArticle() {}

  static ReadResult read(String origin, byte[] bytes) {
    MailMessage message = MailMessage.parse(bytes);
    String text =
        message
            .text()
            .map(t -> t.html() ? HtmlArticle.textOf(t.value()) : t.value().strip())
            .orElse("");
    if (text.isBlank()) {
      return new ReadResult.Failed(origin, "the message has no text");
    }
    Article.Builder article =
        Article.of(text).id(message.header("Message-ID").replaceAll("[<>\\s]", ""));
    String date = message.header("Date");
    Optional<String> published = PublicationDate.parse(date);
    new FoundFacts(article)
        .title(message.header("Subject"), "header Subject")
        .author(message.sender(), "header From")
        .published(published, date, "header Date");
    boolean undated = published.isEmpty() && !date.isBlank();
    return new ReadResult.Read(
        origin,
        article.build(),
        undated ? List.of("its date '" + date + "' is none and was left out") : List.of());
  }
}
