package org.hearsay.article.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.article.ArticleSource;
import org.hearsay.article.ReadResult;
import org.hearsay.article.TextDecoder;
import org.hearsay.article.feed.Feed;
import org.hearsay.article.feed.FeedItem;
import org.hearsay.article.web.FetchException;
import org.hearsay.article.web.Fetched;
import org.hearsay.text.Article;

/**
 * Keeps reading feeds and folders: in each round what is due, of that what is new or changed.
 *
 * <p>A feed is asked for only what is new (ETag, Last-Modified). One that fails is asked again
 * after twice the time with each failure, a day at most, or when the server says; one that is gone
 * (status 410) never again. An item that leaves a feed stays in the store: feeds show the latest
 * only.
 */
public final class Watcher {

  /** Takes in what was read, and has it stored when it returns. */
  public interface Taker {
    /**
     * @param each to be told of every result once it is taken
     */
    void take(Stream<ReadResult> results, Consumer<ReadResult> each);
  }

  /**
   * What came of a round.
   *
   * @param taken how many articles
   * @param messages what went wrong with feeds and folders as such
   */
  public record Round(int taken, List<String> messages) {
    public Round {
      messages = List.copyOf(messages);
    }
  }

  private static final Duration LONGEST = Duration.ofHours(24);

  /** A file that was written to so lately may not be whole yet. */
  private static final Duration SETTLED = Duration.ofSeconds(3);

  private static final int GIVE_UP = 3;

  /** An item that a feed has not shown for so long is forgotten. */
  private static final Duration FORGET = Duration.ofDays(60);

  private static final int GONE = 410;

  private final List<String> feeds = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final WatchState state;
  private final ArticleSource source;
  private final Duration interval;
  private final InstantSource clock;

  /**
   * @param inputs addresses of feeds and paths of folders
   * @param stateFile where the state is kept
   * @param interval between two readings of a feed
   * @throws IOException where the state cannot be read
   */
  public Watcher(
      List<String> inputs,
      Path stateFile,
      ArticleSource source,
      Duration interval,
      InstantSource clock)
      throws IOException {
    for (String input : inputs) {
      if (input.startsWith("http://") || input.startsWith("https://")) {
        feeds.add(input);
      } else {
        folders.add(Path.of(input));
      }
    }
    this.state = WatchState.open(stateFile);
    this.source = source;
    this.interval = interval;
    this.clock = clock;
  }

  /**
   * Reads what is due now and keeps the state.
   *
   * @throws IOException where the state cannot be written
   */
  public Round round(Taker taker) throws IOException {
    List<String> messages = new ArrayList<>();
    int taken = 0;
    for (Path folder : folders) {
      taken += folder(folder, taker, messages);
    }
    for (String feed : feeds) {
      WatchState.FeedState known = state.feed(feed);
      if (!known.gone && known.due <= clock.instant().getEpochSecond()) {
        taken += feed(feed, known, taker, messages);
        // After each feed, so that a kill costs the reading of one feed at most.
        state.save();
      }
    }
    state.save();
    return new Round(taken, messages);
  }

  /** When the next feed is due; now where there is none, for folders are always due. */
  public Instant due() {
    return feeds.stream()
        .map(state::feed)
        .filter(feed -> !feed.gone)
        .map(feed -> Instant.ofEpochSecond(feed.due))
        .min(Instant::compareTo)
        .orElseGet(clock::instant);
  }

  /** Whether a folder is watched, which must be looked at more often than a feed. */
  public boolean hasFolders() {
    return !folders.isEmpty();
  }

  // Feeds

