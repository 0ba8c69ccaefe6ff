package org.hearsay.nlp.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import opennlp.tools.util.model.ArtifactSerializer;
import org.hearsay.nlp.learn.ModelBytes;

/** Reads and writes a part of our own in OpenNLP's model file. */
final class PartSerializer<T> implements ArtifactSerializer<T> {

  /** Reads a part. */
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /** Writes a part. */
  interface Writer<T> {
    void write(T part, DataOutputStream out) throws IOException;
  }

  private final Reader<T> reader;
  private final Writer<T> writer;

  PartSerializer(Reader<T> reader, Writer<T> writer) {
    this.reader = reader;
    this.writer = writer;
  }

  @Override
  public T create(InputStream in) throws IOException {
    return reader.read(ModelBytes.readAll(in));
  }

  @Override
  public void serialize(T part, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    writer.write(part, data);
    data.flush();
  }
}
