package org.hearsay.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hearsay.ontology.Hs;

/** The terms of other vocabularies, and those of {@code ontology/graph.ttl}. */
public final class Terms {

  static final String SCHEMA = "https://schema.org/";
  static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
  static final String PROV = "http://www.w3.org/ns/prov#";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String PLOVER = "https://w3id.org/hearsay/codes/plover-0.5#";
  static final String PLOVER2 = "https://w3id.org/hearsay/codes/plover-2.0#";
  static final String QUAD = "https://w3id.org/hearsay/codes/quad#";
  static final String CAMEO = "https://w3id.org/hearsay/codes/cameo-1.1#";

  public static final Node TYPE = iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node LABEL = iri("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node SUB_CLASS_OF = iri("http://www.w3.org/2000/01/rdf-schema#subClassOf");
  static final Node SUB_PROPERTY_OF = iri("http://www.w3.org/2000/01/rdf-schema#subPropertyOf");

  public static final Node NEWS_ARTICLE = iri(SCHEMA + "NewsArticle");
  public static final Node HEADLINE = iri(SCHEMA + "headline");
  public static final Node DATE_PUBLISHED = iri(SCHEMA + "datePublished");
  static final Node PUBLISHER = iri(SCHEMA + "publisher");
  static final Node AUTHOR = iri(SCHEMA + "author");
  static final Node URL = iri(SCHEMA + "url");
  static final Node IN_LANGUAGE = iri(SCHEMA + "inLanguage");
  static final Node MENTIONS = iri(SCHEMA + "mentions");

  static final Node SPECIFIC_RESOURCE = iri(OA + "SpecificResource");
  static final Node HAS_SOURCE = iri(OA + "hasSource");
  public static final Node HAS_SELECTOR = iri(OA + "hasSelector");
  static final Node TEXT_POSITION_SELECTOR = iri(OA + "TextPositionSelector");
  static final Node TEXT_QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
  public static final Node START = iri(OA + "start");
  static final Node END = iri(OA + "end");
  public static final Node EXACT = iri(OA + "exact");
  public static final Node PREFIX = iri(OA + "prefix");
  public static final Node SUFFIX = iri(OA + "suffix");

  static final Node WAS_QUOTED_FROM = iri(PROV + "wasQuotedFrom");
  static final Node ALTERNATE_OF = iri(PROV + "alternateOf");
  static final Node WAS_GENERATED_BY = iri(PROV + "wasGeneratedBy");
  public static final Node WAS_DERIVED_FROM = iri(PROV + "wasDerivedFrom");
  static final Node PROV_ACTIVITY = iri(PROV + "Activity");

  public static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  public static final Node ALT_LABEL = iri(SKOS + "altLabel");
  static final Node BROADER = iri(SKOS + "broader");
  static final Node EXACT_MATCH = iri(SKOS + "exactMatch");

  public static final Node SEM_EVENT = iri(SEM + "Event");

  // Of claims
  static final Node TRIGGER = Hs.term("trigger");
  static final Node CONTENT_OF = Hs.term("contentOf");
  static final Node SPEAKS_FOR = Hs.term("speaksFor");
  static final Node QUANTITY_CLASS = Hs.term("Quantity");
  static final Node QUANTITY = Hs.term("quantity");
  static final Node QUANTITY_OF = Hs.term("quantityOf");
  static final Node VALUE = Hs.term("value");
  static final Node NUMBER = Hs.term("number");
  static final Node UNIT = Hs.term("unit");

  // Of statements
  static final Node SPEAKER = Hs.term("speaker");
  static final Node QUOTATION = Hs.term("quotation");
  static final Node CUE = Hs.term("cue");
  static final Node SPEAKER_EVIDENCE = Hs.term("speakerEvidence");
  static final Node WITHIN = Hs.term("within");

  // Of articles and entities
  static final Node PUBLISHED_AT = Hs.term("publishedAt");
  static final Node TIME_EXPRESSION = Hs.term("timeExpression");
  static final Node FINGERPRINT = Hs.term("fingerprint");
  static final Node CORRECTION = iri(SCHEMA + "correction");
  static final Node METADATA = Hs.term("metadata");
  static final Node METADATA_CLASS = Hs.term("Metadata");
  static final Node FIELD = Hs.term("field");
  static final Node WRITTEN = Hs.term("written");
  static final Node FOUND_AT = Hs.term("foundAt");
  static final Node CODE = Hs.term("code");
  static final Node SECTOR = Hs.term("sector");
  static final Node PLURAL = Hs.term("plural");
  static final Node ARTICLE_SCOPE = Hs.term("ArticleScope");
  static final Node GAZETTEER = Hs.term("Gazetteer");
  static final Node LINK_CLASS = Hs.term("Link");
  static final Node LINK_OF = Hs.term("linkOf");
  static final Node LINK_TARGET = Hs.term("linkTarget");
  static final Node REASON_TEXT = Hs.term("reasonText");

  // Of runs
  static final Node SOFTWARE = Hs.term("software");
  static final Node MODELS = Hs.term("models");
  static final Node ONTOLOGY = Hs.term("ontology");

  // Of the ledger
  static final Node LEDGER = Hs.term("Ledger");
  static final Node KEY = Hs.term("key");
  static final Node DIGEST = Hs.term("digest");
  static final Node READ_AT = Hs.term("readAt");
  static final Node READ_BY = Hs.term("readBy");
  static final Node RETRACTED_AT = Hs.term("retractedAt");
  static final Node REPLACED_AT = Hs.term("replacedAt");
  static final Node IS_VERSION_OF = iri(DCTERMS + "isVersionOf");
  static final Node REPLACES = iri(DCTERMS + "replaces");
  static final Node IS_REPLACED_BY = iri(DCTERMS + "isReplacedBy");

  // Derived
  static final Node LASTING = Hs.term("lasting");
  static final Node PERSONAL = Hs.term("personal");
  static final Node RECIPROCAL = Hs.term("Reciprocal");
  static final Node VERBAL_EVENT = Hs.term("VerbalEvent");
  static final Node TALKS_EVENT = Hs.term("TalksEvent");
  static final Node ORIGIN = Hs.term("origin");
  static final Node IN_CLUSTER = Hs.term("inCluster");
  static final Node INDEPENDENT_SOURCES = Hs.term("independentSources");
  static final Node DENYING_SOURCES = Hs.term("denyingSources");
  static final Node COPY_OF = Hs.term("copyOf");
  static final Node TYPE_CONFLICT = Hs.term("TypeConflict");
  static final Node LEADING_TYPE = Hs.term("leadingType");
  static final Node CONTRADICTION = Hs.term("Contradiction");
  static final Node REVERSAL = Hs.term("Reversal");
  static final Node DISCREPANCY = Hs.term("Discrepancy");
  static final Node AFFIRMING = Hs.term("affirming");
  static final Node DENYING = Hs.term("denying");
  static final Node EARLIER = Hs.term("earlier");
  static final Node LATER = Hs.term("later");
  static final Node ABOUT_CLUSTER = Hs.term("cluster");
  static final Node CLAIM = Hs.term("claim");
  static final Node DISPUTED_BY = Hs.term("disputedBy");
  static final Node QUERY = Hs.term("query");

  private Terms() {}

  private static Node iri(String value) {
    return NodeFactory.createURI(value);
  }
}
