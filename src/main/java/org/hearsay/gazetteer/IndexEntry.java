package org.hearsay.gazetteer;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.entity.Candidate;
import org.hearsay.entity.NameKey;
import org.hearsay.text.EntityType;

/**
 * An entity of an index, in the bytes that stand in it.
 *
 * @param types the bits of {@link EntityType}
 */
record IndexEntry(DumpEntity entity, int types) {

  /** Writes all but classes and superclasses, which are of use only during an import. */
  void write(DataOutput out) throws IOException {
    out.writeInt(entity.number());
    out.writeShort(types);
    out.writeShort(Math.min(Short.MAX_VALUE, entity.sitelinks()));
    texts(entity.labels(), out);
    texts(entity.aliases(), out);
    out.writeUTF(entity.description());
    numbers(entity.related(), out);
  }

  static IndexEntry read(DataInput in) throws IOException {
    int number = in.readInt();
    int types = in.readShort();
    int sitelinks = in.readShort();
    DumpEntity entity =
        new DumpEntity(
            number, texts(in), texts(in), in.readUTF(), Set.of(), Set.of(), numbers(in), sitelinks);
    return new IndexEntry(entity, types);
  }

  /** The keys of all its names. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    entity.labels().forEach(name -> keys.add(NameKey.of(name)));
    entity.aliases().forEach(name -> keys.add(NameKey.of(name)));
    keys.remove("");
    return keys;
  }

  /** It as a candidate for a name. */
  Candidate candidate(String name) {
    String key = NameKey.of(name);
    String matched = entity.labels().getFirst();
    Candidate.Match match = Candidate.Match.ALIAS;
    for (String alias : entity.aliases().reversed()) {
      matched = NameKey.of(alias).equals(key) ? alias : matched;
    }
    for (String label : entity.labels().reversed()) {
      if (NameKey.of(label).equals(key)) {
        matched = label;
        match = Candidate.Match.LABEL;
      }
    }
    List<String> others = new ArrayList<>(entity.labels());
    others.removeFirst();
    others.addAll(entity.aliases());
    Set<EntityType> kinds = EnumSet.noneOf(EntityType.class);
    for (EntityType type : EntityType.values()) {
      if ((types & 1 << type.ordinal()) != 0) {
        kinds.add(type);
      }
    }
    Set<String> related = new HashSet<>();
    entity.related().forEach(number -> related.add("Q" + number));
    return new Candidate(
        "Q" + entity.number(),
        entity.labels().getFirst(),
        others,
        entity.description(),
        kinds,
        entity.sitelinks(),
        related,
        matched,
        match);
  }

  static void texts(List<String> texts, DataOutput out) throws IOException {
    out.writeByte(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  static List<String> texts(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readUnsignedByte(); i > 0; i--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  static void numbers(Set<Integer> numbers, DataOutput out) throws IOException {
    List<Integer> sorted = numbers.stream().sorted().limit(255).toList();
    out.writeByte(sorted.size());
    for (int number : sorted) {
      out.writeInt(number);
    }
  }

  static Set<Integer> numbers(DataInput in) throws IOException {
    Set<Integer> numbers = new HashSet<>();
    for (int i = in.readUnsignedByte(); i > 0; i--) {
      numbers.add(in.readInt());
    }
    return numbers;
  }
}
