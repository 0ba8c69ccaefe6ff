package org.hearsay.ontology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.entity.AgentNoun;
import org.hearsay.entity.AgentNouns;
import org.hearsay.entity.Gazetteer;
import org.hearsay.entity.GazetteerEntry;
import org.hearsay.entity.NameKey;
import org.hearsay.entity.Office;
import org.hearsay.entity.OfficeTerm;

/** Makes entries, offices, terms and agent nouns of statements, and collects their faults. */
final class GazetteerReader {

  /** The namespace of entities as the parser resolves {@code <entity/…>}. */
  private static final String ENTITY = "https://w3id.org/hearsay/entity/";

  private static final String OFFICE = Hs.NS + "office/";
  private static final String WIKIDATA = "http://www.wikidata.org/entity/";
  private static final Node EXACT_MATCH =
      NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#exactMatch");

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern ISO3 = Pattern.compile("[A-Z]{3}");
  private static final Pattern QID = Pattern.compile("Q[1-9][0-9]*");

  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM", "CVL",
          "LAB", "REL", "NGO", "IGO", "MNC", "LEG", "AGR", "HLH", "REF", "UAF", "ELI", "ENV");

  private static final Map<String, GazetteerEntry.Kind> KINDS = new HashMap<>();

  static {
    for (GazetteerEntry.Kind kind : GazetteerEntry.Kind.values()) {
      KINDS.put(kind.label(), kind);
    }
  }

  private final List<OntologyFault> faults;
  private final Map<String, GazetteerEntry> entries = new LinkedHashMap<>();
  private final Map<String, Office> offices = new LinkedHashMap<>();
  private final List<OfficeTerm> terms = new ArrayList<>();
  private final Map<String, AgentNoun> agents = new LinkedHashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Place> isoPlaces = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Settlement> settlements = new ArrayList<>();

  /** Where something is written. */
  private record Place(OntologyFile file, String written) {
    OntologyFault fault(String problem) {
      return new OntologyFault(file.name(), file.lineOf(written), written, problem);
    }
  }

  /** Something that must lead to an entry or an office. */
  private record Reference(Place place, String property, String id, boolean office) {}

  /** A city or region that is told as a name on its state. */
  private record Settlement(Place place, String state, GazetteerEntry.Kind kind, String name) {}

  GazetteerReader(List<OntologyFault> faults) {
    this.faults = faults;
  }

  /** Reads one file. */
  void read(Statements statements) {
    for (Node subject : statements.subjects()) {
      if (subject.isBlank()) {
        continue;
      }
      String iri = subject.isURI() ? subject.getURI() : "";
      if (iri.startsWith(ENTITY)) {
        entity(statements, subject, iri.substring(ENTITY.length()));
      } else if (iri.startsWith(OFFICE)) {
        office(statements, subject, iri.substring(OFFICE.length()));
      } else if (statements.objects(subject, Hs.TYPE).contains(Hs.term("AgentNouns"))) {
        agents(statements, subject);
      } else {
        faults.add(
            statements.fault(
                subject,
                "an entity is called <entity/…>, an office hs:office/…, else it is hs:AgentNouns"));
      }
    }
  }

  private void entity(Statements statements, Node subject, String id) {
    Place place = new Place(statements.file(), "e:" + id);
    List<Node> types = statements.objects(subject, Hs.TYPE);
    Properties known = new Properties(statements, subject, place);
    settlements(known, id, place);
    if (types.isEmpty()) {
      known.refuseOthers("city", "region");
      references.add(new Reference(place, "", id, false));
      return;
    }
    if (!ID.matcher(id).matches()) {
      faults.add(place.fault("an id is made of a-z, 0-9 and hyphens"));
    }
    GazetteerEntry.Kind kind = KINDS.get(Hs.shortName(types.getFirst()));
    if (kind == null || types.size() > 1) {
      faults.add(
          place.fault(
              "'"
                  + Hs.shortName(types.getLast())
                  + "' is no one class of "
                  + new TreeSet<>(KINDS.keySet())));
      return;
    }
    Place before = places.putIfAbsent(id, place);
    if (before != null) {
      faults.add(place.fault("the id is taken by " + before.file().name()));
      return;
    }
    List<String> labels = known.literals("prefLabel");
    if (labels.size() != 1 || labels.getFirst().isBlank()) {
      faults.add(place.fault("it needs one skos:prefLabel"));
      return;
    }
    GazetteerEntry.Builder entry =
        GazetteerEntry.of(id, kind, labels.getFirst())
            .aliases(known.literals("altLabel"))
            .demonyms(known.literals("demonym"))
            .peoples(known.literals("people"))
            .shortNames(known.literals("shortName"))
            .capitals(known.references("capital"));
    known.one("iso3").ifPresent(code -> entry.code(iso3(code, kind, place)));
    known.one("sector").ifPresent(sector -> entry.sector(sector(sector, place)));
    known.references("of").forEach(entry::belongsTo);
    known.one("from").flatMap(d -> date(d, place)).ifPresent(d -> entry.from(d.first()));
    known.one("until").flatMap(d -> date(d, place)).ifPresent(d -> entry.until(d.last()));
    wikidata(statements, subject, place).ifPresent(entry::wikidata);
    for (Node term : statements.objects(subject, Hs.term("holds"))) {
      term(new Properties(statements, term, place), id);
    }
    known.refuseOthers(
        "prefLabel",
        "altLabel",
        "demonym",
        "people",
        "shortName",
        "capital",
        "iso3",
        "sector",
        "of",
        "from",
        "until",
        "exactMatch",
        "holds",
        "city",
        "region",
        "type");
    entries.put(id, entry.build());
  }

  private String iso3(String code, GazetteerEntry.Kind kind, Place place) {
    if (!ISO3.matcher(code).matches()) {
      faults.add(place.fault("hs:iso3 '" + code + "' is no ISO 3166-1 alpha-3 code such as PER"));
    } else if (kind == GazetteerEntry.Kind.STATE || kind == GazetteerEntry.Kind.TERRITORY) {
      Place before = isoPlaces.putIfAbsent(code, place);
      if (before != null) {
        faults.add(place.fault("hs:iso3 " + code + " is taken by " + before.written()));
      }
    }
    return code;
  }

  private String sector(String sector, Place place) {
    if (!SECTORS.contains(sector)) {
      faults.add(place.fault("hs:sector '" + sector + "' is none of " + new TreeSet<>(SECTORS)));
    }
    return sector;
  }

  private Optional<PartialDate> date(String text, Place place) {
    Optional<PartialDate> date = PartialDate.parse(text);
    if (date.isEmpty()) {
      faults.add(place.fault("'" + text + "' is no date such as 1990, 1990-07 or 1990-07-28"));
    }
    return date;
  }

  private Optional<String> wikidata(Statements statements, Node subject, Place place) {
    List<Node> links = statements.objects(subject, EXACT_MATCH);
    if (links.isEmpty()) {
      return Optional.empty();
    }
    String iri = links.getFirst().isURI() ? links.getFirst().getURI() : "";
    String item = iri.startsWith(WIKIDATA) ? iri.substring(WIKIDATA.length()) : "";
    if (links.size() > 1 || !QID.matcher(item).matches()) {
      faults.add(place.fault("skos:exactMatch is one Wikidata item such as wd:Q419"));
      return Optional.empty();
    }
    return Optional.of(item);
  }

  private void term(Properties known, String holder) {
    Place place = known.place;
    List<String> office = known.offices("office");
    List<String> of = known.references("of");
    if (office.size() != 1 || of.size() != 1) {
      faults.add(place.fault("hs:holds needs one hs:office and one hs:of"));
      return;
    }
    LocalDate from =
        known
            .one("from")
            .flatMap(d -> date(d, place))
            .map(PartialDate::first)
            .orElse(LocalDate.MIN);
    LocalDate until =
        known
            .one("until")
            .flatMap(d -> date(d, place))
            .map(PartialDate::last)
            .orElse(LocalDate.MAX);
    known.refuseOthers("office", "of", "from", "until");
    if (until.isBefore(from)) {
      faults.add(
          place.fault("it holds " + office.getFirst() + " from " + from + " until " + until));
      return;
    }
    terms.add(new OfficeTerm(holder, office.getFirst(), of.getFirst(), from, until));
  }

  private void settlements(Properties known, String id, Place place) {
    for (String city : known.literals("city")) {
      settlements.add(new Settlement(place, id, GazetteerEntry.Kind.CITY, city));
    }
    for (String region : known.literals("region")) {
      settlements.add(new Settlement(place, id, GazetteerEntry.Kind.REGION, region));
    }
  }

  private void office(Statements statements, Node subject, String id) {
    Place place = new Place(statements.file(), "office:" + id);
    Properties known = new Properties(statements, subject, place);
    List<String> titles = known.literals("title");
    Optional<String> sector = known.one("sector");
    Optional<String> rank = known.one("rank");
    known.refuseOthers("type", "prefLabel", "title", "sector", "rank");
    if (titles.isEmpty() || sector.isEmpty() || !rank.orElse("").matches("[123]")) {
      faults.add(place.fault("an office needs hs:title, hs:sector and hs:rank 1, 2 or 3"));
      return;
    }
    List<String> lower = titles.stream().map(t -> t.toLowerCase(Locale.ROOT)).toList();
    Office office =
        new Office(id, lower, sector(sector.get(), place), Integer.parseInt(rank.orElseThrow()));
    if (offices.putIfAbsent(id, office) != null) {
      faults.add(place.fault("the office is told twice"));
    }
  }

  private void agents(Statements statements, Node subject) {
    Place place = new Place(statements.file(), "hs:" + Hs.shortName(subject));
    Properties known = new Properties(statements, subject, place);
    Optional<String> sector = known.one("sector").map(s -> sector(s, place));
    List<String> persons = known.literals("person");
    List<String> bodies = known.literals("body");
    List<String> stateBodies = known.literals("stateBody");
    known.refuseOthers(
        "type", "sector", "person", "body", "stateBody", "dependent", "dependentBody");
    if (sector.isEmpty() && !(persons.isEmpty() && bodies.isEmpty() && stateBodies.isEmpty())) {
      faults.add(place.fault("hs:person, hs:body and hs:stateBody need an hs:sector"));
      return;
    }
    String name = Hs.shortName(subject).replaceFirst("^body-", "");
    for (String lemma : persons) {
      agent(AgentNoun.of(lemma, AgentNoun.Role.PERSON, sector.orElseThrow()), place);
    }
    for (String lemma : bodies) {
      agent(AgentNoun.of(lemma, AgentNoun.Role.BODY, sector.orElseThrow()), place);
    }
    for (String lemma : stateBodies) {
      agent(AgentNoun.stateBody(lemma, sector.orElseThrow(), name), place);
    }
    for (String lemma : known.literals("dependent")) {
      agent(dependent(lemma, AgentNoun.Role.DEPENDENT_PERSON, sector), place);
    }
    for (String lemma : known.literals("dependentBody")) {
      agent(dependent(lemma, AgentNoun.Role.DEPENDENT_BODY, sector), place);
    }
  }

  private static AgentNoun dependent(String lemma, AgentNoun.Role role, Optional<String> sector) {
    return sector.isPresent()
        ? AgentNoun.dependent(lemma, role, sector.get())
        : AgentNoun.dependent(lemma, role);
  }

  private void agent(AgentNoun noun, Place place) {
    if (!noun.lemma().equals(noun.lemma().toLowerCase(Locale.ROOT))) {
      faults.add(place.fault("'" + noun.lemma() + "' must be in lower case"));
    }
    AgentNoun before = agents.putIfAbsent(noun.lemma(), noun);
    if (before != null) {
      faults.add(place.fault("'" + noun.lemma() + "' is told twice: " + before));
    }
  }

  /** Checks, after all files, what leads from one to another. */
  void checkReferences() {
    for (Settlement settlement : settlements) {
      GazetteerEntry state = entries.get(settlement.state());
      if (state == null) {
        continue;
      }
      String id =
          NameKey.slug(settlement.name())
              + "-"
              + state.code().orElse(state.id()).toLowerCase(Locale.ROOT);
      GazetteerEntry entry =
          GazetteerEntry.of(id, settlement.kind(), settlement.name())
              .belongsTo(settlement.state())
              .build();
      if (entries.putIfAbsent(id, entry) != null) {
        faults.add(settlement.place().fault("'" + settlement.name() + "' is told twice"));
      }
    }
    for (Reference reference : references) {
      boolean there =
          reference.office()
              ? offices.containsKey(reference.id())
              : entries.containsKey(reference.id());
      if (!there) {
        faults.add(
            reference
                .place()
                .fault(
                    (reference.property().isEmpty() ? "" : "hs:" + reference.property() + ": ")
                        + "there is no "
                        + (reference.office() ? "office:" : "e:")
                        + reference.id()));
      }
    }
  }

  /** What was read; only where there were no faults. */
  Gazetteer gazetteer() {
    return new Gazetteer(
        List.copyOf(entries.values()),
        List.copyOf(offices.values()),
        terms,
        new AgentNouns(agents.values()));
  }

  /** The values of one subject's properties, by their local names. */
  private final class Properties {
    private final Statements statements;
    private final Node subject;
    private final Place place;

    Properties(Statements statements, Node subject, Place place) {
      this.statements = statements;
      this.subject = subject;
      this.place = place;
    }

    private List<Node> objects(String property) {
      return statements.predicates(subject).stream()
          .filter(p -> local(p).equals(property))
          .flatMap(p -> statements.objects(subject, p).stream())
          .toList();
    }

    List<String> literals(String property) {
      List<String> found = new ArrayList<>();
      for (Node node : objects(property)) {
        if (node.isLiteral() && !node.getLiteralLexicalForm().isBlank()) {
          found.add(node.getLiteralLexicalForm());
        } else {
          faults.add(place.fault(property + " takes a text, not " + node));
        }
      }
      return found;
    }

    Optional<String> one(String property) {
      List<String> found = literals(property);
      if (found.size() > 1) {
        faults.add(place.fault("hs:" + property + " is told " + found.size() + " times"));
      }
      return found.stream().findFirst();
    }

    List<String> references(String property) {
      return references(property, ENTITY, "<entity/…>", false);
    }

    List<String> offices(String property) {
      return references(property, OFFICE, "hs:office/…", true);
    }

    private List<String> references(
        String property, String namespace, String form, boolean office) {
      List<String> found = new ArrayList<>();
      for (Node node : objects(property)) {
        if (node.isURI() && node.getURI().startsWith(namespace)) {
          String id = node.getURI().substring(namespace.length());
          found.add(id);
          references.add(new Reference(place, property, id, office));
        } else {
          faults.add(place.fault("hs:" + property + " takes " + form + ", not " + node));
        }
      }
      return found;
    }

    void refuseOthers(String... known) {
      Set<String> allowed = Set.of(known);
      for (Node predicate : statements.predicates(subject)) {
        if (!allowed.contains(local(predicate))) {
          faults.add(
              place.fault(
                  "'"
                      + local(predicate)
                      + "' is none of its properties "
                      + new TreeSet<>(allowed)));
        }
      }
    }

    private static String local(Node predicate) {
      String iri = predicate.getURI();
      return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }
  }
}
