package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.TextSpan;

/** A candidate that was taken, with its content as it grows by the quotations in it. */
final class Taken {
  final SayingCandidate candidate;
  final boolean asserted;

  /** Where there is no cue: whose words go on. */
  final Optional<Taken> speaker;

  private final List<TextSpan> content;
  private final List<Quotation> quotations = new ArrayList<>();

  Taken(SayingCandidate candidate, boolean asserted, Optional<Taken> speaker) {
    this.candidate = candidate;
    this.content = new ArrayList<>(candidate.content());
    this.asserted = asserted;
    this.speaker = speaker;
  }

  List<TextSpan> content() {
    return content;
  }

  List<Quotation> quotations() {
    return quotations;
  }

  /** The number of code points of the content. */
  int length() {
    return content.stream().mapToInt(TextSpan::length).sum();
  }

  /** Adds a quotation; parts of the content that it overlaps become one with it. */
  void add(Quotation q) {
    quotations.add(q);
    List<TextSpan> parts = new ArrayList<>(content);
    content.clear();
    TextSpan joined = q.inner();
    for (TextSpan part : parts) {
      if (part.overlaps(joined)) {
        joined = joined.cover(part);
      } else {
        content.add(part);
      }
    }
    content.add(joined);
    content.sort(Comparator.naturalOrder());
  }

  Attribution.Kind kind() {
    int quoted = quotations.stream().mapToInt(q -> q.inner().length()).sum();
    if (quoted == 0) {
      return Attribution.Kind.INDIRECT;
    }
    return quoted >= length() - 2 ? Attribution.Kind.DIRECT : Attribution.Kind.MIXED;
  }
}