  private int feed(String address, WatchState.FeedState known, Taker taker, List<String> messages) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!known.tag.isEmpty()) {
      headers.put("If-None-Match", known.tag);
    }
    if (!known.modified.isEmpty()) {
      headers.put("If-Modified-Since", known.modified);
    }
    Feed feed;
    Fetched fetched;
    try {
      fetched = source.fetcher().direct().fetch(address, headers);
      if (fetched.isUnchanged()) {
        succeeded(known);
        return 0;
      }
      feed = Feed.read(TextDecoder.decode(fetched.body(), fetched.charset()).text());
    } catch (FetchException e) {
      failed(address, known, e, messages);
      return 0;
    } catch (IOException e) {
      failed(known, 0);
      messages.add(address + ": " + e.getMessage() + again(known));
      return 0;
    }
    feed.remarks().forEach(remark -> messages.add(address + ": " + remark));
    int taken = items(address, feed, known, taker);
    succeeded(known);
    // Where an item failed, the feed must be read again though it does not change.
    boolean whole =
        known.items.values().stream()
            .noneMatch(item -> item.failures > 0 && item.failures < GIVE_UP);
    known.tag = whole ? fetched.tag() : "";
    known.modified = whole ? fetched.modified() : "";
    return taken;
  }

  /** Takes what is new; how many articles that were. */
  private int items(String address, Feed feed, WatchState.FeedState known, Taker taker) {
    long now = clock.instant().getEpochSecond();
    Map<String, FeedItem> wanted = new LinkedHashMap<>();
    Map<String, String> keys = new HashMap<>();
    for (int i = 0; i < feed.items().size(); i++) {
      FeedItem item = feed.items().get(i);
      String key = keyOf(item);
      WatchState.ItemState before = known.items.get(key);
      if (before != null) {
        before.seen = now;
      }
      boolean done =
          before != null
              && before.digest.equals(digestOf(item))
              && (before.failures == 0 || before.failures >= GIVE_UP);
      if (!done) {
        String origin = address + ", item " + (i + 1);
        if (!keys.containsValue(key)) {
          wanted.put(origin, item);
          keys.put(origin, key);
        }
      }
    }
    Set<String> failed = new HashSet<>();
    int[] count = {0};
    taker.take(
        wanted.entrySet().stream()
            .flatMap(entry -> source.readItem(entry.getKey(), feed, entry.getValue())),
        result -> {
          String key = keys.getOrDefault(result.origin(), "");
          if (result instanceof ReadResult.Failed) {
            failed.add(key);
          }
          count[0] += result instanceof ReadResult.Read ? 1 : 0;
        });
    for (Map.Entry<String, FeedItem> entry : wanted.entrySet()) {
      String key = keys.getOrDefault(entry.getKey(), "");
      WatchState.ItemState item = known.items.computeIfAbsent(key, k -> new WatchState.ItemState());
      String digest = digestOf(entry.getValue());
      int failures = item.digest.equals(digest) ? item.failures : 0;
      item.digest = digest;
      item.seen = now;
      item.failures = failed.contains(key) ? failures + 1 : 0;
    }
    known.items.values().removeIf(item -> item.seen < now - FORGET.toSeconds());
    return count[0];
  }

  private static String keyOf(FeedItem item) {
    return item.id().isEmpty() ? item.link().isEmpty() ? item.title() : item.link() : item.id();
  }

  private static String digestOf(FeedItem item) {
    return Article.sha256(
            String.join("\u0000", item.link(), item.title(), item.written(), item.content()))
        .substring(0, 32);
  }

  private void succeeded(WatchState.FeedState known) {
    known.failures = 0;
    known.due = clock.instant().plus(interval).getEpochSecond();
  }

  private void failed(
      String address, WatchState.FeedState known, FetchException e, List<String> messages) {
    if (e.status() == GONE) {
      known.gone = true;
      messages.add(address + ": is gone and will not be read again");
      return;
    }
    failed(known, e.retryAfterSeconds());
    messages.add(address + ": " + e.getMessage() + again(known));
  }

  /** Twice the time after each failure, or later where the server says so. */
  private void failed(WatchState.FeedState known, long retryAfterSeconds) {
    known.failures++;
    long factor = 1L << Math.min(known.failures, 10);
    long wait = Math.min(LONGEST.toSeconds(), interval.toSeconds() * factor);
    known.due =
        clock.instant().getEpochSecond()
            + Math.max(wait, Math.min(retryAfterSeconds, LONGEST.toSeconds()));
  }

  private String again(WatchState.FeedState known) {
    return "; next attempt at " + Instant.ofEpochSecond(known.due);
  }

  // Folders

  private int folder(Path folder, Taker taker, List<String> messages) {
    Map<String, String> changed = new LinkedHashMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        boolean hidden = file.getFileName().toString().startsWith(".");
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Instant written = attributes.lastModifiedTime().toInstant();
        String form = attributes.size() + " " + written.toEpochMilli();
        boolean settled = written.isBefore(clock.instant().minus(SETTLED));
        if (!hidden && settled && !form.equals(state.files().get(file.toString()))) {
          changed.put(file.toString(), form);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      messages.add(folder + ": cannot list the folder: " + e.getMessage());
      return 0;
    }
    if (changed.isEmpty()) {
      return 0;
    }
    int[] count = {0};
    taker.take(
        source.read(List.copyOf(changed.keySet())),
        result -> count[0] += result instanceof ReadResult.Read ? 1 : 0);
    // A file that failed is read again when it changes.
    state.files().putAll(changed);
    return count[0];
  }
}
