package org.hearsay.ontology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.Coordination;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.Frame;
import org.hearsay.pattern.FrameExample;
import org.hearsay.pattern.FrameExpression;
import org.hearsay.pattern.FrameExpression.Item;
import org.hearsay.pattern.FrameExpression.Slot;
import org.hearsay.pattern.FrameExpression.Trigger;

/**
 * Event types, frames and word lists in a form that is fast to read, without Jena; see {@link
 * CompactForm}.
 */
final class CompactOntology {

  /** Its place beside the ontology's folder on the class path. */
  static final String RESOURCE = "ontology.bin";

  static final int VERSION = 1;

  private CompactOntology() {}

  /** Writes a value. */
  private interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  /** Reads what a {@link Writer} wrote. */
  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** The ontology on the class path, where it was made of exactly the given files. */
  static Optional<Ontology> packaged(List<OntologyFile> sources) {
    try {
      Optional<byte[]> bytes = CompactForm.packaged(RESOURCE);
      return bytes.isEmpty() ? Optional.empty() : read(bytes.get(), sources);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " on the class path", e);
    }
  }

  /** Reads what {@link #write} wrote, where it was made of exactly the given files. */
  static Optional<Ontology> read(byte[] bytes, List<OntologyFile> sources) throws IOException {
    Optional<DataInputStream> body = CompactForm.body(bytes, VERSION, sources);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    DataInputStream in = body.get();
    List<EventType> types = list(in, CompactOntology::type);
    List<Frame> frames = list(in, from -> frame(from, types));
    TreeMap<String, Set<String>> lexicons = new TreeMap<>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      lexicons.put(in.readUTF(), new LinkedHashSet<>(CompactForm.strings(in)));
    }
    return Optional.of(new Ontology(types, frames, lexicons));
  }

  /** The bytes of an ontology that was read from the given files; the same for the same files. */
  static byte[] write(Ontology ontology, List<OntologyFile> sources) throws IOException {
    Map<EventType, Integer> places = new HashMap<>();
    for (EventType type : ontology.eventTypes()) {
      places.put(type, places.size());
    }
    return CompactForm.bytes(
        VERSION,
        sources,
        out -> {
          list(out, ontology.eventTypes(), CompactOntology::type);
          list(
              out,
              ontology.frames(),
              (to, frame) -> frame(to, frame, places.getOrDefault(frame.type(), -1)));
          out.writeShort(ontology.lexicons().size());
          for (Map.Entry<String, Set<String>> lexicon : ontology.lexicons().entrySet()) {
            out.writeUTF(lexicon.getKey());
            CompactForm.strings(out, lexicon.getValue());
          }
        });
  }

  private static void type(DataOutputStream out, EventType type) throws IOException {
    out.writeUTF(type.name());
    out.writeUTF(type.label());
    out.writeUTF(type.definition());
    CompactForm.strings(out, type.ancestors());
    coding(out, type.coding());
    out.writeByte(type.coordination().ordinal());
    CompactForm.strings(out, type.roles());
    CompactForm.strings(out, type.confusableWith());
    out.writeUTF(type.edge());
    out.writeByte(type.content().ordinal());
    out.writeShort(type.modalityCodings().size());
    for (Map.Entry<String, Coding> coding : new TreeMap<>(type.modalityCodings()).entrySet()) {
      out.writeUTF(coding.getKey());
      coding(out, coding.getValue());
    }
  }

  private static EventType type(DataInputStream in) throws IOException {
    String name = in.readUTF();
    String label = in.readUTF();
    String definition = in.readUTF();
    List<String> ancestors = CompactForm.strings(in);
    Coding coding = coding(in);
    Coordination coordination = Coordination.values()[in.readByte()];
    List<String> roles = CompactForm.strings(in);
    List<String> confusableWith = CompactForm.strings(in);
    String edge = in.readUTF();
    EventType.Content content = EventType.Content.values()[in.readByte()];
    Map<String, Coding> codings = new TreeMap<>();
    for (int i = in.readUnsignedShort(); i > 0; i--) {
      codings.put(in.readUTF(), coding(in));
    }
    return new EventType(
        name,
        label,
        definition,
        ancestors,
        coding,
        coordination,
        roles,
        confusableWith,
        edge,
        content,
        codings);
  }

  private static void frame(DataOutputStream out, Frame frame, int type) throws IOException {
    out.writeUTF(frame.name());
    out.writeShort(type);
    coding(out, frame.coding());
    list(out, frame.expression().predicates(), CompactOntology::trigger);
    list(out, frame.expression().nominals(), CompactOntology::trigger);
    list(out, frame.expression().slots(), CompactOntology::slot);
    list(out, frame.examples(), CompactOntology::example);
    CompactForm.strings(out, frame.counterExamples());
  }

  private static Frame frame(DataInputStream in, List<EventType> types) throws IOException {
    String name = in.readUTF();
    EventType type = types.get(in.readUnsignedShort());
    Coding coding = coding(in);
    FrameExpression expression =
        new FrameExpression(
            list(in, CompactOntology::trigger),
            list(in, CompactOntology::trigger),
            list(in, CompactOntology::slot));
    List<FrameExample> examples = list(in, CompactOntology::example);
    return new Frame(name, type, coding, expression, examples, CompactForm.strings(in));
  }

  private static void coding(DataOutputStream out, Coding coding) throws IOException {
    out.writeUTF(coding.plover());
    out.writeUTF(coding.plover2());
    out.writeUTF(coding.mode());
    out.writeUTF(coding.cameo());
  }

  private static Coding coding(DataInputStream in) throws IOException {
    return new Coding(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
  }

  private static void trigger(DataOutputStream out, Trigger trigger) throws IOException {
    out.writeUTF(trigger.lemma());
    out.writeByte(trigger.pos().ordinal());
    CompactForm.strings(out, trigger.fixed());
  }

  private static Trigger trigger(DataInputStream in) throws IOException {
    return new Trigger(
        in.readUTF(), FrameExpression.Pos.values()[in.readByte()], CompactForm.strings(in));
  }

  private static void slot(DataOutputStream out, Slot slot) throws IOException {
    out.writeByte(slot.position().ordinal());
    CompactForm.strings(out, slot.prepositions());
    list(out, slot.items(), CompactOntology::item);
    out.writeUTF(slot.role());
    out.writeByte(slot.need().ordinal());
  }

  private static Slot slot(DataInputStream in) throws IOException {
    return new Slot(
        FrameExpression.Position.values()[in.readByte()],
        CompactForm.strings(in),
        list(in, CompactOntology::item),
        in.readUTF(),
        FrameExpression.Need.values()[in.readByte()]);
  }

  private static void item(DataOutputStream out, Item item) throws IOException {
    out.writeBoolean(item.excluded());
    switch (item) {
      case Item.Word word -> {
        out.writeByte(0);
        CompactForm.strings(out, word.lemmas());
      }
      case Item.Kind kind -> {
        out.writeByte(1);
        out.writeUTF(kind.name());
      }
      case Item.Lexicon lexicon -> {
        out.writeByte(2);
        out.writeUTF(lexicon.name());
      }
    }
  }

  private static Item item(DataInputStream in) throws IOException {
    boolean excluded = in.readBoolean();
    int kind = in.readByte();
    return switch (kind) {
      case 0 -> new Item.Word(CompactForm.strings(in), excluded);
      case 1 -> new Item.Kind(in.readUTF(), excluded);
      case 2 -> new Item.Lexicon(in.readUTF(), excluded);
      default -> throw new IOException("no kind of item " + kind);
    };
  }

  private static void example(DataOutputStream out, FrameExample example) throws IOException {
    out.writeUTF(example.text());
    list(
        out,
        example.expected(),
        (to, expected) -> {
          to.writeUTF(expected.role());
          to.writeUTF(expected.words());
        });
  }

  private static FrameExample example(DataInputStream in) throws IOException {
    return new FrameExample(
        in.readUTF(),
        list(in, from -> new FrameExample.Expectation(from.readUTF(), from.readUTF())));
  }

  private static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer)
      throws IOException {
    out.writeShort(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int count = in.readUnsignedShort();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(reader.read(in));
    }
    return values;
  }
}
