package org.hearsay.nlp.name;

/** The lists of names and telling words in the lexicon; each is a bit of its entries. */
enum NameList {
  FIRST_NAMES,
  LAST_NAMES,
  CITIES,
  COUNTRIES,
  REGIONS,
  ACTOR_WORDS,
  ACTOR_PHRASES,
  INTERNATIONAL_BODIES,
  ARMED_GROUPS,
  KNOWN_PLACES,
  KNOWN_ORGANIZATIONS,
  KNOWN_PERSONS,
  TITLES(true),
  ORGANIZATION_WORDS(true),
  PLACE_WORDS(true),
  CALENDAR_WORDS(true);

  private final boolean lowerCase;

  NameList() {
    this(false);
  }

  NameList(boolean lowerCase) {
    this.lowerCase = lowerCase;
  }

  int bit() {
    return 1 << ordinal();
  }

  /** The bits of the lists whose words count in lower case, too. */
  static int lowerCaseBits() {
    int bits = 0;
    for (NameList list : values()) {
      bits |= list.lowerCase ? list.bit() : 0;
    }
    return bits;
  }
}
