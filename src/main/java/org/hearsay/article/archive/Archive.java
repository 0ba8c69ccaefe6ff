package org.hearsay.article.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The files of a zip or tar archive, one after the other, never written to a disk. */
public final class Archive implements AutoCloseable {

  /**
   * A file in an archive.
   *
   * @param name with its folders, as the archive has it, control characters replaced
   * @param safe whether the name stays within the archive
   * @param bytes to be read before the next entry is asked for
   */
  public record Entry(String name, boolean safe, InputStream bytes) {
    /** The name without its folders. */
    public String file() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Whether it or one of its folders is hidden, or of the kind that an operating system adds. */
    public boolean isHidden() {
      for (String part : name.split("/")) {
        if (part.startsWith(".") && !part.equals("..") || part.equals("__MACOSX")) {
          return true;
        }
      }
      return false;
    }
  }

  private final ArchiveInputStream<? extends ArchiveEntry> entries;
  private final Expansion expansion;

  private Archive(ArchiveInputStream<? extends ArchiveEntry> entries, Expansion expansion) {
    this.entries = entries;
    this.expansion = expansion;
  }

  public static Archive zip(InputStream bytes, int maxExpansion) {
    Expansion expansion = new Expansion(maxExpansion);
    return new Archive(
        new ZipArchiveInputStream(expansion.packed(bytes), "UTF-8", true, true), expansion);
  }

  public static Archive tar(InputStream bytes, int maxExpansion) {
    Expansion expansion = new Expansion(maxExpansion);
    return new Archive(new TarArchiveInputStream(expansion.packed(bytes), "UTF-8"), expansion);
  }

  /** Takes gzip off. */
  public static InputStream gunzip(InputStream bytes, int maxExpansion) throws IOException {
    Expansion expansion = new Expansion(maxExpansion);
    return expansion.unpacked(new GzipCompressorInputStream(expansion.packed(bytes), true));
  }

  /** Takes bzip2 off. */
  public static InputStream bunzip2(InputStream bytes, int maxExpansion) throws IOException {
    Expansion expansion = new Expansion(maxExpansion);
    return expansion.unpacked(new BZip2CompressorInputStream(expansion.packed(bytes), true));
  }

  /**
   * The next file; empty at the end.
   *
   * @throws IOException where the archive is damaged or grows too much
   */
  public Optional<Entry> next() throws IOException {
    while (true) {
      ArchiveEntry entry;
      try {
        entry = entries.getNextEntry();
      } catch (IllegalArgumentException e) {
        throw new IOException("damaged archive: " + e.getMessage(), e);
      }
      if (entry == null) {
        return Optional.empty();
      }
      if (!entry.isDirectory() && !(entry instanceof TarArchiveEntry tar && isBodiless(tar))) {
        String name = entry.getName().replaceAll("\\p{Cntrl}", "\uFFFD").replace('\\', '/');
        boolean safe =
            !name.startsWith("/") && !("/" + name + "/").contains("/../") && !name.contains(":/");
        return Optional.of(new Entry(name, safe, expansion.unpacked(new Kept(entries))));
      }
    }
  }

  /** A link, pipe or device, which has no bytes of its own. */
  private static boolean isBodiless(TarArchiveEntry entry) {
    return entry.isLink()
        || entry.isSymbolicLink()
        || entry.isFIFO()
        || entry.isCharacterDevice()
        || entry.isBlockDevice();
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }

  /** The archive's stream, which the reader of one entry must not close. */
  private static final class Kept extends FilterInputStream {
    Kept(InputStream stream) {
      super(stream);
    }

    @Override
    public void close() {}
  }
}
