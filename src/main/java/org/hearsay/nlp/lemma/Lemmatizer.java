package org.hearsay.nlp.lemma;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds lemmas by the rule of the longest known end of the word, whole words included; before ends
 * that are no whole word, a list of verbs decides. Immutable.
 *
 * <p>Rules are looked up under the Penn tag, whether the word has a capital, and the end, which
 * carries {@code ^} before it where it is the whole word.
 */
public final class Lemmatizer {
  static final int LONGEST_END = 6;

  private final List<LemmaRule> rules;
  private final Map<String, Integer> ends;

  Lemmatizer(List<LemmaRule> rules, Map<String, Integer> ends) {
    this.rules = List.copyOf(rules);
    this.ends = Map.copyOf(ends);
  }

  /**
   * The lemma of a word; never empty.
   *
   * @param form the word, not empty
   * @param xpos its Penn tag
   */
  public String lemma(String form, String xpos) {
    String head = head(form, xpos);
    String lower = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    Integer rule = ends.get(head + "^" + lower);
    if (rule == null && !xpos.startsWith("NNP")) {
      rule = ends.get(xpos + "-^" + lower);
    }
    if (rule == null) {
      Optional<String> base = VerbForms.base(lower, xpos);
      if (base.isPresent()) {
        return base.get();
      }
    }
    for (int length = Math.min(LONGEST_END, lower.length());
        rule == null && length >= 0;
        length--) {
      rule = ends.get(head + lower.substring(lower.length() - length));
    }
    return rule == null ? form : rules.get(rule).apply(form);
  }

  static String head(String form, String xpos) {
    return xpos + (Character.isUpperCase(form.charAt(0)) ? "+" : "-");
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
    return new Lemmatizer(rules, ends);
  }
}
