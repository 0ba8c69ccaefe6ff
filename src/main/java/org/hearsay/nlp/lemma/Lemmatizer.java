package org.hearsay.nlp.lemma;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds lemmas: of whole words that are known, then of verbs by their list, then by rules for the
 * ends of words. Of the rules that fit, the one of the longest end that makes a known lemma counts,
 * else the one of the longest end. Shared by all threads.
 *
 * <p>Rules are looked up under the Penn tag, the word's capitals, and the end, which carries {@code
 * ^} before it where it is the whole word.
 */
public final class Lemmatizer {
  static final int LONGEST_END = 6;

  /** The number of places for words whose lemmas were found last; a power of two. */
  private static final int REMEMBERED = 1 << 13;

  private record Known(String form, String xpos, String lemma) {}

  private final List<LemmaRule> rules;
  private final Map<String, Integer> ends;
  private final Set<String> lemmas;

  /**
   * Lemmas found before, each at the place of its word's hash. Threads may overwrite what others
   * remember, and then find it again.
   */
  private final @Nullable Known[] remembered = new Known[REMEMBERED];

  /**
   * @param ends the number of the rule for each end
   * @param lemmas the known lemmas of verbs, nouns and other words, as {@link #known} names them
   */
  Lemmatizer(List<LemmaRule> rules, Map<String, Integer> ends, Set<String> lemmas) {
    this.rules = List.copyOf(rules);
    this.ends = Map.copyOf(ends);
    this.lemmas = Set.copyOf(lemmas);
  }

  /**
   * The lemma of a word; never empty.
   *
   * @param form the word, not empty
   * @param xpos its Penn tag
   */
  public String lemma(String form, String xpos) {
    int hash = 31 * form.hashCode() + xpos.hashCode();
    int place = (hash ^ hash >>> 16) & (REMEMBERED - 1);
    Known known = remembered[place];
    if (known == null || !known.form.equals(form) || !known.xpos.equals(xpos)) {
      known = new Known(form, xpos, find(form, xpos));
      remembered[place] = known;
    }
    return known.lemma;
  }

  private String find(String form, String xpos) {
    String head = head(form, xpos);
    String lower = lower(form);
    Integer whole = ends.get(head + "^" + lower);
    if (whole == null && !xpos.startsWith("NNP")) {
      whole = ends.get(xpos + "-^" + lower);
    }
    if (whole != null) {
      return rules.get(whole).apply(form);
    }
    Optional<String> verb = VerbForms.base(lower, xpos);
    if (verb.isPresent()) {
      return verb.get();
    }
    String first = "";
    for (int length = Math.min(LONGEST_END, lower.length()); length >= 0; length--) {
      Integer rule = ends.get(head + lower.substring(lower.length() - length));
      if (rule != null) {
        String lemma = rules.get(rule).apply(form);
        if (lemmas.contains(known(lemma, xpos))) {
          return lemma;
        }
        first = first.isEmpty() ? lemma : first;
      }
    }
    return first.isEmpty() ? form : first;
  }

  /** What a lemma is known as: itself behind the first letter of its tag. */
  static String known(String lemma, String xpos) {
    return xpos.charAt(0) + lemma;
  }

  static String lower(String form) {
    return form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  /** The tag and how the word is written: in small letters, with a capital, all in capitals. */
  static String head(String form, String xpos) {
    if (!Character.isUpperCase(form.charAt(0))) {
      return xpos + "-";
    }
    boolean capitals = form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
    return xpos + (capitals ? "!" : "+");
  }

  /** Writes the rules, sorted. */
  public void write(DataOutputStream out) throws IOException {
    out.writeShort(rules.size());
    for (LemmaRule rule : rules) {
      out.writeBoolean(rule.lower());
      out.writeByte(rule.strip());
      out.writeUTF(rule.append());
    }
    out.writeInt(ends.size());
    for (Map.Entry<String, Integer> entry : new TreeMap<>(ends).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeShort(entry.getValue());
    }
    out.writeInt(lemmas.size());
    for (String lemma : new TreeSet<>(lemmas)) {
      out.writeUTF(lemma);
    }
  }

  /** Reads what {@link #write} has written. */
  public static Lemmatizer read(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    List<LemmaRule> rules = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rules.add(new LemmaRule(in.readBoolean(), in.readUnsignedByte(), in.readUTF()));
    }
    int count = in.readInt();
    Map<String, Integer> ends = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      String end = in.readUTF();
      ends.put(end, in.readUnsignedShort());
    }
    Set<String> lemmas = new HashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      lemmas.add(in.readUTF());
    }
    return new Lemmatizer(rules, ends, lemmas);
  }
}
