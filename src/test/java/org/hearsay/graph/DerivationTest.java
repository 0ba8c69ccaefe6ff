package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hearsay.extract.Modality;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DerivationTest {

  private static final String PREFIXES =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      """;

  private static final String ONTOLOGY =
      """
      PREFIX hs: <https://w3id.org/hearsay/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
      hs:actor rdfs:subPropertyOf sem:hasActor . hs:target rdfs:subPropertyOf sem:hasActor .
      hs:Event rdfs:subClassOf sem:Event . hs:DiplomaticEvent rdfs:subClassOf hs:Event .
      hs:AmbassadorWithdrawal rdfs:subClassOf hs:DiplomaticEvent ;
        hs:confusableWith hs:DiplomatExpulsion ; hs:edge hs:withdrewAmbassadorFrom ; hs:lasting true .
      hs:DiplomatExpulsion rdfs:subClassOf hs:DiplomaticEvent ; hs:edge hs:expelledDiplomatsOf .
      hs:Support rdfs:subClassOf hs:VerbalEvent . hs:Sanction hs:lasting true . hs:Meeting hs:edge hs:metWith .
      """;

  private static EventSchema schema;
  private Tdb2Store store;
  private final List<ArticleGraph> articles = new ArrayList<>();
  private int number;

  @BeforeAll
  static void start() {
    ArticleStore.initialize();
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(ONTOLOGY, Lang.TURTLE).parse(graph);
    schema = EventSchema.of(graph);
  }

  @BeforeEach
  void open() {
    store = Tdb2Store.inMemory(BaseIri.DEFAULT);
    articles.clear();
    number = 0;
  }

  /** An article with words of its own, so that it is no copy. */
  private Told article(String day, String text) {
    number++;
    String own = "";
    Random words = new Random(number);
    for (int i = 0; i < 40; i++) {
      own += " w" + words.nextInt(100_000);
    }
    Told told = Told.article(text + own).url("https://news.example/" + number);
    return day.isEmpty() ? told : told.published(day);
  }

  private void derive(Told... told) {
    for (Told one : told) {
      articles.add(one.graph());
    }
    articles.forEach(store::add);
    Derivation.rebuild(store, schema);
  }

  private List<String> answers(String query) {
    List<String> rows = new ArrayList<>();
    var parsed = store.parse(PREFIXES + query);
    store.select(
        parsed,
        row -> {
          List<String> cells = new ArrayList<>();
          for (String name : parsed.getResultVars()) {
            cells.add(
                row.contains(name)
                    ? row.get(name).isLiteral()
                        ? row.get(name).getLiteralLexicalForm()
                        : row.get(name).getURI().replaceFirst(".*[/#]", "")
                    : "-");
          }
          rows.add(String.join(" ", cells));
        });
    Collections.sort(rows);
    return rows;
  }

  /** The sizes of the clusters, in propositions. */
  private List<String> clusterSizes() {
    return answers(
        "SELECT (COUNT(?p) AS ?n) { GRAPH <clusters> { ?c a hs:Cluster ; hs:member ?p } } GROUP BY"
            + " ?c");
  }

  private List<String> events() {
    return answers(
        "SELECT DISTINCT ?t ?a ?b { GRAPH <accepted> { ?e a sem:Event , ?t . "
            + " OPTIONAL { ?e hs:actor ?a } OPTIONAL { ?e hs:target ?b } }"
            + " FILTER (STRENDS(STR(?t), 'Withdrawal') || STRENDS(STR(?t), 'Expulsion')"
            + " || STRENDS(STR(?t), 'Launch') || STRENDS(STR(?t), 'Sanction')) }");
  }

  private Told.Telling recall(String day) {
    return article(day, "Kuwait recalled its envoy from North Korea. Tillerson Ri Iran ")
        .tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("North Korea");
  }

  private Told.Telling launch(String day) {
    return article(day, "North Korea launched a missile. Abe Moon ")
        .tell("MissileLaunch", "launched")
        .actor("North Korea");
  }

  @Test
  void acceptsWhatTwoIndependentSourcesAffirm() {
    derive(
        recall("2017-09-18").on("2017-09-17").by("Tillerson").end(),
        recall("2017-09-19").on("2017-09-17").end());
    assertThat(events()).containsExactly("AmbassadorWithdrawal kuwait north-korea");
    assertThat(answers("SELECT ?a ?b { GRAPH <accepted> { ?a hs:withdrewAmbassadorFrom ?b } }"))
        .containsExactly("kuwait north-korea");
    assertThat(answers("SELECT ?t { GRAPH <accepted> { ?e a ?t } }"))
        .contains("DiplomaticEvent", "AmbassadorWithdrawal", "Event");
    assertThat(answers("SELECT ?a { GRAPH <accepted> { ?e sem:hasActor ?a } }"))
        .containsExactly("kuwait", "north-korea");
    assertThat(
            answers(
                "SELECT ?e { GRAPH <accepted> { ?e hs:acceptedBy ?p ; prov:wasDerivedFrom ?c } }"))
        .hasSize(2);
  }

  @Test
  void acceptsNothingOnOneVoice() {
    derive(recall("2017-09-18").on("2017-09-17").end());
    assertThat(events()).isEmpty();
  }

  @Test
  void countsASourceOnceHoweverManyQuoteIt() {
    derive(
        recall("2017-09-18").on("2017-09-17").by("Tillerson").end(),
        recall("2017-09-19").on("2017-09-17").by("Tillerson").end(),
        recall("2017-09-20").on("2017-09-17").by("Tillerson").end());
    assertThat(events()).isEmpty();
    assertThat(answers("SELECT ?n { ?c hs:independentSources ?n }")).containsExactly("1");
  }

  @Test
  void countsAnArticleAndTheSourceThatItNamesOnce() {
    Told told =
        article("2017-09-18", "Kuwait recalled its envoy from North Korea, Tillerson said.");
    told.tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("North Korea")
        .on("2017-09-17");
    told.tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("North Korea")
        .on("2017-09-17")
        .by("Tillerson");
    derive(told);
    assertThat(events()).isEmpty();
  }

  @Test
  void countsCopiesOfOneTextOnce() {
    String text =
        "Kuwait recalled its ambassador from North Korea on Sunday and gave the embassy a month to"
            + " wind up its affairs in the Gulf state, where thousands of labourers work.";
    List<Told> copies = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Told told =
          Told.article(text + " Outlet " + i)
              .url("https://copy.example/" + i)
              .published("2017-09-1" + (8 + i % 2));
      told.tell("AmbassadorWithdrawal", "recalled")
          .actor("Kuwait")
          .target("North Korea")
          .on("2017-09-17");
      copies.add(told);
    }
    derive(copies.toArray(Told[]::new));
    assertThat(events()).isEmpty();
    assertThat(answers("SELECT ?a ?b { ?a hs:copyOf ?b }")).hasSize(2);
  }

  @Test
  void neverAcceptsWhatIsDeniedPlannedOrHabitual() {
    derive(
        launch("2017-09-18").on("2017-09-15").by("Abe").denied().end(),
        launch("2017-09-18").on("2017-09-15").by("Moon").negative().end(),
        launch("2017-09-18").on("2017-09-20").by("Abe").as(Modality.PLANNED).end(),
        launch("2017-09-19").on("2017-09-20").by("Moon").as(Modality.PLANNED).end(),
        launch("2017-09-18").on("2017-09-21").by("Abe").generic().end(),
        launch("2017-09-19").on("2017-09-21").by("Moon").generic().end());
    assertThat(events()).isEmpty();
    assertThat(answers("SELECT ?e { GRAPH <accepted> { ?e ?p ?o } }")).isEmpty();
  }

  @Test
  void takesNoRoleThatOnlyTheDiscourseSupplies() {
    Told.Telling one =
        article("2017-09-18", "Kuwait recalled its envoy. North Korea Tillerson ")
            .tell("AmbassadorWithdrawal", "recalled")
            .actor("Kuwait")
            .inferred("target", "North Korea")
            .on("2017-09-17")
            .by("Tillerson");
    Told.Telling two =
        article("2017-09-18", "Kuwait recalled its envoy. North Korea ")
            .tell("AmbassadorWithdrawal", "recalled")
            .actor("Kuwait")
            .inferred("target", "North Korea")
            .on("2017-09-17");
    derive(one.end(), two.end());
    assertThat(events()).containsExactly("AmbassadorWithdrawal kuwait -");
  }

  @Test
  void keepsLaunchesOfDifferentDaysApart() {
    derive(
        launch("2017-09-15").on("2017-09-15").end(),
        launch("2017-09-16").on("2017-09-15").by("Abe").end(),
        launch("2017-11-29").on("2017-11-29").end());
    assertThat(clusterSizes()).containsExactly("1", "1");
  }

  @Test
  void joinsLastingMeasuresThatOverlap() {
    derive(
        recall("2017-09-18").on("2017-09-17").end(),
        recall("2017-10-05").between("2017-09-01", "2017-09-30").end(),
        recall("2017-10-06").end());
    assertThat(clusterSizes()).containsExactly("3");
  }

  @Test
  void neverJoinsWhatHasAKnownRoleUnequal() {
    derive(
        recall("2017-09-18").on("2017-09-17").end(),
        article("2017-09-18", "Kuwait recalled its envoy from Iran. ")
            .tell("AmbassadorWithdrawal", "recalled")
            .actor("Kuwait")
            .target("Iran")
            .on("2017-09-17")
            .end(),
        article("2017-09-18", "Kuwait recalled its envoy. ")
            .tell("AmbassadorWithdrawal", "recalled")
            .actor("Kuwait")
            .on("2017-09-17")
            .end());
    assertThat(clusterSizes()).containsExactly("1", "1", "1");
    assertThat(answers("SELECT ?s { ?x a hs:Candidate ; hs:score ?s }")).hasSize(2);
  }

  @Test
  void joinsAStateWithTheOnlyMinisterWhoActsForIt() {
    derive(met("Tillerson", "2017-09-18"), met("United States", "2017-09-19"));
    assertThat(clusterSizes()).containsExactly("2");
    open();
    derive(
        met("Tillerson", "2017-09-18"),
        met("Trump", "2017-09-18"),
        met("United States", "2017-09-19"));
    assertThat(clusterSizes()).containsExactly("1", "1", "1");
  }

  private Told met(String who, String day) {
    Told told = article(day, who + " met Lavrov. ");
    for (String name : List.of("Tillerson", "Trump")) {
      told.entity(
          Entity.of(
                  name.toLowerCase(java.util.Locale.ROOT),
                  name,
                  EntityType.PERSON,
                  Entity.Scope.GAZETTEER)
              .withActingFor("united-states"));
    }
    told.entity(
        Entity.of("united-states", "United States", EntityType.COUNTRY, Entity.Scope.GAZETTEER));
    told.tell("Meeting", "met").role("actor", who).role("actor", "Lavrov").on("2017-09-18");
    return told;
  }

  @Test
  void leavesHabitsOutOfClusters() {
    derive(launch("2017-09-15").generic().end());
    assertThat(clusterSizes()).isEmpty();
  }

  @Test
  void showsTypesThatThePressConfuses() {
    derive(
        article("2017-09-08", "Mexico expelled the envoy of North Korea. ")
            .tell("DiplomatExpulsion", "expelled")
            .actor("Mexico")
            .target("North Korea")
            .on("2017-09-07")
            .end(),
        article("2017-10-05", "Mexico withdrew its envoy from North Korea. ")
            .tell("AmbassadorWithdrawal", "withdrew")
            .actor("Mexico")
            .target("North Korea")
            .on("2017-09-07")
            .end());
    assertThat(answers("SELECT ?t { ?f a hs:TypeConflict ; hs:eventType ?t }"))
        .containsExactly("AmbassadorWithdrawal", "DiplomatExpulsion");
    assertThat(events()).isEmpty();
  }

  @Test
  void takesTwoTypesOfOneArticleForTwoEvents() {
    Told told =
        article("2017-09-08", "Mexico withdrew its envoy and expelled that of North Korea. ");
    told.tell("DiplomatExpulsion", "expelled")
        .actor("Mexico")
        .target("North Korea")
        .on("2017-09-07");
    told.tell("AmbassadorWithdrawal", "withdrew")
        .actor("Mexico")
        .target("North Korea")
        .on("2017-09-07");
    derive(told);
    assertThat(clusterSizes()).containsExactly("1", "1");
  }

  @Test
  void acceptsTheTypeThatMoreSourcesGive() {
    List<Told> all = new ArrayList<>();
    for (String source : List.of("Alpha", "Beta", "Gamma")) {
      all.add(
          article("2017-09-08", "Mexico expelled the envoy of North Korea, " + source + " said. ")
              .tell("DiplomatExpulsion", "expelled")
              .actor("Mexico")
              .target("North Korea")
              .on("2017-09-07")
              .by(source)
              .end());
    }
    for (String source : List.of("Delta", "Epsilon")) {
      all.add(
          article("2017-10-05", "Mexico withdrew its envoy from North Korea, " + source + " said. ")
              .tell("AmbassadorWithdrawal", "withdrew")
              .actor("Mexico")
              .target("North Korea")
              .on("2017-09-07")
              .by(source)
              .end());
    }
    derive(all.toArray(Told[]::new));
    assertThat(events()).containsExactly("DiplomatExpulsion mexico north-korea");
  }

  @Test
  void findsContradictionsOfDifferentSourcesAndReversalsOfOne() {
    derive(
        launch("2017-09-16").on("2017-09-15").by("Abe").end(),
        launch("2017-09-17").on("2017-09-15").by("Moon").denied().end(),
        launch("2017-09-20").on("2017-09-15").by("Moon").end());
    assertThat(answers("SELECT ?f { ?f a hs:Contradiction }")).hasSize(1);
    assertThat(answers("SELECT ?s { ?f a hs:Reversal ; hs:source ?s }")).containsExactly("moon");
    assertThat(events()).hasSize(1);
    assertThat(answers("SELECT ?e { GRAPH <accepted> { ?e hs:disputedBy ?c } }")).hasSize(1);
  }

  @Test
  void takesADemandAndItsRejectionForNoContradiction() {
    derive(
        launch("2017-09-16").on("2017-09-15").by("Abe").as(Modality.DEMANDED).negative().end(),
        launch("2017-09-17").on("2017-09-15").by("Moon").end());
    assertThat(answers("SELECT ?f { ?f a hs:Contradiction }")).isEmpty();
  }

  @Test
  void showsFiguresThatDiffer() {
    derive(
        article("2017-10-15", "A bomb killed 85 in Mogadishu. ")
            .tell("Attack", "killed")
            .target("Mogadishu")
            .count("killed", "85")
            .on("2017-10-14")
            .end(),
        article("2017-10-16", "The bomb killed 276 in Mogadishu. ")
            .tell("Attack", "killed")
            .target("Mogadishu")
            .count("killed", "276")
            .on("2017-10-14")
            .end());
    assertThat(answers("SELECT ?of { ?f a hs:Discrepancy ; hs:quantityOf ?of }"))
        .containsExactly("killed");
  }

  @Test
  void isAPureFunctionOfTheCorpus() {
    List<Told> told = new ArrayList<>();
    String[] days = {"2017-09-14", "2017-09-15", "2017-09-16"};
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      Told.Telling telling = random.nextBoolean() ? launch(days[i % 3]) : recall(days[(i + 1) % 3]);
      if (random.nextBoolean()) {
        telling.on(days[random.nextInt(3)]);
      }
      if (random.nextInt(3) == 0) {
        telling.denied();
      }
      told.add(telling.end());
    }
    derive(told.toArray(Told[]::new));
    Set<String> forward = new TreeSet<>(Tdb2StoreTest.lines(store));
    List<ArticleGraph> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, random);
    open();
    shuffled.forEach(store::add);
    Derivation.rebuild(store, schema);
    assertThat(Tdb2StoreTest.lines(store)).isEqualTo(forward);
    Derivation.rebuild(store, schema);
    assertThat(Tdb2StoreTest.lines(store)).isEqualTo(forward);
  }

  @Test
  void isTheSameHoweverTheCorpusWasBuilt() {
    List<ArticleGraph> corpus = new ArrayList<>();
    List<ArticleGraph> others = new ArrayList<>();
    String[] days = {"2017-09-14", "2017-09-15", "2017-09-16", ""};
    String[] sources = {"Tillerson", "Ri", "Iran"};
    Random random = new Random(11);
    for (int i = 0; i < 45; i++) {
      Told.Telling telling =
          i % 3 == 0
              ? article(days[i % 4], "Mexico expelled the envoy of North Korea. Tillerson Ri Iran ")
                  .tell("DiplomatExpulsion", "expelled")
                  .actor("Mexico")
                  .target("North Korea")
              : recall(days[i % 4]);
      if (random.nextBoolean()) {
        telling.on(days[random.nextInt(3)]);
      }
      if (random.nextBoolean()) {
        telling.by(sources[random.nextInt(3)]);
      }
      if (random.nextInt(4) == 0) {
        telling.denied();
      }
      (i % 5 == 4 ? others : corpus).add(telling.graph());
    }
    corpus.forEach(store::add);
    Derivation.rebuild(store, schema);
    Set<String> once = new TreeSet<>(Tdb2StoreTest.lines(store));
    for (int round = 0; round < 3; round++) {
      List<ArticleGraph> parts = new ArrayList<>(corpus);
      parts.addAll(others);
      Collections.shuffle(parts, random);
      open();
      for (int i = 0; i < parts.size(); i++) {
        store.add(parts.get(i));
        if (i % 9 == round) {
          Derivation.rebuild(store, schema);
        }
      }
      others.forEach(other -> store.retract(other.name().getURI()));
      Derivation.rebuild(store, schema);
      assertThat(new TreeSet<>(Tdb2StoreTest.lines(store))).isEqualTo(once);
    }
  }

  @Test
  void saysWhyTwoMayBeOne() {
    derive(
        recall("2017-09-18").on("2017-09-17").end(),
        article("2017-09-18", "Kuwait recalled its envoy from Iran. ")
            .tell("AmbassadorWithdrawal", "recalled")
            .actor("Kuwait")
            .target("Iran")
            .on("2017-09-17")
            .end(),
        article("2017-09-18", "Kuwait recalled its envoy. ")
            .tell("AmbassadorWithdrawal", "recalled")
            .actor("Kuwait")
            .on("2017-09-17")
            .end());
    assertThat(answers("SELECT DISTINCT ?r { ?x a hs:Candidate ; hs:reasonText ?r }"))
        .containsExactly("same actor; the times agree; one of 2 that agree");
  }

  @Test
  void takesCopiesOfAnUndatedTellingForOne() {
    String text =
        "Kuwait criticised North Korea in a long statement and gave the embassy a month to wind up"
            + " its affairs in the Gulf state, where thousands of labourers work.";
    List<Told> copies = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Told told =
          Told.article(text + " Outlet " + i)
              .url("https://copy.example/" + i)
              .published("2017-09-1" + i);
      told.tell("Criticism", "criticised").actor("Kuwait").target("North Korea");
      copies.add(told);
    }
    derive(copies.toArray(Told[]::new));
    assertThat(clusterSizes()).containsExactly("2");
  }

  @Test
  void takesWhatAnArticleTellsAndLetsBeDeniedForOne() {
    Told told = article("2017-09-18", "Kuwait recalled its envoy from North Korea, its friend.");
    told.tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("North Korea")
        .on("2017-09-17");
    told.entity(Entity.of("its-friend", "its friend", EntityType.OTHER, Entity.Scope.ARTICLE));
    told.tell("AmbassadorWithdrawal", "recalled")
        .actor("Kuwait")
        .target("its friend")
        .by("Kuwait")
        .denied();
    derive(told);
    assertThat(clusterSizes()).containsExactly("2");
  }

  @Test
  void takesWhatIsSaidToDifferentPeopleOnOneDayForTwo() {
    derive(
        article("2017-09-18", "Kuwait backed a plan. ")
            .tell("Support", "backed")
            .actor("Kuwait")
            .role("topic", "a plan")
            .on("2017-09-17")
            .end(),
        article("2017-09-18", "Kuwait backed a boycott. ")
            .tell("Support", "backed")
            .actor("Kuwait")
            .role("topic", "a boycott")
            .on("2017-09-17")
            .end());
    assertThat(clusterSizes()).containsExactly("1", "1");
  }

  @Test
  void followsThePoliciesThatAreAdopted() {
    Policies.Policy any =
        Policies.adopt(
            store,
            """
            # Accept whatever anybody affirms.
            PREFIX hs: <https://w3id.org/hearsay/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            CONSTRUCT { ?event a ?type ; prov:wasDerivedFrom ?claim ; ?role ?filler } {
              ?claim hs:inCluster ?cluster ; hs:content/hs:eventType ?type ;
                hs:stance hs:Affirms ; hs:modality hs:Actual ;
                hs:participation [ hs:role ?role ; hs:filler ?filler ] .
              BIND (IRI(REPLACE(STR(?cluster), "/cluster/", "/event/")) AS ?event) }
            """);
    assertThat(any.title()).isEqualTo("Accept whatever anybody affirms.");
    derive(launch("2017-09-16").on("2017-09-15").end());
    assertThat(events()).containsExactly("MissileLaunch north-korea -");
    assertThat(Policies.drop(store, any.iri())).isTrue();
    Derivation.rebuild(store, schema);
    assertThat(events()).isEmpty();
    assertThat(Policies.adopted(store)).hasSize(1);
  }

  @Test
  void refusesPoliciesThatMakeNoEvents() {
    assertThatThrownBy(() -> Policies.adopt(store, "SELECT * { ?s ?p ?o }"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("CONSTRUCT");
    assertThatThrownBy(() -> Policies.adopt(store, "CONSTRUCT {"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("ine 1");
    articles.add(launch("2017-09-16").graph());
    store.add(articles.getFirst());
    assertThatThrownBy(
            () ->
                Policies.adopt(
                    store,
                    "PREFIX hs: <https://w3id.org/hearsay/ontology#>\n"
                        + "CONSTRUCT { ?c a hs:MissileLaunch } { ?c a hs:Claim }"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("event/");
  }

  @Test
  void forgetsEventsWhenTheirArticlesAreRetracted() {
    derive(
        recall("2017-09-18").on("2017-09-17").by("Tillerson").end(),
        recall("2017-09-19").on("2017-09-17").end());
    assertThat(events()).hasSize(1);
    store.retract("https://news.example/2");
    Derivation.rebuild(store, schema);
    assertThat(events()).isEmpty();
  }

  @Test
  void leavesNoTripleOfAnEmptyCorpus() {
    Derivation.rebuild(store, schema);
    List<Triple> derived =
        store.construct(store.parse("CONSTRUCT { ?s ?p ?o } { GRAPH <clusters> { ?s ?p ?o } }"));
    assertThat(derived).isEmpty();
  }
}
