package org.hearsay.nlp.coref;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.EntityType;

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
            + " dictator strongman ruler monarch commissioner prisoner detainee teenager infant"
            + " baby");
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
