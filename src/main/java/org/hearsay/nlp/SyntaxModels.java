package org.hearsay.nlp;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hearsay.nlp.learn.ModelBytes;
import org.hearsay.nlp.lemma.Lemmatizer;
import org.hearsay.nlp.parse.DependencyParser;
import org.hearsay.nlp.tag.Tagger;
import org.hearsay.nlp.word.WordClasses;

/**
 * The trained models of {@link SyntaxAnalyzer} and their files, {@code words.gz}, {@code
 * tagger.gz}, {@code lemmas.gz} and {@code parser.gz}. Immutable.
 */
public record SyntaxModels(
    WordClasses words, Tagger tagger, Lemmatizer lemmatizer, DependencyParser parser) {
  private static final String FOLDER = "/models/";
  private static final String WORDS = "words.gz";
  private static final String TAGGER = "tagger.gz";
  private static final String LEMMAS = "lemmas.gz";
  private static final String PARSER = "parser.gz";

  private interface Source {
    InputStream open(String name) throws IOException;
  }

  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /**
   * Reads the models that the jar carries.
   *
   * @throws IOException where one is missing or broken; the message names it
   */
  public static SyntaxModels load() throws IOException {
    return load(
        name -> {
          InputStream found = SyntaxModels.class.getResourceAsStream(FOLDER + name);
          if (found == null) {
            throw new IOException(
                "the class path has no " + FOLDER + name + "; train it: hearsay train parser");
          }
          return found;
        });
  }

  /** Reads the models from a folder. */
  public static SyntaxModels load(Path folder) throws IOException {
    return load(name -> Files.newInputStream(folder.resolve(name)));
  }

  private static SyntaxModels load(Source source) throws IOException {
    return new SyntaxModels(
        read(source, WORDS, WordClasses::read),
        read(source, TAGGER, Tagger::read),
        read(source, LEMMAS, Lemmatizer::read),
        read(source, PARSER, DependencyParser::read));
  }

  private static <T> T read(Source source, String name, Reader<T> reader) throws IOException {
    try (InputStream in = new GZIPInputStream(source.open(name), 1 << 16)) {
      return reader.read(ModelBytes.readAll(in));
    } catch (IOException e) {
      throw new IOException("cannot read the model " + name + ": " + e.getMessage(), e);
    }
  }

  /** Writes the models into a folder; the same models give the same bytes. */
  public void save(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve(WORDS), words::write);
    write(folder.resolve(TAGGER), tagger::write);
    write(folder.resolve(LEMMAS), lemmatizer::write);
    write(folder.resolve(PARSER), parser::write);
  }

  private static void write(Path file, Writer writer) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new Gzip(Files.newOutputStream(file)), 1 << 16))) {
      writer.write(out);
    }
  }

  /** Java's gzip header holds no time, so that equal content gives equal files. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
