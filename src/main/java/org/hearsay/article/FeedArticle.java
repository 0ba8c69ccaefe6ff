package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.article.feed.Feed;
import org.hearsay.article.feed.FeedItem;
import org.hearsay.article.html.HtmlArticle;
import org.hearsay.text.Article;

/** An item of a feed as an article. */
final class FeedArticle {

  private static final String TITLE = "feed item title";
  private static final String AUTHOR = "feed item author";
  private static final String DATE = "feed item date";
  private static final String PUBLISHER = "feed title";

  private FeedArticle() {}

  /** Whether the item links to a page that can be read. */
  static boolean isLinked(FeedItem item) {
    return item.link().startsWith("http://") || item.link().startsWith("https://");
  }

  /** The article as far as the feed has it. */
  static ReadResult of(String origin, Feed feed, FeedItem item) {
    String text = HtmlArticle.textOf(item.content());
    if (text.isBlank()) {
      return new ReadResult.Skipped(
          origin, "the feed has no text of it (--follow-links reads the linked page)");
    }
    Article.Builder article = Article.of(text).id(item.id());
    new FoundFacts(article)
        .url(isLinked(item) ? item.link() : "", "feed item link")
        .title(item.title(), TITLE)
        .author(item.author(), AUTHOR)
        .publisher(feed.title(), PUBLISHER)
        .language(feed.language(), "feed language")
        .published(item.published(), item.written(), DATE);
    List<String> remarks = new ArrayList<>(feed.remarks());
    remarks.addAll(item.remarks());
    if (!item.full()) {
      remarks.add("the feed has the first sentences only (--follow-links reads the linked page)");
    }
    return new ReadResult.Read(origin, article.build(), remarks);
  }

  /** The linked page, with what the feed says of it where the page itself does not. */
  static ReadResult ofPage(ReadResult result, Feed feed, FeedItem item) {
    if (!(result instanceof ReadResult.Read read)) {
      return result;
    }
    Article page = read.article();
    Article.Builder article = page.withText(page.text());
    FoundFacts facts = new FoundFacts(article);
    if (page.title().isEmpty()) {
      facts.title(item.title(), TITLE);
    }
    if (page.author().isEmpty()) {
      facts.author(item.author(), AUTHOR);
    }
    if (page.publisher().isEmpty()) {
      facts.publisher(feed.title(), PUBLISHER);
    }
    if (page.published().isEmpty()) {
      facts.published(item.published(), item.written(), DATE);
    }
    return new ReadResult.Read(read.origin(), article.build(), read.remarks());
  }
}
