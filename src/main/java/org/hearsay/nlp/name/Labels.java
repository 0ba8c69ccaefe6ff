package org.hearsay.nlp.name;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.EntityType;

/**
 * The labels of tokens, which make one sequence a sentence: outside, or begin, inside, last or unit
 * of a name of one type (BILOU; Ratinov and Roth, Design Challenges and Misconceptions in Named
 * Entity Recognition, CoNLL 2009).
 */
final class Labels {
  static final List<EntityType> TYPES =
      List.of(
          EntityType.PERSON,
          EntityType.ORGANIZATION,
          EntityType.PLACE,
          EntityType.GROUP,
          EntityType.FACILITY,
          EntityType.PRODUCT,
          EntityType.OTHER);

  static final int OUTSIDE = 0;
  static final int COUNT = 1 + 4 * TYPES.size();

  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;

  private Labels() {}

  /** The labels of a sentence with the given names. */
  static int[] of(int size, List<NameSpan> names) {
    int[] labels = new int[size];
    for (NameSpan name : names) {
      int type = TYPES.indexOf(name.type());
      for (int i = name.begin(); i < name.end(); i++) {
        int part = i == name.begin() ? BEGIN : i == name.end() - 1 ? LAST : INSIDE;
        labels[i] = label(type, name.end() - name.begin() == 1 ? UNIT : part);
      }
    }
    return labels;
  }

  /** The names that a legal sequence of labels stands for. */
  static List<NameSpan> names(int[] labels) {
    List<NameSpan> names = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == OUTSIDE) {
        continue;
      }
      int part = part(labels[i]);
      if (part == BEGIN || part == UNIT) {
        begin = i;
      }
      if (part == LAST || part == UNIT) {
        names.add(new NameSpan(begin, i + 1, TYPES.get(type(labels[i]))));
      }
    }
    return names;
  }

  /** Whether a label may follow another; {@link #COUNT} stands for either end of the sentence. */
  static boolean mayFollow(int before, int after) {
    boolean open = isName(before) && (part(before) == BEGIN || part(before) == INSIDE);
    boolean continues = isName(after) && (part(after) == INSIDE || part(after) == LAST);
    return open == continues && (!open || type(before) == type(after));
  }

  private static boolean isName(int label) {
    return label != OUTSIDE && label != COUNT;
  }

  private static int label(int type, int part) {
    return 1 + 4 * type + part;
  }

  private static int type(int label) {
    return (label - 1) / 4;
  }

  private static int part(int label) {
    return (label - 1) % 4;
  }
}
