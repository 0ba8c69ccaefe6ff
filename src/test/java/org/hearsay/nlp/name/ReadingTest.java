package org.hearsay.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearsay.nlp.learn.HashedTable;
import org.hearsay.nlp.learn.Hashing;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final int CITY = NameList.CITIES.bit();
  private static final int TITLE = NameList.TITLES.bit();

  private static Lexicon lexicon() {
    long city = Lexicon.phrase(Lexicon.phrase(0, "port"), "holt");
    long title = Lexicon.phrase(0, "president");
    int classes = Lexicon.pack(Lexicon.pack(0, 0, 63), 2, 599);
    return new Lexicon(
        new HashedTable(Map.of(HashedTable.key(city), CITY, HashedTable.key(title), TITLE)),
        new HashedTable(Map.of(HashedTable.key(Hashing.of("river")), classes)));
  }

  @Test
  void findsPhrasesOfTheLists() {
    Reading reading = Reading.of(List.of("president", "of", "Port", "Holt", "port"), lexicon());
    assertThat(reading.lists).containsExactly(TITLE, 0, CITY, CITY, 0);
  }

  @Test
  void givesTheClassesOfAWord() {
    int packed = Reading.of(List.of("river"), lexicon()).classes[0];
    assertThat(Lexicon.classOf(packed, 0)).isEqualTo(63);
    assertThat(Lexicon.classOf(packed, 1)).isZero();
    assertThat(Lexicon.classOf(packed, 2)).isEqualTo(599);
  }

  private static List<Boolean> plain(String sentence) {
    List<String> words = List.of(sentence.split(" "));
    Reading reading = Reading.of(words, lexicon());
    return IntStream.range(0, words.size()).mapToObj(reading::isPlain).toList();
  }

  @Test
  void smallWordsFarFromCapitalsAndFiguresArePlain() {
    assertThat(plain("He told all of the voters in Port Holt"))
        .containsExactly(false, false, true, true, true, true, false, false, false);
    assertThat(plain("Min - ho left under rule 7 of it"))
        .containsExactly(false, false, false, true, true, false, false, false, true);
  }

  @Test
  void nothingIsPlainWhereAllIsSmall() {
    assertThat(plain("talks between port holt and others")).containsOnly(false);
  }

  @Test
  void quotationMarksAreAlike() {
    assertThat(Reading.of(List.of("“", "``", "Holt’s", "''"), lexicon()).words)
        .containsExactly("\"", "\"", "Holt's", "\"");
  }

  @Test
  void aHeadlineInCapitalsIsKnown() {
    assertThat(Reading.of(List.of("HOLT", "WINS", "THE", "VOTE"), lexicon()).capitals).isTrue();
    assertThat(Reading.of(List.of("Holt", "wins", "the", "vote"), lexicon()).capitals).isFalse();
  }

  @Test
  void theLexiconIsWrittenAndReadAgain() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lexicon().write(new DataOutputStream(bytes));
    Lexicon read = Lexicon.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(Reading.of(List.of("Port", "Holt", "river"), read).lists)
        .containsExactly(CITY, CITY, 0);
    assertThat(Lexicon.classOf(read.classes("river"), 2)).isEqualTo(599);
  }
}
