package org.hearsay.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.entity.Gazetteer;
import org.hearsay.entity.GazetteerEntry;
import org.hearsay.entity.OfficeTerm;
import org.junit.jupiter.api.Test;

class GazetteerLoaderTest {

  private static final String PREFIXES =
      """
      @prefix hs: <https://w3id.org/hearsay/ontology#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix wd: <http://www.wikidata.org/entity/> .
      @prefix office: <https://w3id.org/hearsay/ontology#office/> .
      @prefix e: <entity/> .
      """;

  private static final String OFFICES =
      """
      office:mayor a hs:Office ; hs:title "mayor" ; hs:sector "GOV" ; hs:rank "3" .
      hs:agents-COP a hs:AgentNouns ; hs:sector "COP" ; hs:person "constable" ; hs:body "police" .
      hs:body-navy a hs:AgentNouns ; hs:sector "MIL" ; hs:stateBody "navy" .
      hs:agents-dependent a hs:AgentNouns ; hs:dependent "spokesman" .
      """;

  private static final String STATES =
      """
      e:syldavia a hs:State ; skos:prefLabel "Syldavia"@en ; skos:altLabel "SYL Republic"@en ; hs:iso3 "SYL" ;
          hs:demonym "Syldavian" ; hs:people "Syldavians" ; hs:shortName "the East" ; hs:capital e:klow ; skos:exactMatch wd:Q1 .
      e:klow a hs:City ; skos:prefLabel "Klow"@en ; hs:of e:syldavia .
      e:muskar a hs:Person ; skos:prefLabel "Ana Muskar"@en ; hs:of e:syldavia ;
          hs:holds [ hs:office office:mayor ; hs:of e:klow ; hs:from "1999" ; hs:until "2001-03" ] .
      e:syldavia hs:city "Istow" , "Zlip" .
      """;

  private static OntologyFile file(String name, String text) {
    return new OntologyFile("entities/" + name, PREFIXES + text);
  }

