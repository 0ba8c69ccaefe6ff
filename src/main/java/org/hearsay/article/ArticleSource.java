package org.hearsay.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.article.feed.Feed;
import org.hearsay.article.feed.FeedItem;
import org.hearsay.article.web.Fetcher;
import org.hearsay.article.web.PoliteFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs one after the other: files, folders, globs, web addresses, and {@code -} for
 * standard input. The kind of each is told by its content first and its name second; {@code
 * docs/inputs.md} lists them.
 *
 * <p>A folder is read in the order of its paths, hidden files left out. What can not be read
 * becomes a {@link ReadResult.Failed}, and reading goes on.
 */
public final class ArticleSource {

  private final ReadOptions options;
  private final InputStream standardInput;
  private @Nullable PoliteFetcher fetcher;
  private final AtomicLong bytesRead = new AtomicLong();

  /** With the defaults but for the limits. */
  public ArticleSource(ReadLimits limits, InputStream standardInput) {
    this(ReadOptions.of(limits), standardInput);
  }

  public ArticleSource(ReadOptions options, InputStream standardInput) {
    this.options = options;
    this.standardInput = standardInput;
  }

  /** With another way to read web addresses, such as one with a clock of its own. */
  public ArticleSource(ReadOptions options, InputStream standardInput, PoliteFetcher fetcher) {
    this(options, standardInput);
    this.fetcher = fetcher;
  }

  /** The results of all inputs, in order, read as they are asked for. */
  public Stream<ReadResult> read(List<String> inputs) {
    return inputs.stream().mapMulti(this::input);
  }

  /** How many bytes of files were read so far, for the progress of a run. */
  public long bytesRead() {
    return bytesRead.get();
  }

  /** How many bytes the files of some inputs have; negative where some are not known before. */
  public static long bytesOf(List<String> inputs) {
    long sum = 0;
    for (String input : inputs) {
      try {
        Path path = Path.of(input);
        if (!Files.exists(path)) {
          return -1;
        }
        try (Stream<Path> files = Files.walk(path)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            sum += Files.size(file);
          }
        }
      } catch (IOException | UncheckedIOException | InvalidPathException e) {
        return -1;
      }
    }
    return sum;
  }

  private void input(String input, Consumer<? super ReadResult> sink) {
    Reading reading = new Reading(options, this::fetcher, sink);
    if (input.equals("-")) {
      reading.read(Input.file("standard input", "-.jsonl", standardInput, true));
    } else if (input.startsWith("http://") || input.startsWith("https://")) {
      reading.address(input, input, true);
    } else {
      path(input, reading, sink);
    }
  }

  /** An item of a feed, from the page that it links to where the feed has no full text. */
  public Stream<ReadResult> readItem(String origin, Feed feed, FeedItem item) {
    return Stream.of(item)
        .mapMulti(
            (one, sink) -> new Reading(options, this::fetcher, sink).item(origin, feed, one, true));
  }

  /** What reads web addresses for this source. */
  public synchronized PoliteFetcher fetcher() {
    if (fetcher == null) {
      fetcher = PoliteFetcher.of(new Fetcher(options.fetching()));
    }
    return fetcher;
  }

  private void path(String input, Reading reading, Consumer<? super ReadResult> sink) {
    try {
      Path path = Path.of(input);
      if (Files.isDirectory(path)) {
        folder(path, reading, sink);
        return;
      }
      if (Files.exists(path)) {
        file(path, true, reading, sink);
        return;
      }
    } catch (InvalidPathException e) {
      sink.accept(new ReadResult.Failed(input, "no path of this system: " + e.getReason()));
      return;
    }
    if (input.matches(".*[*?\\[{].*")) {
      glob(input, reading, sink);
    } else {
      sink.accept(new ReadResult.Failed(input, "no such file or folder"));
    }
  }

  private void folder(Path folder, Reading reading, Consumer<? super ReadResult> sink) {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(p -> !isHidden(folder, p)).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      sink.accept(
          new ReadResult.Failed(folder.toString(), "cannot list the folder: " + e.getMessage()));
      return;
    }
    if (files.isEmpty()) {
      sink.accept(new ReadResult.Failed(folder.toString(), "the folder has no files"));
    }
    files.forEach(path -> file(path, false, reading, sink));
  }

  private static boolean isHidden(Path folder, Path path) {
    for (Path part : folder.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private void glob(String glob, Reading reading, Consumer<? super ReadResult> sink) {
    // The folder to search is what stands before the first part with a wildcard.
    String fixed = glob.replaceFirst("[^/]*[*?\\[{].*$", "");
    Path base = Path.of(fixed.isEmpty() ? "." : fixed);
    List<Path> files;
    try {
      PathMatcher matcher =
          FileSystems.getDefault().getPathMatcher("glob:" + (fixed.isEmpty() ? "./" : "") + glob);
      try (Stream<Path> walk = Files.walk(base)) {
        files = walk.filter(Files::isRegularFile).filter(matcher::matches).sorted().toList();
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      sink.accept(new ReadResult.Failed(glob, "no such file, and as a glob: " + e.getMessage()));
      return;
    }
    if (files.isEmpty()) {
      sink.accept(new ReadResult.Failed(glob, "no file matches"));
    }
    files.forEach(path -> file(path, true, reading, sink));
  }

  private void file(Path path, boolean asked, Reading reading, Consumer<? super ReadResult> sink) {
    try (InputStream bytes = new Counted(Files.newInputStream(path))) {
      reading.read(Input.file(path.toString(), path.getFileName().toString(), bytes, asked));
    } catch (IOException e) {
      sink.accept(new ReadResult.Failed(path.toString(), "cannot read: " + e.getMessage()));
    }
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytesRead.addAndGet(b >= 0 ? 1 : 0);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      bytesRead.addAndGet(Math.max(0, read));
      return read;
    }
  }
}
