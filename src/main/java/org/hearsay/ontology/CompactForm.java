package org.hearsay.ontology;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Forms of the Turtle files that start fast: a version, the length and the CRC-32 of the files that
 * a form was made of, its body.
 *
 * <p>The build makes them ({@link #main}); they are never edited, and never read where the checksum
 * differs from that of the files at hand, so that the Turtle stays the source. It guards against
 * forgetting, not against forgery: who can change the files can change the form.
 */
public final class CompactForm {

  private static final int HEADER = Integer.BYTES + Long.BYTES;

  private CompactForm() {}

  /** Writes the body of a form. */
  interface Body {
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * Compiles an ontology.
   *
   * @param arguments the ontology's folder and the folder to write into
   * @throws IOException where a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    OntologyFiles files = OntologyFiles.in(Path.of(arguments[0]));
    Path target = Path.of(arguments[1]);
    Path gazetteer = target.resolve(CompactGazetteer.RESOURCE);
    List<OntologyFile> entities = files.under(GazetteerLoader.FOLDER);
    if (!isAt(gazetteer, CompactGazetteer.VERSION, entities)) {
      Files.write(
          gazetteer,
          CompactGazetteer.write(GazetteerLoader.parse(files.origin(), entities), entities));
    }
    Path ontology = target.resolve(CompactOntology.RESOURCE);
    List<OntologyFile> sources = OntologyLoader.sources(files);
    if (!isAt(ontology, CompactOntology.VERSION, sources)) {
      Files.write(ontology, CompactOntology.write(OntologyLoader.parse(files), sources));
    }
  }

  private static boolean isAt(Path file, int version, List<OntologyFile> sources)
      throws IOException {
    return Files.exists(file) && body(Files.readAllBytes(file), version, sources).isPresent();
  }

  /** The bytes of a resource beside the ontology's folder on the class path, where there is one. */
  static Optional<byte[]> packaged(String resource) throws IOException {
    try (InputStream in = CompactForm.class.getClassLoader().getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /** The bytes of a form that is made of some files; the same for the same files. */
  static byte[] bytes(int version, List<OntologyFile> sources, Body body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(version);
    out.writeLong(checksum(sources));
    body.write(out);
    return bytes.toByteArray();
  }

  /** The body of a form, where it has the version and was made of exactly the given files. */
  static Optional<DataInputStream> body(byte[] bytes, int version, List<OntologyFile> sources)
      throws IOException {
    if (bytes.length < HEADER) {
      return Optional.empty();
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    return in.readInt() == version && in.readLong() == checksum(sources)
        ? Optional.of(in)
        : Optional.empty();
  }

  static void strings(DataOutputStream out, Collection<String> values) throws IOException {
    out.writeShort(values.size());
    for (String value : values) {
      out.writeUTF(value);
    }
  }

  static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readUnsignedShort();
    List<String> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(in.readUTF());
    }
    return values;
  }

  /** The number of bytes of names and texts, and their CRC-32, in the order of the names. */
  private static long checksum(List<OntologyFile> sources) {
    CRC32 crc = new CRC32();
    long length = 0;
    for (OntologyFile source :
        sources.stream().sorted(Comparator.comparing(OntologyFile::name)).toList()) {
      for (String part : List.of(source.name(), source.text())) {
        byte[] bytes = (part + '\0').getBytes(StandardCharsets.UTF_8);
        crc.update(bytes);
        length += bytes.length;
      }
    }
    return length << Integer.SIZE | crc.getValue();
  }
}
