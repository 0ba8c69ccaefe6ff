package org.hearsay.article.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.FieldNames;
import org.hearsay.article.ReadLimits;
import org.hearsay.article.ReadOptions;
import org.hearsay.article.ReadResult;
import org.hearsay.article.web.FetchLimits;
import org.hearsay.article.web.Fetcher;
import org.hearsay.article.web.PoliteFetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watches a feed server and a folder by a clock that the test sets. */
class WatcherTest {

  private static final FetchLimits LOCAL = new FetchLimits(100_000, Duration.ofSeconds(5), 3, true);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @TempDir Path folder;

  private Instant now = Instant.parse("2019-03-14T00:00:00Z");
  private HttpServer server;
  private String root;

  /** What the site shows: its items by path, each with its text. */
  private final Map<String, String> items = new LinkedHashMap<>();

  private final Map<String, Integer> requests = new TreeMap<>();
  private Optional<String> brokenFeed = Optional.empty();
  private int feedStatus = 200;
  private final List<Duration> pauses = new ArrayList<>();

  /** What was taken, by address. */
  private final Map<String, String> taken = new TreeMap<>();

  private final List<String> failures = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    root = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.merge(path, 1, Integer::sum);
    if (path.equals("/robots.txt")) {
      send(exchange, 200, "User-agent: *\nDisallow: /secret\nCrawl-delay: 2\n");
    } else if (path.equals("/feed")) {
      feed(exchange);
    } else if (items.containsKey(path)) {
      String text = items.get(path);
      send(
          exchange,
          text.equals("BROKEN") ? 500 : 200,
          "<html><head><title>" + path + "</title></head><body><p>" + text + "</p></body></html>");
    } else {
      send(exchange, 404, "not here");
    }
  }

  private void feed(HttpExchange exchange) throws IOException {
    if (feedStatus != 200) {
      if (feedStatus == 503) {
        exchange.getResponseHeaders().add("Retry-After", "7200");
      }
      send(exchange, feedStatus, "no");
      return;
    }
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Site</title>");
    items.forEach(
        (path, text) ->
            rss.append("<item><title>")
                .append(path)
                .append(' ')
                .append(Integer.toHexString(text.hashCode()))
                .append("</title><guid>")
                .append(path)
                .append("</guid><link>")
                .append(root)
                .append(path)
                .append("</link><pubDate>Thu, 14 Mar 2019 08:00:00 GMT</pubDate></item>"));
    String body = brokenFeed.orElse(rss + "</channel></rss>");
    String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    if (List.of(tag).equals(exchange.getRequestHeaders().get("If-None-Match"))) {
      requests.merge("unchanged", 1, Integer::sum);
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().add("ETag", tag);
    send(exchange, 200, body);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private Watcher watcher(String... inputs) throws IOException {
    PoliteFetcher fetcher =
        new PoliteFetcher(
            new Fetcher(LOCAL),
            () -> now,
            time -> {
              pauses.add(Duration.between(now, time));
              now = time;
            });
    ReadOptions options = new ReadOptions(ReadLimits.DEFAULT, FieldNames.OWN, LOCAL, true);
    return new Watcher(
        List.of(inputs),
        folder.resolve("watch.json"),
        new ArticleSource(options, InputStream.nullInputStream(), fetcher),
        QUARTER,
        () -> now);
  }

  private void take(Stream<ReadResult> results, java.util.function.Consumer<ReadResult> each) {
    results.forEach(
        result -> {
          switch (result) {
            case ReadResult.Read read ->
                taken.put(
                    read.article().url().orElse(read.origin()).replace(root, ""),
                    read.article().text());
            case ReadResult.Failed failed -> failures.add(failed.reason());
            case ReadResult.Skipped skipped -> failures.add(skipped.reason());
          }
          each.accept(result);
        });
  }

  private static String text(int number, String more) {
    return "The council of district "
        + number
        + " met on Thursday and decided to mend the old bridge over the river"
        + more
        + ".";
  }

  @Test
  void readsADayOfAFeedThatAddsChangesRemovesAndBreaksItems() throws IOException {
    List<String> messages = new ArrayList<>();
    int taken = 0;
    int added = 0;
    int changed = 0;
    int rounds = 0;
    Instant end = now.plus(Duration.ofHours(24));
    Instant hour = now;
    Watcher watcher = watcher(root + "/feed");
    for (int h = 0; now.isBefore(end); h++) {
      if (h % 2 == 0) {
        items.put("/story/" + h, text(h, ""));
        added++;
      }
      if (h == 5) {
        items.put("/story/2", text(2, " and to paint it"));
        changed++;
      }
      if (h == 7) {
        items.remove("/story/0");
      }
      if (h == 9) {
        items.put("/story/x", "BROKEN");
      }
      if (h == 11) {
        items.put("/story/x", text(99, ""));
        added++;
      }
      if (h == 12) {
        items.put("/secret/1", text(100, ""));
      }
      brokenFeed =
          h == 14 ? Optional.of("<html><p>We are down for a moment.</p></html>") : Optional.empty();
      feedStatus = h == 16 || h == 17 ? 503 : 200;
      hour = hour.plus(Duration.ofHours(1));
      while (now.isBefore(hour)) {
        Watcher.Round round = watcher.round(this::take);
        rounds++;
        taken += round.taken();
        messages.addAll(round.messages());
        now = now.isBefore(watcher.due()) ? watcher.due() : now.plusSeconds(1);
        if (rounds % 5 == 0) {
          watcher = watcher(root + "/feed");
        }
      }
    }
    System.out.printf(
        "a day: %d rounds, %d requests of the feed (%d unchanged), %d added, %d changed, %d taken%n",
        rounds, requests.get("/feed"), requests.get("unchanged"), added, changed, taken);
    assertThat(taken).as("nothing twice, nothing missed").isEqualTo(added + changed);
    assertThat(this.taken.get("/story/2")).endsWith("and to paint it.");
    assertThat(this.taken).as("an item that left the feed stays").containsKey("/story/0");
    assertThat(this.taken).doesNotContainKey("/secret/1").containsKey("/story/x");
    assertThat(requests).doesNotContainKey("/secret/1");
    assertThat(failures)
        .anyMatch(f -> f.contains("status 500"))
        .anyMatch(f -> f.contains("robots.txt"));
    assertThat(messages)
        .anyMatch(m -> m.contains("no RSS"))
        .anyMatch(m -> m.contains("status 503"));
    assertThat(requests.get("/feed")).as("fewer while it fails").isLessThan(24 * 4);
    assertThat(requests.get("unchanged")).isGreaterThan(40);
    assertThat(pauses).as("two seconds between two pages").allMatch(p -> p.toSeconds() <= 2);
  }

  @Test
  void backsOffAndGivesUpWhatIsGone() throws IOException {
    Watcher watcher = watcher(root + "/feed");
    feedStatus = 500;
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      watcher.round(this::take);
      waits.add(Duration.between(now, watcher.due()).toMinutes());
      now = watcher.due();
    }
    assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1440L, 1440L, 1440L);
    feedStatus = 503;
    watcher = watcher(root + "/feed");
    watcher.round(this::take);
    assertThat(Duration.between(now, watcher.due()).toHours()).isEqualTo(24);
    now = watcher.due();
    feedStatus = 410;
    assertThat(watcher.round(this::take).messages()).anyMatch(m -> m.contains("is gone"));
    int asked = requests.getOrDefault("/feed", 0);
    now = now.plus(Duration.ofDays(3));
    watcher(root + "/feed").round(this::take);
    assertThat(requests.get("/feed")).isEqualTo(asked);
  }

  @Test
  void watchesAFolder() throws IOException {
    Path news = Files.createDirectory(folder.resolve("news"));
    Path one = Files.writeString(news.resolve("a.txt"), text(1, ""));
    Files.setLastModifiedTime(one, FileTime.from(now.minusSeconds(60)));
    Path young = Files.writeString(news.resolve("b.txt"), text(2, ""));
    Files.setLastModifiedTime(young, FileTime.from(now.minusSeconds(1)));
    Watcher watcher = watcher(news.toString());
    assertThat(watcher.round(this::take).taken()).as("one is still being written").isEqualTo(1);
    now = now.plusSeconds(10);
    assertThat(watcher.round(this::take).taken()).isEqualTo(1);
    assertThat(watcher(news.toString()).round(this::take).taken()).isZero();
    Files.writeString(one, text(1, " at last"));
    Files.setLastModifiedTime(one, FileTime.from(now.minusSeconds(5)));
    assertThat(watcher(news.toString()).round(this::take).taken()).isEqualTo(1);
    assertThat(watcher(folder.resolve("none").toString()).round(this::take).messages())
        .anyMatch(m -> m.contains("cannot list"));
  }

  @Test
  void takesAgainWhatWasNotStoredWhenItWasKilled() throws IOException {
    items.put("/story/1", text(1, ""));
    Watcher watcher = watcher(root + "/feed");
    assertThatThrownBy(
            () ->
                watcher.round(
                    (results, each) -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(watcher(root + "/feed").round(this::take).taken()).isEqualTo(1);
  }

  @Test
  void refusesAStateThatIsNone() throws IOException {
    Files.writeString(folder.resolve("watch.json"), "{ no");
    assertThatThrownBy(() -> watcher(root + "/feed")).hasMessageContaining("delete it");
  }
}
