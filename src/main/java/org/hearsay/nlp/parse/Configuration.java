package org.hearsay.nlp.parse;

import java.util.Arrays;
import org.hearsay.nlp.learn.Hashing;

/**
 * A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack,
 * a buffer that ends with the root, and the arcs found so far.
 *
 * <p>Transitions are numbers: {@link #SHIFT}; {@link #LEFT} makes the stack's top a dependent of
 * the buffer's front, {@link #RIGHT} of the item below it.
 */
final class Configuration {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;

  /** The number of transitions. */
  static final int TRANSITIONS = 3;

  private static final int MOST_COUNTED = 4;

  final int size;
  private final int[] stack;
  private int depth;
  private int front;
  final int[] head;
  final int[] label;
  final int[] left1;
  final int[] left2;
  final int[] right1;
  final int[] right2;
  final int[] leftCount;
  final int[] rightCount;
  final long[] leftLabels;
  final long[] rightLabels;

  Configuration(int size) {
    this.size = size;
    stack = new int[size + 1];
    head = filled(-1);
    label = filled(-1);
    left1 = filled(size + 1);
    left2 = filled(size + 1);
    right1 = filled(size + 1);
    right2 = filled(size + 1);
    leftCount = new int[size + 2];
    rightCount = new int[size + 2];
    leftLabels = new long[size + 2];
    rightLabels = new long[size + 2];
  }

  private int[] filled(int value) {
    int[] array = new int[size + 2];
    Arrays.fill(array, value);
    return array;
  }

  boolean isFinal() {
    return front == size && depth == 0;
  }

  int depth() {
    return depth;
  }

  /** The stack item at a distance from the top, or {@code size + 1} for nothing. */
  int stack(int fromTop) {
    return depth > fromTop ? stack[depth - 1 - fromTop] : size + 1;
  }

  /** The buffer item at a distance from the front, or {@code size + 1} for nothing. */
  int buffer(int fromFront) {
    return front + fromFront <= size ? front + fromFront : size + 1;
  }

  int front() {
    return front;
  }

  boolean canShift() {
    return front < size;
  }

  /** The root takes one dependent only, when nothing else is left. */
  boolean canLeft() {
    return depth > 0 && (front < size || depth == 1);
  }

  boolean canRight() {
    return depth > 1;
  }

  boolean isLegal(int transition) {
    return switch (transition) {
      case SHIFT -> canShift();
      case LEFT -> canLeft();
      default -> canRight();
    };
  }

  /** The word that an arc would hang the stack's top on. */
  int governor(int arc) {
    return arc == LEFT ? front : stack(1);
  }

  void shift() {
    stack[depth++] = front++;
  }

  /** Adds an arc with a relation. */
  void attach(int arc, int relation) {
    int dependent = stack[--depth];
    if (arc == LEFT) {
      attachLeft(front, dependent, relation);
    } else {
      attachRight(stack[depth - 1], dependent, relation);
    }
  }

  private void attachLeft(int governor, int dependent, int relation) {
    head[dependent] = governor;
    label[dependent] = relation;
    if (left1[governor] > size || dependent < left1[governor]) {
      left2[governor] = left1[governor];
      left1[governor] = dependent;
    }
    leftCount[governor] = Math.min(leftCount[governor] + 1, MOST_COUNTED);
    leftLabels[governor] = Hashing.mix(leftLabels[governor], relation + 5);
  }

  private void attachRight(int governor, int dependent, int relation) {
    head[dependent] = governor;
    label[dependent] = relation;
    right2[governor] = right1[governor];
    right1[governor] = dependent;
    rightCount[governor] = Math.min(rightCount[governor] + 1, MOST_COUNTED);
    rightLabels[governor] = Hashing.mix(rightLabels[governor], relation + 5);
  }
}
