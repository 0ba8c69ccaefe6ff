package org.hearsay.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.hearsay.entity.Candidate;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports small dumps of the true format, whose people and places are invented. */
class IndexImportTest {

  private static final ImportOptions DEFAULT =
      new ImportOptions(WishedClass.DEFAULT, List.of("en"), 1);

  /** Of the seven entities that the default keeps; to be changed where the format changes. */
  private static final String DIGEST =
      "ea17d3eff3dcb2df2e8c4fb60cb4184d1d27144cbf76060d3cb91a5b63dad192";

  @TempDir private Path folder;

  private final List<DumpFault> faults = new ArrayList<>();

  private static byte[] dump(String name) throws IOException {
    try (InputStream in = IndexImportTest.class.getResourceAsStream("/gazetteer/" + name)) {
      if (in == null) {
        throw new AssertionError("no " + name);
      }
      return in.readAllBytes();
    }
  }

  private static byte[] packed(byte[] plain, String how) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (how) {
      case "gz" -> {
        try (OutputStream out = new GZIPOutputStream(bytes)) {
          out.write(plain);
        }
      }
      case "bz2" -> {
        // two streams one after the other, as parallel compressors write them
        int half = plain.length / 2;
        for (byte[] part :
            List.of(Arrays.copyOf(plain, half), Arrays.copyOfRange(plain, half, plain.length))) {
          try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
            out.write(part);
          }
        }
      }
      default -> bytes.writeBytes(plain);
    }
    return bytes.toByteArray();
  }

  private ImportReport run(byte[] bytes, ImportOptions options) throws IOException {
    Path dump = Files.write(folder.resolve("dump"), bytes);
    return IndexImport.run(dump, folder.resolve("index"), options, faults::add, read -> {});
  }

  private GazetteerIndex index() {
    return GazetteerIndex.open(folder.resolve("index"));
  }

  @ParameterizedTest
  @CsvSource({"json,plain", "json,gz", "json,bz2", "nt,plain", "nt,gz", "nt,bz2"})
  void bothFormsGiveOneIndexHoweverTheyArePacked(String form, String how) throws IOException {
    ImportReport report = run(packed(dump("dump." + form), how), DEFAULT);
    assertThat(faults).isEmpty();
    assertThat(report).isEqualTo(new ImportReport(17, 7, 13, 2, 8, 0, false));
    try (GazetteerIndex index = index()) {
      assertThat(index.size()).isEqualTo(7);
      assertThat(index.digest()).as("the same content whatever the form").isEqualTo(DIGEST);
      assertThat(index.candidates("mira holt"))
          .containsExactly(
              new Candidate(
                  "Q900000001",
                  "Mira Holt",
                  List.of("Mira A. Holt"),
                  "Northland politician, minister for fisheries",
                  Set.of(EntityType.PERSON),
                  24,
                  Set.of("Q900000010"),
                  "Mira Holt",
                  Candidate.Match.LABEL),
              new Candidate(
                  "Q900000002",
                  "Mira Holt",
                  List.of(),
                  "Northland cyclist",
                  Set.of(EntityType.PERSON),
                  6,
                  Set.of(),
                  "Mira Holt",
                  Candidate.Match.LABEL));
      assertThat(index.candidates("AMBERPORT"))
          .extracting(Candidate::id, Candidate::matched, Candidate::match)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple(
                  "Q900000011", "Amberport", Candidate.Match.ALIAS));
      assertThat(index.entity("Q900000020"))
          .hasValueSatisfying(c -> assertThat(c.types()).containsOnly(EntityType.ORGANIZATION));
      assertThat(index.candidates("Nobody Known")).as("no wiki has an article").isEmpty();
      assertThat(index.candidates("Once A Company")).as("its class is deprecated").isEmpty();
      assertThat(index.candidates("")).isEmpty();
    }
  }

  @Test
  void keepsWhatIsAskedFor() throws IOException {
    run(
        dump("dump.json"),
        new ImportOptions(
            List.of(WishedClass.of("Q17537576=Product"), WishedClass.of("Q5")),
            List.of("de", "en"),
            0));
    try (GazetteerIndex index = index()) {
      assertThat(index.candidates("Tidewater"))
          .singleElement()
          .satisfies(c -> assertThat(c.types()).containsOnly(EntityType.PRODUCT));
      assertThat(index.candidates("Nur Deutsch")).hasSize(1);
      assertThat(index.candidates("Nobody Known")).hasSize(1);
      assertThat(index.candidates("Port Amber")).isEmpty();
    }
  }

  @Test
  void reportsLinesThatCannotBeReadAndGoesOn() throws IOException {
    List<String> lines =
        new ArrayList<>(new String(dump("dump.json"), StandardCharsets.UTF_8).lines().toList());
    lines.add(2, "{\"type\":\"item\",\"id\":\"Q900000099\",\"labels\":{\"en\":");
    lines.add(5, "no JSON at all,");
    lines.add(6, "{\"type\":\"item\",\"labels\":[]},");
    lines.add(7, "{\"type\":\"item\",\"id\":\"Q900000098\",\"claims\":{\"P31\":7}},");
    ImportReport report = run(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), DEFAULT);
    assertThat(report.kept()).isEqualTo(7);
    assertThat(report.cut()).isFalse();
    assertThat(faults).extracting(DumpFault::line).containsExactly(3L, 6L, 7L, 8L);
    assertThat(faults.get(2).problem()).isEqualTo("an entity without an id");
  }

  @Test
  void saysThatAFileIsCutOffAndKeepsWhatStandsBefore() throws IOException {
    byte[] plain = dump("dump.json");
    ImportReport report = run(Arrays.copyOf(plain, plain.length - 8000), DEFAULT);
    assertThat(report.cut()).isTrue();
    assertThat(faults).isNotEmpty();
    assertThat(faults.getLast().problem()).contains("cut off");
    Files.delete(folder.resolve("dump"));
    faults.clear();
    byte[] gz = packed(dump("dump.nt"), "gz");
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(gz, gz.length - 200));
    ImportReport second =
        IndexImport.run(cut, folder.resolve("index2"), allPlaces(), faults::add, read -> {});
    assertThat(second.cut()).isTrue();
    assertThat(second.kept()).isPositive();
    assertThat(faults).singleElement().satisfies(f -> assertThat(f.problem()).contains("cut off"));
  }

  private static ImportOptions allPlaces() {
    return new ImportOptions(
        List.of(WishedClass.of("Q5"), WishedClass.of("Q515=Place")), List.of("en"), 0);
  }

  @Test
  void leavesHostileLabelsHarmless() throws IOException {
    run(dump("dump.json"), DEFAULT);
    try (GazetteerIndex index = index()) {
      assertThat(index.entity("Q900000025"))
          .hasValueSatisfying(
              c -> {
                assertThat(c.label()).doesNotContain("\u0000", "\u202e").contains("<script>");
                assertThat(c.aliases()).allMatch(a -> a.codePoints().allMatch(p -> p >= ' '));
              });
      assertThat(index.candidates("'; --")).as("a name without letters is none").isEmpty();
    }
  }

  @Test
  void refusesAPlaceThatIsTakenAndADumpWithoutAnythingToKeep() throws IOException {
    Files.createDirectory(folder.resolve("index"));
    assertThatThrownBy(() -> run(dump("dump.json"), DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is there already");
    Files.delete(folder.resolve("index"));
    assertThatThrownBy(
            () ->
                run(
                    dump("dump.json"),
                    new ImportOptions(List.of(WishedClass.of("Q999999999")), List.of("en"), 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds nothing to keep");
    assertThat(folder).as("nothing is left of it").isDirectoryNotContaining("glob:**/*index*");
    assertThatThrownBy(this::index)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hearsay gazetteer import");
  }

  @Test
  void readsClassesOfTheCommandLine() {
    assertThat(WishedClass.of("Q5")).isEqualTo(new WishedClass(5, EntityType.PERSON));
    assertThat(WishedClass.of("Q7=facility")).isEqualTo(new WishedClass(7, EntityType.FACILITY));
    assertThat(WishedClass.of("Q8").type()).isEqualTo(EntityType.OTHER);
    for (String wrong : List.of("", "P31", "Q", "Q0", "Q1x", "Q99999999999", "Q5=Planet")) {
      assertThatThrownBy(() -> WishedClass.of(wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
