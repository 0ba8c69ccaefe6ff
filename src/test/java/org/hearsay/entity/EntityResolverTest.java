package org.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.ontology.GazetteerLoader;
import org.hearsay.ontology.OntologyFiles;
import org.hearsay.text.AnnotatedArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Conllu;
import org.hearsay.text.Entity;
import org.hearsay.text.EntityType;
import org.hearsay.text.Mention;
import org.hearsay.text.Sentence;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Token;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Resolution of hand-built sentences against the shipped gazetteer. */
class EntityResolverTest {

  private static EntityResolver resolver;

  @BeforeAll
  static void load() {
    resolver = new EntityResolver(GazetteerLoader.load(OntologyFiles.packaged()));
  }

  /** A name in a sentence, by its words. */
  private record Name(int sentence, String words, EntityType type) {}

  private static Name person(int sentence, String words) {
    return new Name(sentence, words, EntityType.PERSON);
  }

  private static Name place(int sentence, String words) {
    return new Name(sentence, words, EntityType.PLACE);
  }

  private static Name organization(int sentence, String words) {
    return new Name(sentence, words, EntityType.ORGANIZATION);
  }

  private static Name group(int sentence, String words) {
    return new Name(sentence, words, EntityType.GROUP);
  }

  /**
   * An article of sentences whose tokens are written {@code form|UPOS|XPOS|head|dep}, heads from 1,
   * with a lemma at the end where it matters.
   */
  private static AnnotatedArticle article(String date, List<String> sentences, Name... names) {
    StringBuilder text = new StringBuilder();
    List<Sentence> built = new ArrayList<>();
    for (String tokens : sentences) {
      StringBuilder lines = new StringBuilder();
      int number = 1;
      for (String token : tokens.strip().split("\\s+")) {
        String[] parts = token.split("\\|");
        lines.append(
            "%d %s %s %s %s _ %s %s _ _%n"
                .formatted(
                    number++, parts[0], lemma(parts), parts[1], parts[2], parts[3], parts[4]));
      }
      Sentence sentence = Conllu.sentence(lines.toString(), text.length(), built.size());
      built.add(sentence);
      text.append(String.join(" ", sentence.tokens().stream().map(Token::text).toList()))
          .append("\n");
    }
    Article.Builder article = Article.of(text.toString());
    if (!date.isEmpty()) {
      article.published(date);
    }
    List<Mention> mentions = new ArrayList<>();
    for (Name name : names) {
      Sentence sentence = built.get(name.sentence());
      int begin = text.indexOf(name.words(), sentence.span().begin());
      TextSpan span = new TextSpan(begin, begin + name.words().length());
      List<Integer> tokens = sentence.tokensIn(span);
      mentions.add(
          new Mention(span, name.sentence(), tokens.getLast(), Mention.Kind.NAME, name.type()));
    }
    return new AnnotatedArticle(article.build(), built, mentions, List.of(), Map.of(), Map.of());
  }

  private static String lemma(String[] parts) {
    if (parts.length > 5) {
      return parts[5];
    }
    boolean plural = parts[2].equals("NNS") && parts[0].endsWith("s");
    String word = plural ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
    return parts[1].equals("PROPN") ? word : word.toLowerCase(java.util.Locale.ROOT);
  }

