package org.hearsay.nlp.coref;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.EntityType;
import org.hearsay.text.Token;

/** What common nouns mean: a person, a body, a state, a place, or something else. */
final class Nouns {

  private Nouns() {}

  private static final Map<String, EntityType> TYPES = types();

  private static Map<String, EntityType> types() {
    Map<String, EntityType> types = new HashMap<>();
    add(
        types,
        EntityType.PERSON,
        "president minister premier chancellor leader chairman chairwoman chief secretary senator"
            + " governor mayor king queen prince princess emir sultan sheikh pope bishop archbishop"
            + " priest cleric imam ayatollah rabbi official spokesman spokeswoman spokesperson"
            + " diplomat ambassador envoy general admiral colonel commander captain sergeant"
            + " soldier officer judge justice lawyer attorney prosecutor man woman boy girl child"
            + " son daughter father mother brother sister wife husband uncle aunt friend colleague"
            + " aide adviser advisor analyst expert professor teacher student doctor nurse patient"
            + " worker farmer journalist reporter correspondent editor author writer poet novelist"
            + " actor actress singer musician composer player coach manager director executive"
            + " founder candidate politician lawmaker legislator congressman congresswoman deputy"
            + " activist protester dissident rebel militant terrorist gunman suspect victim witness"
            + " resident citizen person driver pilot refugee migrant voter neighbor scientist"
            + " researcher artist painter boss owner predecessor successor rival billionaire"
            + " businessman businesswoman tycoon banker economist historian philosopher engineer"
            + " dictator strongman ruler commissioner prisoner detainee teenager infant"
            + " baby member people mp ally fighter insurgent attacker guard inspector investigator"
            + " observer negotiator mediator delegate participant investor passenger survivor parent"
            + " monarch lord counterpart legend star veteran consultant academic scholar contender"
            + " hopeful incumbent");
    add(
        types,
        EntityType.COUNTRY,
        "country nation state regime republic kingdom government superpower monarchy");
    add(
        types,
        EntityType.ORGANIZATION,
        "company firm corporation manufacturer maker carrier airline bank lender insurer agency"
            + " group organization organisation ministry department party court tribunal council"
            + " committee commission parliament congress senate university college school hospital"
            + " institute institution newspaper magazine network broadcaster union alliance bloc"
            + " association federation foundation team club army navy police militia faction"
            + " movement watchdog charity body coalition administration opposition retailer"
            + " automaker publisher startup giant conglomerate museum studio label");
    add(
        types,
        EntityType.PLACE,
        "city town village capital region province district county island territory peninsula area"
            + " port suburb neighborhood neighbourhood municipality enclave");
    return types;
  }

  private static void add(Map<String, EntityType> types, EntityType type, String nouns) {
    for (String noun : nouns.split(" ")) {
      types.put(noun, type);
    }
  }

  /** Words of an organization's name that say of what kind it is, and so of what kind not. */
  private static final Set<String> GENERIC_BODIES =
      Set.of("group", "organization", "organisation", "body", "institution");

  /** Nouns that mean the same body. */
  private static final List<Set<String>> SYNONYMS =
      List.of(
          Set.of("army", "military"),
          Set.of("company", "firm", "corporation"),
          Set.of("parliament", "legislature", "assembly"));

  /** Whether two nouns mean the same kind of body: "the army", then "the military". */
  static boolean areSynonyms(String a, String b) {
    return a.equals(b) || SYNONYMS.stream().anyMatch(s -> s.contains(a) && s.contains(b));
  }

  /** Whether what has this type acts by its own will, states apart. */
  static boolean isAgent(EntityType type) {
    return switch (type) {
      case PERSON, ORGANIZATION -> true;
      case COUNTRY, PLACE, GROUP, FACILITY, PRODUCT, EVENT, OTHER -> false;
    };
  }

  /** The lemma of a noun, in lower case, its plural undone where the lemma kept it. */
  static String singular(Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    boolean kept = token.xpos().equals("NNS") && lemma.endsWith("s") && !TYPES.containsKey(lemma);
    return !kept
        ? lemma
        : lemma.endsWith("ies")
            ? lemma.substring(0, lemma.length() - 3) + "y"
            : lemma.substring(0, lemma.length() - 1);
  }

  /** What a noun means, by its lemma. */
  static EntityType type(String lemma) {
    EntityType type = TYPES.get(lemma);
    if (type != null) {
      return type;
    }
    boolean person =
        lemma.endsWith("man") && lemma.length() > 5
            || lemma.endsWith("woman")
            || lemma.endsWith("ist") && lemma.length() > 5;
    return person ? EntityType.PERSON : EntityType.OTHER;
  }

  /** Whether a noun means a kind of body. */
  static boolean isBody(String lemma) {
    return TYPES.get(lemma) == EntityType.ORGANIZATION;
  }

  /** Whether it fits any organization: "the group", "the organization". */
  static boolean isGenericBody(String lemma) {
    return GENERIC_BODIES.contains(lemma);
  }
}