  @Test
  void readsWhatTheFilesSay() {
    Gazetteer gazetteer =
        GazetteerLoader.parse("test", List.of(file("a.ttl", OFFICES), file("b.ttl", STATES)));
    GazetteerEntry syldavia = gazetteer.stateByCode("SYL").orElseThrow();
    assertThat(syldavia.demonyms()).containsExactly("Syldavian");
    assertThat(gazetteer.stateByCapital("klow")).contains(syldavia);
    assertThat(gazetteer.readings("Istow"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.entry().id()).isEqualTo("istow-syl");
              assertThat(gazetteer.codeOf(r.entry())).contains("SYL");
            });
    assertThat(gazetteer.termsOf("muskar"))
        .containsExactly(
            new OfficeTerm(
                "muskar", "mayor", "klow", LocalDate.of(1999, 1, 1), LocalDate.of(2001, 3, 31)));
    assertThat(gazetteer.holders("mayor", "klow", LocalDate.of(2000, 5, 5))).hasSize(1);
    assertThat(gazetteer.holders("mayor", "klow", LocalDate.of(2002, 5, 5))).isEmpty();
    assertThat(gazetteer.agentNouns().of("navy").flatMap(n -> n.stateBody())).contains("navy");
  }

  @Test
  void tellsAllFaultsOfAllFilesAtOnce() {
    OntologyFile states =
        file(
            "states.ttl",
            """
            e:one a hs:State ; skos:prefLabel "One"@en ; hs:iso3 "One" ; hs:capital e:nowhere .
            e:two a hs:State ; skos:prefLabel "Two"@en ; hs:iso3 "TWO" ; hs:colour "red" .
            e:three a hs:Stat ; skos:prefLabel "Three"@en .
            e:four a hs:City ; hs:of e:two .
            """);
    OntologyFile persons =
        file(
            "persons.ttl",
            """
            e:two a hs:Person ; skos:prefLabel "Two"@en .
            e:five a hs:Person ; skos:prefLabel "Five"@en ; hs:sector "XYZ" ;
                hs:holds [ hs:office office:mayor ; hs:of e:two ; hs:from "1999-13" ] ;
                hs:holds [ hs:office office:tsar ; hs:of e:two ; hs:from "2005" ; hs:until "2001" ] ;
                skos:exactMatch <http://example.org/Q1> .
            """);
    OntologyException thrown =
        catchThrowableOfType(
            OntologyException.class,
            () -> GazetteerLoader.parse("test", List.of(file("a.ttl", OFFICES), states, persons)));
    assertThat(thrown.faults())
        .extracting(OntologyFault::toString)
        .anySatisfy(f -> assertThat(f).contains("states.ttl:6", "e:one", "'One' is no ISO 3166-1"))
        .anySatisfy(f -> assertThat(f).contains("states.ttl", "there is no e:nowhere"))
        .anySatisfy(f -> assertThat(f).contains("e:two", "'colour' is none of its properties"))
        .anySatisfy(f -> assertThat(f).contains("e:three", "'Stat' is no one class of"))
        .anySatisfy(f -> assertThat(f).contains("e:four", "needs one skos:prefLabel"))
        .anySatisfy(f -> assertThat(f).contains("the id is taken by entities/"))
        .anySatisfy(f -> assertThat(f).contains("persons.ttl:7", "hs:sector 'XYZ' is none of"))
        .anySatisfy(f -> assertThat(f).contains("'1999-13' is no date such as 1990"))
        .anySatisfy(f -> assertThat(f).contains("there is no office:tsar"))
        .anySatisfy(f -> assertThat(f).contains("it holds tsar from 2005-01-01 until 2001-12-31"))
        .anySatisfy(f -> assertThat(f).contains("one Wikidata item such as wd:Q419"));
  }

  @Test
  void aSyntaxErrorIsShownWithItsPlace() {
    OntologyException thrown =
        catchThrowableOfType(
            OntologyException.class,
            () ->
                GazetteerLoader.parse(
                    "test", List.of(file("a.ttl", "e:one a hs:State ; skos:prefLabel One .\n"))));
    assertThat(thrown.faults())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.line()).isEqualTo(6);
              assertThat(f.problem()).contains("^");
            });
  }

  @Test
  void theCompactFormHoldsTheSameAndIsBoundToItsFiles() throws IOException {
    List<OntologyFile> sources = List.of(file("a.ttl", OFFICES), file("b.ttl", STATES));
    Gazetteer parsed = GazetteerLoader.parse("test", sources);
    byte[] compact = CompactGazetteer.write(parsed, sources);
    Gazetteer read = CompactGazetteer.read(compact, sources).orElseThrow();
    assertThat(read.entries()).isEqualTo(parsed.entries());
    assertThat(read.offices()).isEqualTo(parsed.offices());
    assertThat(read.terms()).isEqualTo(parsed.terms());
    assertThat(CompactGazetteer.write(read, sources)).isEqualTo(compact);
    List<OntologyFile> edited =
        List.of(file("a.ttl", OFFICES), file("b.ttl", STATES.replace("Zlip", "Zlop")));
    assertThat(CompactGazetteer.read(compact, edited)).isEmpty();
  }

  @Test
  void theShippedGazetteerKnowsTheWorld() {
    Gazetteer gazetteer = GazetteerLoader.load(OntologyFiles.in(Path.of("ontology")));
    List<GazetteerEntry> states =
        gazetteer.entries().stream().filter(e -> e.kind() == GazetteerEntry.Kind.STATE).toList();
    assertThat(states).hasSizeGreaterThanOrEqualTo(197);
    assertThat(states).allMatch(s -> s.code().isPresent());
    assertThat(states).filteredOn(s -> s.wikidata().isEmpty()).isEmpty();
    long led =
        states.stream()
            .filter(
                s ->
                    gazetteer.terms().stream()
                        .anyMatch(
                            t ->
                                t.of().equals(s.id())
                                    && t.until().isAfter(LocalDate.of(2024, 1, 1))))
            .count();
    assertThat(led).isGreaterThanOrEqualTo(150);
    assertThat(gazetteer.readings("us")).isEmpty();
    assertThat(gazetteer.readings("Nato")).isNotEmpty();
  }
}
