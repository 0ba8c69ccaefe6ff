package org.hearsay.ontology;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.entity.AgentNoun;
import org.hearsay.entity.AgentNouns;
import org.hearsay.entity.Gazetteer;
import org.hearsay.entity.GazetteerEntry;
import org.hearsay.entity.Office;
import org.hearsay.entity.OfficeTerm;

/** The gazetteer in a form that is fast to read; see {@link CompactForm}. */
final class CompactGazetteer {

  /** Its place beside the ontology's folder on the class path. */
  static final String RESOURCE = "gazetteer.bin";

  static final int VERSION = 2;

  private CompactGazetteer() {}

  /** The gazetteer on the class path, where it was made of exactly the given files. */
  static Optional<Gazetteer> packaged(List<OntologyFile> sources) {
    try {
      Optional<byte[]> bytes = CompactForm.packaged(RESOURCE);
      return bytes.isEmpty() ? Optional.empty() : read(bytes.get(), sources);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE + " on the class path", e);
    }
  }

  /** Reads what {@link #write} wrote, where it was made of exactly the given files. */
  static Optional<Gazetteer> read(byte[] bytes, List<OntologyFile> sources) throws IOException {
    Optional<DataInputStream> body = CompactForm.body(bytes, VERSION, sources);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    DataInputStream in = body.get();
    int count = in.readInt();
    List<GazetteerEntry> entries = new ArrayList<>(count);
    GazetteerEntry.Kind[] kinds = GazetteerEntry.Kind.values();
    for (int i = 0; i < count; i++) {
      GazetteerEntry.Builder entry =
          GazetteerEntry.of(in.readUTF(), kinds[in.readByte()], in.readUTF());
      int has = in.readShort();
      if ((has & 1) != 0) {
        entry.aliases(CompactForm.strings(in));
      }
      if ((has & 2) != 0) {
        entry.demonyms(CompactForm.strings(in));
      }
      if ((has & 4) != 0) {
        entry.peoples(CompactForm.strings(in));
      }
      if ((has & 8) != 0) {
        entry.shortNames(CompactForm.strings(in));
      }
      if ((has & 16) != 0) {
        entry.capitals(CompactForm.strings(in));
      }
      text(in, has & 32, entry::code);
      text(in, has & 64, entry::sector);
      text(in, has & 128, entry::belongsTo);
      text(in, has & 256, entry::wikidata);
      if ((has & 512) != 0) {
        entry.from(LocalDate.ofEpochDay(in.readLong()));
      }
      if ((has & 1024) != 0) {
        entry.until(LocalDate.ofEpochDay(in.readLong()));
      }
      entries.add(entry.build());
    }
    List<Office> offices = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      offices.add(new Office(in.readUTF(), CompactForm.strings(in), in.readUTF(), in.readByte()));
    }
    List<OfficeTerm> terms = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      terms.add(
          new OfficeTerm(
              in.readUTF(),
              in.readUTF(),
              in.readUTF(),
              LocalDate.ofEpochDay(in.readLong()),
              LocalDate.ofEpochDay(in.readLong())));
    }
    List<AgentNoun> nouns = new ArrayList<>();
    AgentNoun.Role[] roles = AgentNoun.Role.values();
    for (int i = in.readInt(); i > 0; i--) {
      String lemma = in.readUTF();
      AgentNoun.Role role = roles[in.readByte()];
      String sector = in.readUTF();
      String stateBody = in.readUTF();
      nouns.add(
          switch (role) {
            case PERSON -> AgentNoun.of(lemma, role, sector);
            case BODY ->
                stateBody.isEmpty()
                    ? AgentNoun.of(lemma, role, sector)
                    : AgentNoun.stateBody(lemma, sector, stateBody);
            case DEPENDENT_PERSON, DEPENDENT_BODY ->
                sector.isEmpty()
                    ? AgentNoun.dependent(lemma, role)
                    : AgentNoun.dependent(lemma, role, sector);
          });
    }
    return Optional.of(new Gazetteer(entries, offices, terms, new AgentNouns(nouns)));
  }

  /** The bytes of a gazetteer that was read from the given files; the same for the same files. */
  static byte[] write(Gazetteer gazetteer, List<OntologyFile> sources) throws IOException {
    return CompactForm.bytes(VERSION, sources, out -> write(gazetteer, out));
  }

  private static void write(Gazetteer gazetteer, DataOutputStream out) throws IOException {
    out.writeInt(gazetteer.entries().size());
    for (GazetteerEntry entry : gazetteer.entries()) {
      write(entry, out);
    }
    out.writeInt(gazetteer.offices().size());
    for (Office office : gazetteer.offices()) {
      out.writeUTF(office.id());
      CompactForm.strings(out, office.titles());
      out.writeUTF(office.sector());
      out.writeByte(office.rank());
    }
    out.writeInt(gazetteer.terms().size());
    for (OfficeTerm term : gazetteer.terms()) {
      out.writeUTF(term.holder());
      out.writeUTF(term.office());
      out.writeUTF(term.of());
      out.writeLong(term.from().toEpochDay());
      out.writeLong(term.until().toEpochDay());
    }
    out.writeInt(gazetteer.agentNouns().size());
    for (AgentNoun noun : gazetteer.agentNouns().all()) {
      out.writeUTF(noun.lemma());
      out.writeByte(noun.role().ordinal());
      out.writeUTF(noun.sector().orElse(""));
      out.writeUTF(noun.stateBody().orElse(""));
    }
  }

  private static void write(GazetteerEntry entry, DataOutputStream out) throws IOException {
    out.writeUTF(entry.id());
    out.writeByte(entry.kind().ordinal());
    out.writeUTF(entry.label());
    int has =
        (entry.aliases().isEmpty() ? 0 : 1)
            | (entry.demonyms().isEmpty() ? 0 : 2)
            | (entry.peoples().isEmpty() ? 0 : 4)
            | (entry.shortNames().isEmpty() ? 0 : 8)
            | (entry.capitals().isEmpty() ? 0 : 16)
            | (entry.code().isEmpty() ? 0 : 32)
            | (entry.sector().isEmpty() ? 0 : 64)
            | (entry.of().isEmpty() ? 0 : 128)
            | (entry.wikidata().isEmpty() ? 0 : 256)
            | (entry.from().isEmpty() ? 0 : 512)
            | (entry.until().isEmpty() ? 0 : 1024);
    out.writeShort(has);
    for (List<String> names :
        List.of(
            entry.aliases(),
            entry.demonyms(),
            entry.peoples(),
            entry.shortNames(),
            entry.capitals())) {
      if (!names.isEmpty()) {
        CompactForm.strings(out, names);
      }
    }
    for (Optional<String> value :
        List.of(entry.code(), entry.sector(), entry.of(), entry.wikidata())) {
      if (value.isPresent()) {
        out.writeUTF(value.get());
      }
    }
    for (Optional<LocalDate> day : List.of(entry.from(), entry.until())) {
      if (day.isPresent()) {
        out.writeLong(day.get().toEpochDay());
      }
    }
  }

  private static void text(DataInputStream in, int has, Consumer<String> to) throws IOException {
    if (has != 0) {
      to.accept(in.readUTF());
    }
  }
}
