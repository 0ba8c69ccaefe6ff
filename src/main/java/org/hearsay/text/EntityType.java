package org.hearsay.text;

/** What a mention or an entity is; the names are those of the annotation record. */
public enum EntityType {
  PERSON("Person"),
  ORGANIZATION("Organization"),
  COUNTRY("Country"),
  PLACE("Place"),
  /** Nationalities, religious, ethnic and political groups, and groups of people. */
  GROUP("Group"),
  FACILITY("Facility"),
  PRODUCT("Product"),
  EVENT("Event"),
  OTHER("Other");

  private final String label;

  EntityType(String label) {
    this.label = label;
  }

  /** The name in records and in the ontology, such as {@code Person}. */
  public String label() {
    return label;
  }
}
