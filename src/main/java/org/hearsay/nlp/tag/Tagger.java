package org.hearsay.nlp.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.nlp.learn.Cascade;
import org.hearsay.nlp.learn.FeatureVector;
import org.hearsay.nlp.word.WordForm;

/**
 * Tags the words of a sentence from left to right with an averaged perceptron (Collins 2002).
 * Immutable.
 */
public final class Tagger {
  /** What the quick model must lead by to decide; less loses nothing on EWT dev either. */
  private static final int LEAD = 80;

  /** Tags of verbs that no modal stands before; a participle is often a past form mistaken. */
  private static final Set<String> AFTER_NO_MODAL = Set.of("VBD", "VBZ", "VBN");

  private static final Tag NAME = new Tag("NNP", "PROPN");

  private final List<Tag> tags;
  private final TagLexicon lexicon;
  private final Cascade model;

  Tagger(List<Tag> tags, TagLexicon lexicon, Cascade model) {
    this.tags = List.copyOf(tags);
    this.lexicon = lexicon;
    this.model = model;
  }

  /**
   * Tags a sentence.
   *
   * @param forms its words, none empty
   * @param words the same words as {@link WordForm}s
   * @return a tag for each word
   */
  public List<Tag> tag(List<String> forms, List<WordForm> words) {
    TagFeatures features = new TagFeatures(words);
    FeatureVector vector = new FeatureVector();
    int[] scores = new int[tags.size()];
    List<Tag> found = new ArrayList<>(forms.size());
    int tag1 = -1;
    int tag2 = -1;
    for (int i = 0; i < forms.size(); i++) {
      int tag = lexicon.certain(forms.get(i));
      if (tag < 0) {
        features.core(i, tag1, tag2, vector);
        model.scoreQuickly(vector, scores);
        tag = Cascade.best(scores);
        if (!Cascade.leads(scores, tag, LEAD)) {
          features.rest(i, tag1, tag2);
          model.score(vector, scores);
          tag = Cascade.best(scores);
        }
      }
      found.add(tags.get(tag));
      if (i > 0 && isName(forms.get(i - 1), found.get(i - 1), tags.get(tag))) {
        found.set(i - 1, NAME);
        tag1 = tags.indexOf(NAME);
      }
      tag2 = tag1;
      tag1 = tag;
    }
    return found;
  }

  /** No modal verb stands before a finite one: "[May] said". */
  private static boolean isName(String form, Tag tag, Tag next) {
    return tag.xpos().equals("MD")
        && (form.equals("May") || form.equals("Will"))
        && AFTER_NO_MODAL.contains(next.xpos());
  }

  /** Writes the tagger. */
  public void write(DataOutputStream out) throws IOException {
    out.writeShort(tags.size());
    for (Tag tag : tags) {
      out.writeUTF(tag.xpos());
      out.writeUTF(tag.upos());
    }
    lexicon.write(out);
    model.write(out);
  }

  /** Reads what {@link #write} has written. */
  public static Tagger read(DataInputStream in) throws IOException {
    int size = in.readUnsignedShort();
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      tags.add(new Tag(in.readUTF(), in.readUTF()));
    }
    return new Tagger(tags, TagLexicon.read(in), Cascade.read(in));
  }
}
