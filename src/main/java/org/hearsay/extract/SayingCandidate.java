package org.hearsay.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.TextSpan;

/**
 * Somebody may be saying something: a cue, with its content and source.
 *
 * @param sentence the index of the sentence of the cue
 * @param cue the index of the cue's head in it
 * @param words the indices of the cue's tokens, the verb group or "according to"
 * @param relation how the content hangs on the cue: its relation, such as {@code ccomp}, or {@code
 *     fronted}, {@code preposition}, {@code colon}, {@code quotation}
 * @param contentHead the index of the content's head in the sentence, or -1
 */
record SayingCandidate(
    int sentence,
    int cue,
    Set<Integer> words,
    String relation,
    int contentHead,
    List<TextSpan> content,
    Optional<SourcePhrase> source) {

  SayingCandidate {
    words = Set.copyOf(words);
    content = List.copyOf(content);
  }

  SayingCandidate withContent(List<TextSpan> other) {
    return new SayingCandidate(sentence, cue, words, relation, contentHead, other, source);
  }
}
