package org.hearsay.article.feed;

import java.util.List;
import java.util.Optional;

/**
 * An item of a feed.
 *
 * @param id the feed's identifier of it; empty where it has none
 * @param link the article's address; empty where there is none
 * @param content what the feed has of the article, as HTML; empty where it has nothing
 * @param full whether that is the whole article and not its first sentences
 * @param published an ISO 8601 date or date-time
 * @param written the date as the feed has it; empty where it has none
 * @param author empty where none is told
 * @param remarks what was repaired
 */
public record FeedItem(
    String id,
    String link,
    String title,
    String content,
    boolean full,
    Optional<String> published,
    String written,
    String author,
    List<String> remarks) {
  public FeedItem {
    remarks = List.copyOf(remarks);
  }
}
