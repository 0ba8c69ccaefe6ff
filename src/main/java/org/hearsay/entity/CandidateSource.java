package org.hearsay.entity;

import java.util.List;

/** Where names are looked up beside the gazetteer: an imported index. May be shared by threads. */
public interface CandidateSource {

  /**
   * What a name may mean, the most popular first, whatever its case and marks; at most some thirty.
   *
   * @throws java.io.UncheckedIOException where the source cannot be read
   */
  List<Candidate> candidates(String name);

  /** A digest of all that it holds: what links are made with is part of what made a claim. */
  String digest();
}
