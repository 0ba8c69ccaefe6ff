package org.hearsay.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.pattern.Coding;
import org.hearsay.pattern.EventType;
import org.hearsay.pattern.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntologyLoaderTest {

  private static final String PREFIXES =
      """
      @base <https://w3id.org/hearsay/ontology> .
      @prefix hs: <https://w3id.org/hearsay/ontology#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix plover: <https://w3id.org/hearsay/codes/plover-0.5#> .
      @prefix plover2: <https://w3id.org/hearsay/codes/plover-2.0#> .
      @prefix cameo: <https://w3id.org/hearsay/codes/cameo-1.1#> .
      """;

  private static final String BORROWING =
      PREFIXES
          + """
          hs:Borrowing a owl:Class , hs:EventType ; rdfs:subClassOf hs:TalksEvent ;
              rdfs:label "borrowing"@en ; skos:definition "Somebody borrows from somebody."@en ;
              hs:plover plover:AID ; hs:plover2 plover2:COERCE-seize ; hs:cameo cameo:071 ;
              hs:coordination hs:Distributive ; hs:role hs:amount ;
              hs:counterExample "She borrowed trouble." ;
              hs:modalityCoding [ hs:modality hs:Planned ; hs:plover plover:AGREE ] ;
              hs:frame <#Borrowing/borrow> .
          <#Borrowing/borrow> a hs:Frame ;
              hs:expression "borrow subject=actor object=amount from=target" ; hs:cameo cameo:070 ;
              hs:example [ hs:text "Chad borrowed money from China." ; hs:expectActor "Chad" ; hs:expectTarget "China" ] .
          hs:Leasing a owl:Class , hs:EventType ; rdfs:subClassOf hs:Borrowing ;
              rdfs:label "leasing"@en ; skos:definition "Somebody leases."@en .
          """;

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void copy(String name) throws IOException {
    write(name, Files.readString(Path.of("ontology", name)));
  }

  private void copyCore() throws IOException {
    copy("core.ttl");
    copy("plover.ttl");
    copy("lexicons.ttl");
  }

  private List<String> faults() {
    OntologyException failure =
        catchThrowableOfType(OntologyException.class, () -> OntologyLoader.in(folder));
    assertThat(failure).isNotNull();
    return failure.faults().stream().map(OntologyFault::toString).toList();
  }

  @Test
  void ourOntologyLoads() {
    Ontology ontology = OntologyLoader.in(Path.of("ontology"));
    assertThat(ontology.frames()).hasSizeGreaterThan(40);
    Set<String> names = new HashSet<>();
    assertThat(ontology.frames()).allSatisfy(frame -> assertThat(names.add(frame.name())).isTrue());
    assertThat(OntologyLoader.packaged()).isEqualTo(ontology);
  }

  @Test
  void readsTypesAndFramesFromFiles() throws IOException {
    copyCore();
    write("events/borrowing.ttl", BORROWING);
    Ontology ontology = OntologyLoader.in(folder);
    EventType borrowing = ontology.eventType("Borrowing").orElseThrow();
    assertThat(borrowing.coding()).isEqualTo(new Coding("AID", "COERCE", "seize", "071"));
    assertThat(borrowing.modalityCodings())
        .containsEntry("planned", new Coding("AGREE", "", "", ""));
    EventType leasing = ontology.eventType("Leasing").orElseThrow();
    assertThat(leasing.ancestors()).containsExactly("Borrowing");
    assertThat(leasing.coding()).isEqualTo(borrowing.coding());
    assertThat(leasing.roles()).containsExactly("amount");
    Frame frame = ontology.frames().getFirst();
    assertThat(frame.name()).isEqualTo("Borrowing/borrow");
    assertThat(frame.coding()).isEqualTo(new Coding("AID", "COERCE", "seize", "070"));
    assertThat(frame.counterExamples()).containsExactly("She borrowed trouble.");
  }

  @Test
  void theReadmesEventTypeLoads() throws IOException {
    copyCore();
    String readme = Files.readString(Path.of("ontology/README.md"));
    int begin = readme.indexOf("```turtle\n") + "```turtle\n".length();
    write("events/prisoner-swap.ttl", readme.substring(begin, readme.indexOf("```", begin)));
    for (OntologyFile file : OntologyFiles.in(Path.of("ontology")).under("events/")) {
      copy(file.name());
    }
    Ontology ontology = OntologyLoader.in(folder);
    assertThat(ontology.eventType("PrisonerSwap")).isPresent();
    assertThat(ontology.frames()).anyMatch(f -> f.name().equals("PrisonerSwap/swap"));
  }

  @Test
  void tellsAllFaultsOfAllFilesTogether() throws IOException {
    copyCore();
    write(
        "events/borrowing.ttl",
        BORROWING
            .replace("object=amount", "object:{#cash}=amount")
            .replace("from=target", "from=creditor")
            .replace("plover:AID", "plover:LEND"));
    write(
        "events/lending.ttl",
        PREFIXES
            + """
            hs:Lending a owl:Class , hs:EventType ; rdfs:subClassOf hs:Nothing ;
                rdfs:label "lending"@en ; hs:coordination hs:Sideways ;
                hs:confusableWith hs:Giving ; hs:role hs:colour ; hs:frame <#Lending/lend> .
            <#Lending/lend> a hs:Frame ; hs:expresion "x" ;
                hs:expression "lend subject=actor object:{money=amount" .
            <#Lending/orphan> a hs:Frame ; hs:expression "lend" .
            """);
    assertThat(faults())
        .anyMatch(
            f ->
                f.equals(
                    "events/borrowing.ttl:16: Borrowing/borrow: "
                        + "hs:Borrowing declares no role 'creditor'\n"
                        + "  borrow subject=actor object:{#cash}=amount from=creditor\n"
                        + "                                                  ^"))
        .anyMatch(f -> f.contains("no word list 'cash'"))
        .anyMatch(f -> f.contains("no code 'LEND' in plover.ttl"))
        .anyMatch(
            f -> f.startsWith("events/lending.ttl:12: Lending/lend: no property hs:expresion"))
        .anyMatch(f -> f.contains("no class hs:Nothing"))
        .anyMatch(f -> f.contains("not 'Sideways'"))
        .anyMatch(f -> f.contains("confusable with no event type hs:Giving"))
        .anyMatch(f -> f.contains("no role hs:colour"))
        .anyMatch(f -> f.contains("0 values of skos:definition"))
        .anyMatch(f -> f.contains("Lending/lend: no hs:example"))
        .anyMatch(f -> f.contains("Lending/lend: no hs:counterExample"))
        .anyMatch(f -> f.contains("object:{money=amount\n") && f.endsWith("^"))
        .anyMatch(f -> f.contains("Lending/orphan: no event type of the file lists it"));
  }

  @Test
  void tellsSyntaxErrorsWithLineAndCaret() throws IOException {
    copyCore();
    write("events/a.ttl", PREFIXES + "hs:A a owl:Class ;; ; hs:EventType .\n");
    write("events/b.ttl", PREFIXES + "hs:B a [ .\n");
    assertThat(faults())
        .hasSize(2)
        .allMatch(f -> f.matches("(?s)events/[ab]\\.ttl:9: .*\n *\\^"))
        .anyMatch(f -> f.startsWith("events/a.ttl"))
        .anyMatch(f -> f.startsWith("events/b.ttl"));
  }

  @Test
  void namesTheMissingFile() throws IOException {
    copy("core.ttl");
    assertThat(faults())
        .containsExactly("lexicons.ttl: the file is missing", "plover.ttl: the file is missing");
  }

  @Test
  void theCompactFormHoldsTheSameAndIsBoundToItsFiles() throws IOException {
    OntologyFiles shipped = OntologyFiles.in(Path.of("ontology"));
    List<OntologyFile> sources = OntologyLoader.sources(shipped);
    Ontology parsed = OntologyLoader.parse(shipped);
    byte[] compact = CompactOntology.write(parsed, sources);
    assertThat(CompactOntology.read(compact, sources)).contains(parsed);
    OntologyFile first = sources.getFirst();
    List<OntologyFile> edited =
        Stream.concat(
                Stream.of(new OntologyFile(first.name(), first.text() + "\n")),
                sources.stream().skip(1))
            .toList();
    assertThat(CompactOntology.read(compact, edited)).isEmpty();
  }
}
