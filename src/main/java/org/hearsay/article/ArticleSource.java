package org.hearsay.article;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs one after the other: files ({@code .txt}, {@code .jsonl}), folders with such files,
 * globs, and {@code -} for JSON Lines on standard input.
 *
 * <p>A folder is read in the order of its paths, hidden files left out. What can not be read
 * becomes a {@link ReadResult.Failed}, and reading goes on.
 */
public final class ArticleSource {

  private final ReadLimits limits;
  private final InputStream standardInput;

  public ArticleSource(ReadLimits limits, InputStream standardInput) {
    this.limits = limits;
    this.standardInput = standardInput;
  }

  /** The results of all inputs, in order, read as they are asked for. Close the stream. */
  public Stream<ReadResult> read(List<String> inputs) {
    return inputs.stream().flatMap(this::input);
  }

  private Stream<ReadResult> input(String input) {
    if (input.equals("-")) {
      return jsonLines("standard input", standardInput);
    }
    if (input.startsWith("http://") || input.startsWith("https://")) {
      return failed(input, "web addresses are not read yet; save the article to a file first");
    }
    try {
      Path path = Path.of(input);
      if (Files.isDirectory(path)) {
        return folder(path);
      }
      if (Files.exists(path)) {
        return file(path);
      }
    } catch (InvalidPathException e) {
      return failed(input, "no path of this system: " + e.getReason());
    }
    return input.matches(".*[*?\\[{].*") ? glob(input) : failed(input, "no such file or folder");
  }

  private static Stream<ReadResult> failed(String origin, String reason) {
    return Stream.of(new ReadResult.Failed(origin, reason));
  }

  private Stream<ReadResult> folder(Path folder) {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(p -> !isHidden(folder, p)).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return failed(folder.toString(), "cannot list the folder: " + e.getMessage());
    }
    if (files.isEmpty()) {
      return failed(folder.toString(), "the folder has no files");
    }
    return files.stream()
        .flatMap(
            path ->
                format(path) == Format.UNKNOWN
                    ? Stream.of(new ReadResult.Skipped(path.toString(), "not .txt or .jsonl"))
                    : file(path));
  }

  private static boolean isHidden(Path folder, Path path) {
    for (Path part : folder.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private Stream<ReadResult> glob(String glob) {
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
      return failed(glob, "no such file, and as a glob: " + e.getMessage());
    }
    return files.isEmpty() ? failed(glob, "no file matches") : files.stream().flatMap(this::file);
  }

  private enum Format {
    TEXT,
    JSON_LINES,
    UNKNOWN
  }

  private static Format format(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return Format.JSON_LINES;
    }
    return name.endsWith(".txt") || name.endsWith(".text") ? Format.TEXT : Format.UNKNOWN;
  }

  private Stream<ReadResult> file(Path path) {
    String origin = path.toString();
    return switch (format(path)) {
      case TEXT -> Stream.of(plainText(path));
      case JSON_LINES -> {
        try {
          yield jsonLines(origin, Files.newInputStream(path));
        } catch (IOException e) {
          yield failed(origin, "cannot read: " + e.getMessage());
        }
      }
      case UNKNOWN -> failed(origin, "unknown kind of file; Hearsay reads .txt and .jsonl");
    };
  }

  private ReadResult plainText(Path path) {
    String origin = path.toString();
    try {
      long size = Files.size(path);
      if (size > limits.maxArticleBytes()) {
        return new ReadResult.Failed(origin, limits.over(size));
      }
      byte[] bytes = Files.readAllBytes(path);
      for (byte b : bytes) {
        if (b == 0 && !startsWithUtf16Mark(bytes)) {
          return new ReadResult.Failed(origin, "a binary file, not text");
        }
      }
      TextDecoder.Decoded decoded = TextDecoder.decode(bytes);
      if (decoded.text().isBlank()) {
        return new ReadResult.Failed(origin, "the file is empty");
      }
      return new ReadResult.Read(origin, PlainText.read(decoded.text()), decoded.remarks());
    } catch (IOException e) {
      return new ReadResult.Failed(origin, "cannot read: " + e.getMessage());
    }
  }

  private static boolean startsWithUtf16Mark(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
  }

  private Stream<ReadResult> jsonLines(String origin, InputStream stream) {
    Lines lines = new Lines(origin, new BufferedInputStream(stream, 1 << 16), limits);
    Iterable<ReadResult> results = () -> lines;
    return java.util.stream.StreamSupport.stream(results.spliterator(), false)
        .onClose(lines::close);
  }

  /** The lines of a stream; one that is too long is passed over without being held in memory. */
  private static final class Lines implements Iterator<ReadResult> {
    private final String origin;
    private final InputStream stream;
    private final ReadLimits limits;
    private int number;
    private boolean ended;
    private @Nullable ReadResult next;

    Lines(String origin, InputStream stream, ReadLimits limits) {
      this.origin = origin;
      this.stream = stream;
      this.limits = limits;
    }

    @Override
    public boolean hasNext() {
      while (next == null && !ended) {
        try {
          next = line();
        } catch (IOException e) {
          ended = true;
          next = new ReadResult.Failed(origin, "reading stopped: " + e.getMessage());
        }
      }
      return next != null;
    }

    @Override
    public ReadResult next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ReadResult result = java.util.Objects.requireNonNull(next);
      next = null;
      return result;
    }

    /** The next line's article, or null for a blank line or the end. */
    private @Nullable ReadResult line() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
      long size = 0;
      int b;
      while ((b = stream.read()) >= 0 && b != '\n') {
        if (++size <= limits.maxArticleBytes()) {
          bytes.write(b);
        }
      }
      ended = b < 0;
      number++;
      String at = origin + ", line " + number;
      if (size > limits.maxArticleBytes()) {
        return new ReadResult.Failed(at, limits.over(size));
      }
      TextDecoder.Decoded decoded = TextDecoder.decode(bytes.toByteArray());
      if (decoded.text().isBlank()) {
        return null;
      }
      return switch (JsonLines.read(at, decoded.text())) {
        case ReadResult.Read read -> {
          List<String> remarks = new ArrayList<>(decoded.remarks());
          remarks.addAll(read.remarks());
          yield new ReadResult.Read(at, read.article(), remarks);
        }
        case ReadResult.Skipped skipped -> skipped;
        case ReadResult.Failed failed -> failed;
      };
    }

    void close() {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close " + origin, e);
      }
    }
  }
}
