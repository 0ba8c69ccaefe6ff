package org.hearsay.pattern;

import java.util.List;

/**
 * One way to tell an event of a type.
 *
 * @param name unique, such as {@code AmbassadorWithdrawal/withdraw-ambassador}; claims give it as
 *     their reason
 * @param type the type of the events that it finds
 * @param coding the type's codes, or the frame's own where it decides them
 * @param expression what it matches
 * @param examples sentences that it must match
 * @param counterExamples sentences that it must not match
 */
public record Frame(
    String name,
    EventType type,
    Coding coding,
    FrameExpression expression,
    List<FrameExample> examples,
    List<String> counterExamples) {
  public Frame {
    examples = List.copyOf(examples);
    counterExamples = List.copyOf(counterExamples);
  }
}
