package org.hearsay.article.watch;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What watching remembers: for each feed what its server told last and when it is due again, for
 * each item and file the form in which it was taken. Written as a whole after each round, so that a
 * kill at any moment leaves the former state.
 */
final class WatchState {

  /** A feed's state; times are seconds of Unix. */
  static final class FeedState {
    String tag = "";
    String modified = "";
    long due;
    int failures;
    boolean gone;
    TreeMap<String, ItemState> items = new TreeMap<>();
  }

  /** An item's state. */
  static final class ItemState {
    String digest = "";
    int failures;
    long seen;
  }

  private static final class Content {
    int version = 1;
    TreeMap<String, FeedState> feeds = new TreeMap<>();
    TreeMap<String, String> files = new TreeMap<>();
  }

  private static final Gson JSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final Path file;
  private final Content content;

  private WatchState(Path file, Content content) {
    this.file = file;
    this.content = content;
  }

  /**
   * Reads the state, or begins one.
   *
   * @throws IOException where there is one that cannot be read
   */
  static WatchState open(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new WatchState(file, new Content());
    }
    try {
      @Nullable Content content =
          JSON.fromJson(Files.readString(file, StandardCharsets.UTF_8), Content.class);
      return new WatchState(file, content == null ? new Content() : content);
    } catch (JsonParseException e) {
      throw new IOException(
          "the state of watching '"
              + file
              + "' is no JSON: delete it to begin anew, which only takes the time to read again",
          e);
    }
  }

  FeedState feed(String address) {
    return content.feeds.computeIfAbsent(address, key -> new FeedState());
  }

  /** The form of each file that was taken, by its path. */
  Map<String, String> files() {
    return content.files;
  }

  /** Puts the state in the place of the former one. */
  void save() throws IOException {
    Path whole = file.toAbsolutePath();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    Files.createDirectories(whole.getParent());
    Files.writeString(part, JSON.toJson(content) + "\n", StandardCharsets.UTF_8);
    Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
