package org.hearsay.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.article.ReadResult;
import org.junit.jupiter.api.Test;

/** Pages that are more, or show less, than one article. */
class PageKindsTest {

  private static final List<String> ENTRIES =
      List.of(
          "The parliament of Freedonia has begun its sitting an hour late, and nobody has said why.",
          "Two ministers have left the hall. One of them told our reporter that there was no majority"
              + " for the treaty with Sylvania, and that he would resign before the evening.",
          "The speaker has called for order. Soldiers stand at the doors, which is unheard of here.",
          "The treaty is rejected by 51 votes to 49, the speaker says. There is applause, and noise.");

  private static ReadResult.Read read(String html) {
    ReadResult result = HtmlArticle.read("page", html, "https://news.example/live/1");
    assertThat(result).isInstanceOf(ReadResult.Read.class);
    return (ReadResult.Read) result;
  }

  private static String live(String head, String open, String close) {
    StringBuilder page =
        new StringBuilder("<html><head><title>Vote on the treaty: live</title>").append(head);
    page.append(
        "</head><body><nav><a href='/'>Home</a></nav><main><h1>Vote on the treaty: live</h1>");
    page.append("<div class='stream'>");
    for (int i = 0; i < ENTRIES.size(); i++) {
      page.append(open).append("<time datetime='2019-03-14T1").append(i).append(":05:00Z'>1");
      page.append(i).append(":05</time><p>").append(ENTRIES.get(i)).append("</p>").append(close);
    }
    return page.append("</div></main><footer><p>All rights reserved.</p></footer></body></html>")
        .toString();
  }

  @Test
  void readsAllEntriesOfALiveBlogInTheirOrder() {
    String json =
        "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\","
            + " \"headline\": \"Vote on the treaty: live\"}</script>";
    for (String page :
        List.of(
            live(json, "<article>", "</article>"),
            live("", "<article class='live-entry'>", "</article>"),
            live("", "<div class='liveblog-post'>", "</div>"),
            live("", "<article itemprop='liveBlogUpdate'>", "</article>"))) {
      assertThat(read(page).article().text()).containsSubsequence(ENTRIES);
    }
  }

  @Test
  void readsTheFirstOfSeveralArticles() {
    String other =
        "The fleet came home with little cod for the second week, its owners told the Courier. ";
    String page =
        "<main><article><h1>Vote on the treaty</h1><p>"
            + String.join("</p><p>", ENTRIES)
            + "</p></article><article><h2>Cod</h2><p>"
            + other.repeat(4)
            + "</p></article></main>";
    assertThat(read(page).article().text()).containsSubsequence(ENTRIES).doesNotContain("cod");
  }

  @Test
  void leavesOutWhatAsksForMoneyAndSaysThatTheRestIsMissing() {
    String start =
        "Freedonia recalled its ambassador from Sylvania on Thursday, the foreign ministry said in"
            + " the capital, after weeks of quarrels over the fishing treaty.";
    for (String wall :
        List.of(
            "<p>To continue reading this article, please subscribe or log in.</p>",
            "<p>Subscribe now for one crown a week to read the rest of this story.</p>",
            "<p>This article is for subscribers only.</p><p>Already a subscriber? Log in.</p>",
            "<p>You have reached your limit of free articles.</p><p>Start your free trial today</p>",
            "<div class='paywall-offer'><h3>Keep reading</h3><p>Unlimited access from one crown.</p></div>")) {
      ReadResult.Read read =
          read("<title>Envoy recalled</title><article><p>" + start + "</p>" + wall + "</article>");
      assertThat(read.article().text()).isEqualTo(start);
      assertThat(read.remarks()).singleElement().asString().contains("for payers");
    }
  }

  @Test
  void keepsSentencesThatTellOfSubscribers() {
    String told =
        "The paper said that readers must subscribe to read its reports, and that 900,000 do.";
    ReadResult.Read read =
        read(
            "<title>Paper gains</title><article><p>"
                + told
                + "</p><p>Its rival has fewer, and"
                + " asks for no money, the owner told a court on Monday.</p></article>");
    assertThat(read.article().text()).startsWith(told);
    assertThat(read.remarks()).isEmpty();
  }
}