  private static Entity entity(AnnotatedArticle article, String words) {
    return article.mentions().stream()
        .filter(m -> article.slice(m.span()).equals(words))
        .flatMap(m -> article.entity(m).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no entity of '" + words + "'"));
  }

  @Test
  void aCapitalThatSpeaksIsItsGovernmentAndOneThatIsVisitedAPlace() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "2017-11-30",
                List.of(
                    "Pyongyang|PROPN|NNP|2|nsubj rejected|VERB|VBD|0|root the|DET|DT|4|det"
                        + " offer|NOUN|NN|2|obj",
                    "Envoys|NOUN|NNS|2|nsubj met|VERB|VBD|0|root in|ADP|IN|4|case"
                        + " Pyongyang|PROPN|NNP|2|obl",
                    "He|PRON|PRP|2|nsubj visited|VERB|VBD|0|root|visit Pyongyang|PROPN|NNP|2|obj"),
                place(0, "Pyongyang"),
                place(1, "Pyongyang"),
                place(2, "Pyongyang")));
    List<Entity> meant =
        article.mentions().stream()
            .filter(m -> m.kind() == Mention.Kind.NAME)
            .map(m -> article.entity(m).orElseThrow())
            .toList();
    assertThat(meant)
        .extracting(Entity::id)
        .containsExactly("north-korea", "pyongyang", "pyongyang");
    assertThat(meant).extracting(e -> e.code().orElse("")).containsOnly("PRK");
    assertThat(meant.get(1).actingFor()).contains("north-korea");
    assertThat(meant.getFirst().link().orElseThrow().iri())
        .isEqualTo("http://www.wikidata.org/entity/Q423");
  }

  @Test
  void titlesTellStateAndOffice() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "",
                List.of(
                    "Peruvian|ADJ|JJ|2|amod minister|NOUN|NN|3|compound Rosa|PROPN|NNP|5|nsubj"
                        + " Quispe|PROPN|NNP|3|flat resigned|VERB|VBD|0|root",
                    "Ana|PROPN|NNP|9|nsubj Nowak|PROPN|NNP|1|flat ,|PUNCT|,|1|punct a|DET|DT|5|det"
                        + " spokeswoman|NOUN|NN|1|appos for|ADP|IN|7|case Hamas|PROPN|NNP|5|nmod"
                        + " ,|PUNCT|,|1|punct spoke|VERB|VBD|0|root",
                    "Quispe|PROPN|NNP|2|nsubj left|VERB|VBD|0|root"),
                person(0, "Rosa Quispe"),
                group(0, "Peruvian"),
                person(1, "Ana Nowak"),
                organization(1, "Hamas"),
                person(2, "Quispe")));
    Entity quispe = entity(article, "Rosa Quispe");
    assertThat(quispe.id()).isEqualTo("rosa-quispe");
    assertThat(quispe.scope()).isEqualTo(Entity.Scope.FULL_NAME);
    assertThat(quispe.code()).contains("PER");
    assertThat(quispe.sector()).contains("GOV");
    assertThat(quispe.actingFor()).contains("peru");
    assertThat(entity(article, "Quispe").id()).isEqualTo("rosa-quispe");
    Entity nowak = entity(article, "Ana Nowak");
    assertThat(nowak.sector()).contains("REB");
    assertThat(nowak.actingFor()).contains("hamas");
    assertThat(nowak.code()).contains("PSE");
  }

  @Test
  void officesAreHeldByDate() {
    String sentence =
        "the|DET|DT|3|det Russian|ADJ|JJ|3|amod president|NOUN|NN|4|nsubj spoke|VERB|VBD|0|root";
    assertThat(president(sentence, "2010-06-01")).isEqualTo("dmitry-medvedev");
    assertThat(president(sentence, "2015-06-01")).isEqualTo("vladimir-putin");
    assertThat(president(sentence, "")).matches("[0-9a-f]{16}-russian-president");
  }

  private static String president(String sentence, String date) {
    AnnotatedArticle article =
        resolver.resolve(article(date, List.of(sentence), group(0, "Russian")));
    return entity(article, "the Russian president").id();
  }

  @Test
  void anOfficeIsActedForOnlyWhileItIsHeld() {
    String sentence = "Rex|PROPN|NNP|3|nsubj Tillerson|PROPN|NNP|1|flat spoke|VERB|VBD|0|root";
    Entity inOffice =
        entity(
            resolver.resolve(article("2017-12-13", List.of(sentence), person(0, "Rex Tillerson"))),
            "Rex Tillerson");
    assertThat(inOffice.actingFor()).contains("united-states");
    assertThat(inOffice.code()).contains("USA");
    Entity before =
        entity(
            resolver.resolve(article("2012-12-13", List.of(sentence), person(0, "Rex Tillerson"))),
            "Rex Tillerson");
    assertThat(before.actingFor()).isEmpty();
  }

  @Test
  void ambiguousSurnamesAbstain() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "",
                List.of(
                    "Ivo|PROPN|NNP|5|nsubj Kral|PROPN|NNP|1|flat and|CCONJ|CC|4|cc"
                        + " Eva|PROPN|NNP|1|conj met|VERB|VBD|0|root Eva|PROPN|NNP|5|obj"
                        + " Kral|PROPN|NNP|6|flat",
                    "Kral|PROPN|NNP|2|nsubj left|VERB|VBD|0|root"),
                person(0, "Ivo Kral"),
                person(0, "Eva Kral"),
                person(1, "Kral")));
    String single = article.entity(article.mentions().getLast()).map(Entity::id).orElseThrow();
    assertThat(single).isNotIn("ivo-kral", "eva-kral").endsWith("-kral");
  }

  @Test
  void bodiesOfStatesAreNamedAfterThem() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "",
                List.of(
                    "Iran|PROPN|NNP|4|nmod:poss 's|PART|POS|1|case foreign|ADJ|JJ|4|amod"
                        + " ministry|NOUN|NN|5|nsubj objected|VERB|VBD|0|root",
                    "The|DET|DT|3|det Iranian|ADJ|JJ|3|amod government|NOUN|NN|4|nsubj"
                        + " agreed|VERB|VBD|0|root",
                    "Syrian|ADJ|JJ|2|amod rebels|NOUN|NNS|3|nsubj fled|VERB|VBD|0|root"),
                place(0, "Iran"),
                group(1, "Iranian"),
                group(2, "Syrian")));
    Entity ministry = entity(article, "Iran 's foreign ministry");
    assertThat(ministry.id()).isEqualTo("iran-foreign-ministry");
    assertThat(ministry.actingFor()).contains("iran");
    assertThat(entity(article, "The Iranian government").id()).isEqualTo("iran");
    Entity rebels = entity(article, "Syrian rebels");
    assertThat(rebels.plural()).isTrue();
    assertThat(rebels.sector()).contains("REB");
    assertThat(rebels.code()).contains("SYR");
    assertThat(rebels.actingFor()).isEmpty();
    assertThat(rebels.type()).isEqualTo(EntityType.GROUP);
  }

  @Test
  void acronymsInBracketsAreTheirNames() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "",
                List.of(
                    "The|DET|DT|4|det Upland|PROPN|NNP|4|compound Farmers|PROPN|NNPS|4|compound"
                        + " League|PROPN|NNP|0|root (|PUNCT|-LRB-|6|punct UFL|PROPN|NNP|4|appos"
                        + " )|PUNCT|-RRB-|6|punct",
                    "UFL|PROPN|NNP|2|nsubj objected|VERB|VBD|0|root"),
                organization(0, "Upland Farmers League"),
                organization(0, "UFL"),
                organization(1, "UFL")));
    assertThat(article.references().values()).containsOnly("upland-farmers-league");
  }

  @Test
  void otherNamesDecideWhichGeorgiaIsMeant() {
    String sentence =
        "%s|PROPN|NNP|4|nsubj and|CCONJ|CC|3|cc Georgia|PROPN|NNP|1|conj flooded|VERB|VBD|0|root";
    assertThat(georgia(sentence.formatted("Tbilisi"), "Tbilisi")).isEqualTo("georgia");
    assertThat(
            georgia(
                "Floods|NOUN|NNS|2|nsubj hit|VERB|VBD|0|root Macon|PROPN|NNP|2|obj"
                    + " ,|PUNCT|,|5|punct Georgia|PROPN|NNP|3|appos and|CCONJ|CC|7|cc"
                    + " Alabama|PROPN|NNP|5|conj and|CCONJ|CC|9|cc Florida|PROPN|NNP|5|conj"
                    + " and|CCONJ|CC|11|cc Atlanta|PROPN|NNP|5|conj and|CCONJ|CC|13|cc"
                    + " Texas|PROPN|NNP|5|conj",
                "Alabama",
                "Florida",
                "Atlanta",
                "Texas"))
        .isNotEqualTo("georgia");
  }

  private static String georgia(String sentence, String... others) {
    List<Name> names = new ArrayList<>(List.of(place(0, "Georgia")));
    for (String other : others) {
      names.add(place(0, other));
    }
    return entity(
            resolver.resolve(article("", List.of(sentence), names.toArray(Name[]::new))), "Georgia")
        .id();
  }

  @Test
  void aPossessiveIsDescribedByWhatItsPronounMeans() {
    AnnotatedArticle plain =
        article(
            "",
            List.of(
                "Kuwait|PROPN|NNP|2|nsubj recalled|VERB|VBD|0|root its|PRON|PRP$|4|nmod:poss"
                    + " ambassador|NOUN|NN|2|obj"),
            place(0, "Kuwait"));
    AnnotatedArticle article = resolver.resolve(plain);
    Mention its =
        new Mention(
            article.sentences().getFirst().token(2).span(),
            0,
            2,
            Mention.Kind.PRONOUN,
            EntityType.COUNTRY);
    List<Mention> mentions = new ArrayList<>(article.mentions());
    mentions.add(its);
    Map<Mention, String> references = new java.util.HashMap<>(article.references());
    references.put(its, "kuwait");
    AnnotatedArticle withPronoun = article.resolved(mentions, article.entities(), references);
    Entity ambassador = resolver.describe(withPronoun, 0, 3, article.sentences().getFirst().span());
    assertThat(ambassador.label()).isEqualTo("Kuwait's ambassador");
    assertThat(ambassador.code()).contains("KWT");
    assertThat(ambassador.actingFor()).contains("kuwait");
  }

  @Test
  void aPlaceThatIsAStateBecomesACountry() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "", List.of("Chad|PROPN|NNP|2|nsubj objected|VERB|VBD|0|root"), place(0, "Chad")));
    assertThat(article.mentions()).extracting(Mention::type).containsExactly(EntityType.COUNTRY);
    assertThat(entity(article, "Chad").code()).contains("TCD");
  }

  @Test
  void hostileNamesAreHarmlessAndResolutionIsDeterministic() {
    AnnotatedArticle plain =
        article(
            "",
            List.of(
                "<b>|PROPN|NNP|3|nsubj \"'&{}|PROPN|NNP|1|flat ate|VERB|VBD|0|root"
                    + " 金正恩|PROPN|NNP|3|obj \uD83D\uDE00|PROPN|NNP|3|obj"),
            person(0, "<b> \"'&{}"),
            organization(0, "金正恩"));
    AnnotatedArticle once = resolver.resolve(plain);
    assertThat(once.entities().keySet()).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    assertThat(resolver.resolve(plain)).isEqualTo(once);
    assertThat(once.references()).isNotEmpty();
  }

  private static Entity linked(String sentence, Name... names) {
    return entity(
        resolver.resolve(article("2019-05-01", List.of(sentence), names)), names[0].words());
  }

  @Test
  void aPartOfALongerNameIsNotLinked() {
    assertThat(
            linked(
                    "Fans|NOUN|NNS|2|nsubj saw|VERB|VBD|0|root Florida|PROPN|NNP|4|compound"
                        + " State|PROPN|NNP|2|obj win|VERB|VB|2|xcomp",
                    place(0, "Florida"))
                .link())
        .isEmpty();
    Entity registry =
        linked(
            "staff|NOUN|NN|4|nsubj at|ADP|IN|4|case American|ADJ|JJ|4|amod Registry|PROPN|NNP|5|obl"
                + " agreed|VERB|VBD|0|root",
            group(0, "American"));
    assertThat(registry.link()).isEmpty();
    assertThat(registry.code()).contains("USA");
    assertThat(
            linked(
                    "the|DET|DT|2|det magazine|NOUN|NN|5|nsubj H|DET|DT|4|det"
                        + " Texas|PROPN|NNP|2|appos printed|VERB|VBD|0|root it|PRON|PRP|5|obj",
                    place(0, "Texas"))
                .link())
        .isEmpty();
    assertThat(
            linked(
                    "clinics|NOUN|NNS|8|nsubj in|ADP|IN|3|case Denver|PROPN|NNP|1|nmod"
                        + " and|CCONJ|CC|6|cc Adams|PROPN|NNP|6|compound"
                        + " counties|NOUN|NNS|3|conj have|AUX|VBP|8|aux closed|VERB|VBN|0|root",
                    place(0, "Denver"))
                .link())
        .isEmpty();
  }

  @Test
  void aTitleLeavesANameItsMeaning() {
    assertThat(
            linked(
                    "the|DET|DT|3|det French|ADJ|JJ|3|amod President|PROPN|NNP|4|nsubj"
                        + " spoke|VERB|VBD|0|root",
                    group(0, "French"))
                .id())
        .isEqualTo("france");
    assertThat(
            linked(
                    "talks|NOUN|NNS|5|nsubj in|ADP|IN|4|case northern|ADJ|JJ|4|amod"
                        + " Syria|PROPN|NNP|1|nmod failed|VERB|VBD|0|root",
                    place(0, "Syria"))
                .link())
        .isPresent();
  }

  @Test
  void bodiesAreFoundByTheBestNameOfTheirState() {
    assertThat(
            linked(
                    "the|DET|DT|3|det U.S.|PROPN|NNP|3|compound Department|PROPN|NNP|6|nsubj"
                        + " of|ADP|IN|5|case Education|PROPN|NNP|3|nmod agreed|VERB|VBD|0|root",
                    organization(0, "U.S. Department of Education"))
                .id())
        .isEqualTo("us-education-department");
  }

  private static final String SPOKE = " spoke|VERB|VBD|0|root";

  @Test
  void aNameOfManyStatesIsThatOfTheArticlesOwn() {
    String congress = "Congress|PROPN|NNP|2|nsubj" + SPOKE;
    String india =
        "In|ADP|IN|2|case Gujarat|PROPN|NNP|4|obl and|CCONJ|CC|4|cc Delhi|PROPN|NNP|5|nsubj"
            + " voted|VERB|VBD|0|root";
    AnnotatedArticle indian =
        resolver.resolve(
            article(
                "",
                List.of(congress, congress, india),
                organization(0, "Congress"),
                organization(1, "Congress"),
                place(2, "Gujarat"),
                place(2, "Delhi")));
    assertThat(entity(indian, "Congress").id()).isEqualTo("indian-congress");
    assertThat(linked(congress, organization(0, "Congress")).id())
        .isEqualTo("united-states-parliament");
  }

  @Test
  void twoStatesInOneNameAreTwo() {
    String sentence =
        "They|PRON|PRP|2|nsubj left|VERB|VBD|0|root Oman|PROPN|NNP|2|obj ,|PUNCT|,|5|punct"
            + " Qatar|PROPN|NNP|3|conj";
    AnnotatedArticle article =
        resolver.resolve(article("", List.of(sentence), place(0, "Oman , Qatar")));
    assertThat(entity(article, "Oman").id()).isEqualTo("oman");
    assertThat(entity(article, "Qatar").id()).isEqualTo("qatar");
  }

  @Test
  void anAcronymIsWhatTheArticleIntroducesItFor() {
    String sentence =
        "National|PROPN|NNP|3|compound Civil|PROPN|NNP|3|compound Police|PROPN|NNP|7|nsubj"
            + " (|PUNCT|-LRB-|5|punct PNC|PROPN|NNP|3|appos )|PUNCT|-RRB-|5|punct"
            + " spoke|VERB|VBD|0|root";
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "",
                List.of(sentence),
                organization(0, "National Civil Police"),
                organization(0, "PNC")));
    assertThat(entity(article, "PNC").link()).isEmpty();
  }

  @Test
  void aFirmsNameForAPlaceAndAStatesInAFirmsNameHaveNoLink() {
    String in = "They|PRON|PRP|2|nsubj met|VERB|VBD|0|root in|ADP|IN|4|case Toyota|PROPN|NNP|2|obl";
    assertThat(linked(in, place(0, "Toyota")).link()).isEmpty();
    String branch = "Holtmart|PROPN|NNP|2|compound Malaysia|PROPN|NNP|3|nsubj" + SPOKE;
    AnnotatedArticle article =
        resolver.resolve(
            article("", List.of(branch), organization(0, "Holtmart"), place(0, "Malaysia")));
    assertThat(entity(article, "Malaysia").link()).isEmpty();
  }

  @Test
  void theGenitiveOfAStateIsNotTheStates() {
    String state =
        "the|DET|DT|2|det State|PROPN|NNP|4|nmod:poss 's|PART|POS|2|case police|NOUN|NN|5|nsubj"
            + SPOKE;
    AnnotatedArticle article = resolver.resolve(article("", List.of(state)));
    assertThat(article.mentions()).noneMatch(m -> m.kind() == Mention.Kind.NAME);
  }

  @Test
  void oneOfAPeopleIsNotThePeople() {
    String one =
        "an|DET|DT|3|det African|PROPN|NNP|3|compound American|PROPN|NNP|4|nsubj"
            + " won|VERB|VBD|0|root";
    assertThat(linked(one, group(0, "African American")).link()).isEmpty();
    String all = "African|PROPN|NNP|2|compound Americans|PROPN|NNPS|3|nsubj vote|VERB|VBP|0|root";
    assertThat(linked(all, group(0, "African Americans")).link()).isPresent();
  }

  @Test
  void statesOfSportsArticlesAreTheirTeams() {
    String sentence =
        "in|ADP|IN|3|case this|DET|DT|3|det rugby|NOUN|NN|4|compound"
            + " tournament|NOUN|NN|11|obl|tournament the|DET|DT|6|det coach|NOUN|NN|11|nsubj"
            + " and|CCONJ|CC|8|cc players|NOUN|NNS|6|conj|player of|ADP|IN|10|case"
            + " England|PROPN|NNP|6|nmod praised|VERB|VBD|0|root the|DET|DT|14|det"
            + " league|NOUN|NN|14|compound season|NOUN|NN|11|obj";
    assertThat(linked(sentence.replace("of|ADP|IN", "for|ADP|IN"), place(0, "England")).id())
        .doesNotContain("team");
    String side =
        "rugby|NOUN|NN|2|compound players|NOUN|NNS|7|nsubj|player and|CCONJ|CC|4|cc"
            + " coach|NOUN|NN|2|conj ,|PUNCT|,|6|punct England|PROPN|NNP|2|appos"
            + " won|VERB|VBD|0|root the|DET|DT|9|det tournament|NOUN|NN|7|obj this|DET|DT|11|det"
            + " season|NOUN|NN|7|obl after|ADP|IN|14|case a|DET|DT|14|det match|NOUN|NN|7|obl";
    assertThat(linked(side, place(0, "England")).id())
        .isEqualTo("england-national-rugby-union-team");
  }

  @Test
  void aSideOfAGameIsNotTheStateWhoseNameItBears() {
    assertThat(
            linked(
                    "Alabama|PROPN|NNP|4|nsubj versus|ADP|IN|3|case Ohio|PROPN|NNP|1|nmod"
                        + " drew|VERB|VBD|0|root crowds|NOUN|NNS|4|obj",
                    place(0, "Alabama"))
                .link())
        .isEmpty();
  }

  @Test
  void aRegionIsFoundByItsShortNameBehindAPlace() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "",
                List.of(
                    "He|PRON|PRP|2|nsubj lives|VERB|VBZ|0|root in|ADP|IN|4|case"
                        + " Houston|PROPN|NNP|2|obl ,|PUNCT|,|6|punct TX|PROPN|NNP|4|appos"),
                place(0, "Houston")));
    assertThat(entity(article, "TX").id()).isEqualTo("texas");
  }

  @Test
  void organizationsAreFoundByTheirWholeNames() {
    AnnotatedArticle article =
        resolver.resolve(
            article(
                "",
                List.of(
                    "He|PRON|PRP|2|nsubj told|VERB|VBD|0|root The|DET|DT|5|det"
                        + " Associated|ADJ|JJ|5|amod Press|PROPN|NNP|2|obj so|ADV|RB|2|advmod")));
    assertThat(entity(article, "The Associated Press").id()).isEqualTo("associated-press");
  }

  @Test
  void anIndexLinksWhatTheGazetteerDoesNot() {
    Candidate quill =
        new Candidate(
            "Q900000001",
            "Jorun Quill",
            List.of("J. Quill"),
            "Peruvian geologist",
            java.util.Set.of(EntityType.PERSON),
            12,
            java.util.Set.of("Q419"),
            "Jorun Quill",
            Candidate.Match.LABEL);
    CandidateSource index =
        new CandidateSource() {
          @Override
          public List<Candidate> candidates(String name) {
            boolean known = List.of("Jorun Quill", "Peru", "Florida").contains(name);
            return known ? List.of(quill) : List.of();
          }

          @Override
          public String digest() {
            return "";
          }
        };
    AnnotatedArticle article =
        new EntityResolver(resolver.gazetteer(), List.of(index))
            .resolve(
                article(
                    "",
                    List.of(
                        "Peruvian|ADJ|JJ|2|amod geologist|NOUN|NN|3|compound"
                            + " Jorun|PROPN|NNP|5|nsubj Quill|PROPN|NNP|3|flat"
                            + " left|VERB|VBD|0|root",
                        "Quill|PROPN|NNP|2|nsubj returned|VERB|VBD|0|root to|ADP|IN|4|case"
                            + " Peru|PROPN|NNP|2|obl"),
                    person(0, "Jorun Quill"),
                    group(0, "Peruvian"),
                    person(1, "Quill"),
                    place(1, "Peru")));
    Entity entity = entity(article, "Jorun Quill");
    assertThat(entity.id()).isEqualTo("jorun-quill-q900000001");
    assertThat(entity.scope()).isEqualTo(Entity.Scope.GAZETTEER);
    Entity.Link link = entity.link().orElseThrow();
    assertThat(link.iri()).isEqualTo("http://www.wikidata.org/entity/Q900000001");
    assertThat(link.reasons())
        .containsExactly(
            "name: its label (0.30)",
            "type: Person (0.20)",
            "context: geologist, peruvian (0.15)",
            "popularity: 12 wikis (0.11)",
            "coherence: Peru (0.09)");
    assertThat(entity(article, "Quill").id()).isEqualTo(entity.id());
    assertThat(entity(article, "Peru").id()).as("the gazetteer goes first").isEqualTo("peru");
  }

  @Test
  void anAcronymOfCommonNounsIsNoName() {
    String sentence =
        "the|DET|DT|3|det artificial|ADJ|JJ|3|amod pancreas|NOUN|NN|7|nsubj (|PUNCT|-LRB-|5|punct"
            + " AP|PROPN|NNP|3|appos )|PUNCT|-RRB-|5|punct works|VERB|VBZ|0|root";
    assertThat(linked(sentence, organization(0, "AP")).link()).isEmpty();
    String agency = "AP|PROPN|NNP|2|nsubj reported|VERB|VBD|0|root it|PRON|PRP|2|obj";
    assertThat(linked(agency, organization(0, "AP")).id()).isEqualTo("associated-press");
  }

  @Test
  void theWordBehindANameTellsTheParty() {
    assertThat(
            linked(
                    "the|DET|DT|3|det Congress|PROPN|NNP|3|compound party|NOUN|NN|4|nsubj"
                        + " lost|VERB|VBD|0|root",
                    organization(0, "Congress"))
                .id())
        .isEqualTo("indian-congress");
  }

  @Test
  void teamsArePlayersOnlyWhereSomebodyPlays() {
    String study =
        "Virginia|PROPN|NNP|2|compound Tech|PROPN|NNP|3|nsubj hired|VERB|VBD|0|root"
            + " chemists|NOUN|NNS|3|obj";
    assertThat(linked(study, organization(0, "Virginia Tech")).link()).isEmpty();
    String play = study.replace("chemists|NOUN", "football|NOUN|NN|5|compound coaches|NOUN");
    assertThat(linked(play, organization(0, "Virginia Tech")).link()).isPresent();
  }

  @Test
  void companiesAreKnownWhateverTheirLegalForm() {
    assertThat(CompanyName.otherForms("Acme Corp."))
        .containsExactly("acme", "acme inc", "acme corporation", "acme company", "acme plc");
    assertThat(CompanyName.otherForms("Smith & Co")).isEmpty();
    for (String name : List.of("General Motors Corp", "Newmont Mining Corp.", "Boeing Co")) {
      String[] words = name.split(" ");
      StringBuilder sentence = new StringBuilder();
      for (int i = 0; i < words.length; i++) {
        sentence.append(words[i]).append("|PROPN|NNP|").append(words.length + 1).append("|nsubj ");
      }
      sentence.append("rose|VERB|VBD|0|root");
      assertThat(linked(sentence.toString(), organization(0, name)).link()).as(name).isPresent();
    }
  }
}
