package org.hearsay.nlp.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.nlp.learn.Hashing;

/**
 * What the name finder knows of words and phrases before it reads an article: the lists they stand
 * in and the classes that they share with words of like company. Immutable.
 */
final class Lexicon {
  /** The longest phrase of a list, in tokens. */
  static final int LONGEST_PHRASE = 6;

  /** How many clusterings there are; a word's classes are packed into one number. */
  static final int CLUSTERINGS = 3;

  private static final int CLASS_BITS = 10;
  private static final int CLASS_MASK = (1 << CLASS_BITS) - 1;

  private final HashedTable phrases;
  private final HashedTable classes;

  Lexicon(HashedTable phrases, HashedTable classes) {
    this.phrases = phrases;
    this.classes = classes;
  }

  /** The bits of the {@link NameList}s that hold a phrase, by the hash of its words. */
  int lists(long phrase) {
    return phrases.get(phrase);
  }

  /**
   * The classes of a word in all clusterings, packed; an unknown word has those of its small
   * letters, else 0.
   */
  int classes(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return classes.get(Hashing.of("0"));
    }
    int found = classes.get(Hashing.of(word));
    return found == HashedTable.ABSENT
        ? classes.get(Hashing.of(word.toLowerCase(Locale.ROOT)))
        : found;
  }

  /** The class of a word in one clustering, from its packed classes; 0 where it is unknown. */
  static int classOf(int packed, int clustering) {
    return packed >>> (CLASS_BITS * clustering) & CLASS_MASK;
  }

  /** Packs the class of a word in one clustering. */
  static int pack(int packed, int clustering, int type) {
    return packed | type << (CLASS_BITS * clustering);
  }

  /** The hash of a phrase with one more word. */
  static long phrase(long begin, String lowerCaseWord) {
    return Hashing.mix(begin, Hashing.of(lowerCaseWord));
  }

  void write(DataOutputStream out) throws IOException {
    phrases.write(out);
    classes.write(out);
  }

  static Lexicon read(DataInputStream in) throws IOException {
    return new Lexicon(HashedTable.read(in), HashedTable.read(in));
  }
}
