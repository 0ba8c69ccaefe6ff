package org.hearsay.entity;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agent nouns by their words. */
public final class AgentNouns {

  private final Map<String, AgentNoun> nouns = new LinkedHashMap<>();

  public AgentNouns(Collection<AgentNoun> all) {
    for (AgentNoun noun : all) {
      nouns.put(noun.lemma(), noun);
    }
  }

  /** The noun of one or more words in lower case and singular. */
  public Optional<AgentNoun> of(String lemma) {
    return Optional.ofNullable(nouns.get(lemma));
  }

  /**
   * The longest noun that the last words of a phrase make.
   *
   * @param lemmas the phrase's words in lower case and singular, the head last
   */
  public Optional<AgentNoun> endingIn(List<String> lemmas) {
    for (int from = Math.max(0, lemmas.size() - 4); from < lemmas.size(); from++) {
      AgentNoun found = nouns.get(String.join(" ", lemmas.subList(from, lemmas.size())));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** All nouns, in the order in which they were given. */
  public Collection<AgentNoun> all() {
    return Collections.unmodifiableCollection(nouns.values());
  }

  /** The number of nouns. */
  public int size() {
    return nouns.size();
  }
}
