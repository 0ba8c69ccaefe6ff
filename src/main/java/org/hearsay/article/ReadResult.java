package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Article;

/** What became of one input or of one record of it. */
public sealed interface ReadResult {

  /** Where it came from, for messages: a file, or a file and a line number. */
  String origin();

  /** The same with remarks before its own, where it was read. */
  default ReadResult remarked(List<String> first) {
    if (this instanceof Read read && !first.isEmpty()) {
      List<String> remarks = new ArrayList<>(first);
      remarks.addAll(read.remarks());
      return new Read(read.origin(), read.article(), remarks);
    }
    return this;
  }

  /**
   * @param remarks what was repaired or left out on the way, for people to read
   */
  record Read(String origin, Article article, List<String> remarks) implements ReadResult {
    public Read {
      remarks = List.copyOf(remarks);
    }
  }

  /** Nothing that Hearsay reads, and nobody asked for it by name. */
  record Skipped(String origin, String reason) implements ReadResult {}

  /** The reason names what was wrong and what to do about it. */
  record Failed(String origin, String reason) implements ReadResult {}
}
