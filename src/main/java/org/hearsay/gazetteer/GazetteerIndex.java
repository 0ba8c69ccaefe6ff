package org.hearsay.gazetteer;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.hearsay.entity.Candidate;
import org.hearsay.entity.CandidateSource;
import org.hearsay.entity.NameKey;

/**
 * An imported index: a Lucene index whose documents are entities, found by the keys of their names.
 *
 * <p>Only what is asked for is read from disk, so that an index of millions starts as fast as a
 * small one. May be shared by threads.
 */
public final class GazetteerIndex implements CandidateSource, Closeable {

  static final String NAME = "name";
  static final String ID = "id";
  static final String ENTRY = "entry";
  static final String SITELINKS = "sitelinks";
  static final String NUMBER = "number";

  static final String VERSION_KEY = "hearsay-gazetteer";
  static final String VERSION = "1";
  static final String DIGEST_KEY = "digest";
  static final String LANGUAGES_KEY = "languages";

  /** The most popular first, of equal ones the oldest item. */
  static final Sort ORDER =
      new Sort(
          new SortField(SITELINKS, SortField.Type.LONG, true),
          new SortField(NUMBER, SortField.Type.LONG));

  private static final int MOST = 30;

  private final FSDirectory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Map<String, String> about;

  private GazetteerIndex(FSDirectory directory, DirectoryReader reader, Map<String, String> about) {
    this.directory = directory;
    this.reader = reader;
    this.about = about;
    searcher = new IndexSearcher(reader);
  }

  /**
   * Opens an index.
   *
   * @throws IllegalArgumentException where the folder holds none, or one of another version
   * @throws UncheckedIOException where it cannot be read
   */
  public static GazetteerIndex open(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "no index '%s': make one with hearsay gazetteer import".formatted(folder));
    }
    try {
      FSDirectory directory = FSDirectory.open(folder);
      DirectoryReader reader = DirectoryReader.open(directory);
      Map<String, String> about = reader.getIndexCommit().getUserData();
      if (!VERSION.equals(about.get(VERSION_KEY))) {
        reader.close();
        directory.close();
        throw new IllegalArgumentException(
            "'%s' is no gazetteer index of this version: import the dump again".formatted(folder));
      }
      return new GazetteerIndex(directory, reader, about);
    } catch (IndexNotFoundException e) {
      throw new IllegalArgumentException(
          "'%s' holds no index: make one with hearsay gazetteer import".formatted(folder), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the index '" + folder + "'", e);
    }
  }

  /** The number of entities. */
  public int size() {
    return reader.numDocs();
  }

  /** The SHA-256 of what it holds, in hexadecimal: the same for the same dump and options. */
  @Override
  public String digest() {
    return about.getOrDefault(DIGEST_KEY, "");
  }

  @Override
  public List<Candidate> candidates(String name) {
    String key = NameKey.of(name);
    return key.isEmpty() ? List.of() : found(new Term(NAME, key), name);
  }

  /** The entity of an identifier such as {@code Q817}. */
  public Optional<Candidate> entity(String id) {
    return found(new Term(ID, id.toLowerCase(Locale.ROOT)), "").stream().findFirst();
  }

  private List<Candidate> found(Term term, String name) {
    try {
      ScoreDoc[] hits =
          searcher.search(new ConstantScoreQuery(new TermQuery(term)), MOST, ORDER).scoreDocs;
      StoredFields stored = searcher.storedFields();
      List<Candidate> candidates = new ArrayList<>(hits.length);
      for (ScoreDoc hit : hits) {
        BytesRef bytes = stored.document(hit.doc).getBinaryValue(ENTRY);
        DataInputStream in =
            new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
        candidates.add(IndexEntry.read(in).candidate(name));
      }
      return candidates;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the gazetteer index " + directory, e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
