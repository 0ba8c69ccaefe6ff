package org.hearsay.ontology;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of {@code ontology/core.ttl}; a test holds the two together. */
public final class Hs {

  /** The ontology's IRI. */
  public static final String DOCUMENT = "https://w3id.org/hearsay/ontology";

  /** The namespace of the vocabulary, of event types and of frames. */
  public static final String NS = DOCUMENT + "#";

  public static final Node CLAIM = term("Claim");
  public static final Node PROPOSITION = term("Proposition");
  public static final Node PARTICIPATION_CLASS = term("Participation");
  public static final Node STATEMENT_CLASS = term("Statement");
  public static final Node VIA_CLASS = term("Via");
  public static final Node CLUSTER = term("Cluster");
  public static final Node CANDIDATE_CLASS = term("Candidate");
  public static final Node EVENT = term("Event");
  public static final Node RUN = term("Run");
  public static final Node POLICY = term("Policy");
  public static final Node VOICE_CLASS = term("Voice");
  public static final Node STANCE_CLASS = term("Stance");
  public static final Node POLARITY_CLASS = term("Polarity");
  public static final Node MODALITY_CLASS = term("Modality");
  public static final Node TIME_BASIS_CLASS = term("TimeBasis");
  public static final Node IDENTITY_BASIS = term("IdentityBasis");
  public static final Node CONTENT = term("content");
  public static final Node REPORTED_IN = term("reportedIn");
  public static final Node VOICE = term("voice");
  public static final Node SOURCE = term("source");
  public static final Node VIA = term("via");
  public static final Node STATEMENT = term("statement");
  public static final Node STANCE = term("stance");
  public static final Node POLARITY = term("polarity");
  public static final Node MODALITY = term("modality");
  public static final Node CONFIDENCE = term("confidence");
  public static final Node FOUND_BY = term("foundBy");
  public static final Node EVIDENCE = term("evidence");
  public static final Node TIMEX = term("timex");
  public static final Node TIME_BASIS = term("timeBasis");
  public static final Node PARTICIPATION = term("participation");
  public static final Node ROLE = term("role");
  public static final Node FILLER = term("filler");
  public static final Node INFERRED = term("inferred");
  public static final Node ACTING_FOR = term("actingFor");
  public static final Node GENERIC = term("generic");
  public static final Node EVENT_TYPE = term("eventType");
  public static final Node EARLIEST = term("earliest");
  public static final Node LATEST = term("latest");
  public static final Node EVENT_COUNT = term("eventCount");
  public static final Node OBJECT_COUNT = term("objectCount");
  public static final Node MEMBER = term("member");
  public static final Node CANDIDATE = term("candidate");
  public static final Node SCORE = term("score");
  public static final Node REASON = term("reason");
  public static final Node ACCEPTED_BY = term("acceptedBy");
  public static final Node IDENTIFIED_BY = term("identifiedBy");
  public static final Node TEXT = term("text");
  public static final Node POSITION = term("position");
  public static final Node ARTICLE = term("Article");
  public static final Node NAMED = term("Named");
  public static final Node UNNAMED = term("Unnamed");
  public static final Node UNKNOWN = term("Unknown");
  public static final Node AFFIRMS = term("Affirms");
  public static final Node DENIES = term("Denies");
  public static final Node POSITIVE = term("Positive");
  public static final Node NEGATIVE = term("Negative");
  public static final Node ACTUAL = term("Actual");
  public static final Node PLANNED = term("Planned");
  public static final Node POSSIBLE = term("Possible");
  public static final Node DEMANDED = term("Demanded");
  public static final Node HYPOTHETICAL = term("Hypothetical");
  public static final Node STATED = term("Stated");
  public static final Node ANCHORED = term("Anchored");
  public static final Node RELATIVE = term("Relative");
  public static final Node FULL_NAME = term("FullName");
  public static final Node ROLE_CLASS = term("Role");
  public static final Node ACTOR = term("actor");
  public static final Node TARGET = term("target");
  public static final Node PLACE = term("place");
  public static final Node OBJECT = term("object");
  public static final Node INSTRUMENT = term("instrument");
  public static final Node AUTHORITY = term("authority");
  public static final Node PROGRAMME = term("programme");
  public static final Node MEASURE = term("measure");
  public static final Node ADDRESSEE = term("addressee");
  public static final Node TOPIC = term("topic");
  public static final Node CONDITION = term("condition");
  public static final Node ON_BEHALF_OF = term("onBehalfOf");
  public static final Node DURATION = term("duration");
  public static final Node AMOUNT = term("amount");
  public static final Node KILLED = term("killed");
  public static final Node INJURED = term("injured");
  public static final Node ARRESTED = term("arrested");
  public static final Node OFFICE = term("office");
  public static final Node EVENT_TYPE_CLASS = term("EventType");
  public static final Node DIPLOMATIC_EVENT = term("DiplomaticEvent");
  public static final Node TALKS_EVENT = term("TalksEvent");
  public static final Node VERBAL_EVENT = term("VerbalEvent");
  public static final Node FORCE_EVENT = term("ForceEvent");
  public static final Node CIVIC_EVENT = term("CivicEvent");
  public static final Node PLOVER = term("plover");
  public static final Node PLOVER2 = term("plover2");
  public static final Node CAMEO = term("cameo");
  public static final Node MODALITY_CODING = term("modalityCoding");
  public static final Node COORDINATION = term("coordination");
  public static final Node COORDINATION_CLASS = term("Coordination");
  public static final Node DISTRIBUTIVE = term("Distributive");
  public static final Node COLLECTIVE = term("Collective");
  public static final Node RECIPROCAL = term("Reciprocal");
  public static final Node CONFUSABLE_WITH = term("confusableWith");
  public static final Node EDGE = term("edge");
  public static final Node CONTENT_READING = term("contentReading");
  public static final Node CONTENT_READING_CLASS = term("ContentReading");
  public static final Node CONTENT_AFFIRMED = term("ContentAffirmed");
  public static final Node CONTENT_DENIED = term("ContentDenied");
  public static final Node CONTENT_DEMANDED = term("ContentDemanded");
  public static final Node CONTENT_PLANNED = term("ContentPlanned");
  public static final Node CONTENT_OPEN = term("ContentOpen");
  public static final Node FRAME_CLASS = term("Frame");
  public static final Node FRAME = term("frame");
  public static final Node EXPRESSION = term("expression");
  public static final Node EXAMPLE = term("example");
  public static final Node COUNTER_EXAMPLE = term("counterExample");
  public static final Node LEXICON = term("Lexicon");
  public static final Node WORD = term("word");
  public static final Node INCLUDES = term("includes");

  static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node SUB_CLASS_OF =
      NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#subClassOf");
  static final Node DEFINITION =
      NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#definition");

  private Hs() {}

  /** The term, event type, role or frame of a local name. */
  public static Node term(String localName) {
    return NodeFactory.createURI(NS + localName);
  }

  /** The local name of one of our terms, the end of another IRI, or a node's text. */
  static String shortName(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : "[]";
    }
    String iri = node.getURI();
    return iri.startsWith(NS) ? iri.substring(NS.length()) : iri.substring(iri.indexOf('#') + 1);
  }
}
