package org.hearsay.extract;

import java.util.List;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.EventType;
import org.hearsay.text.TextSpan;

/**
 * Somebody says something, here, in these words: one told event.
 *
 * @param type what kind of event is told
 * @param frame the name of the frame that found it
 * @param coding its codes, after modality and frame; {@link Coding#NONE} where none applies
 * @param sentence the index of its sentence in the article
 * @param evidence the clause that tells it
 * @param trigger the words that tell its type
 * @param participants in the order of roles and text
 * @param quantities the figures that are said
 * @param generic whether it tells a habit or a kind, not an occurrence: "keeps firing missiles"
 * @param contentOf the index in the article's claims of the verbal event whose content this is, or
 *     -1
 * @param confidence from 0 to 1
 */
public record Claim(
    EventType type,
    String frame,
    Coding coding,
    int sentence,
    TextSpan evidence,
    TextSpan trigger,
    List<Participation> participants,
    List<Quantity> quantities,
    When when,
    Voice voice,
    Stance stance,
    Polarity polarity,
    Modality modality,
    boolean generic,
    int contentOf,
    double confidence) {

  public Claim {
    participants = List.copyOf(participants);
    quantities = List.copyOf(quantities);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
    }
  }

  /** The same, as the content of another claim; -1 for none. */
  Claim asContentOf(int verbal) {
    return new Claim(
        type,
        frame,
        coding,
        sentence,
        evidence,
        trigger,
        participants,
        quantities,
        when,
        voice,
        stance,
        polarity,
        modality,
        generic,
        verbal,
        confidence);
  }

  /** Whether stance and polarity together say that it did not or will not happen. */
  public boolean isNegative() {
    return (stance == Stance.DENIES) != (polarity == Polarity.NEGATIVE);
  }

  /** The participants in a role, by place. */
  public List<Participation> in(String role) {
    return participants.stream().filter(p -> p.role().equals(role)).toList();
  }
}
