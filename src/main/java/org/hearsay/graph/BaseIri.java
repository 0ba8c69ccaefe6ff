package org.hearsay.graph;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The IRI under which a store's instances live, such as {@code http://localhost:3030/}. A store
 * fixes it when it is made.
 *
 * @param value an absolute http or https IRI that ends with a slash
 */
public record BaseIri(String value) {

  private static final Pattern FORM =
      Pattern.compile("https?://[^\\s/<>\"{}|\\\\^`?#]+/([^\\s<>\"{}|\\\\^`?#]*/)?");

  /** The base of a store for which nobody names another. */
  public static final BaseIri DEFAULT = new BaseIri("http://localhost:3030/");

  public BaseIri {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "base IRI '" + value + "' is not of the form http://host/ or https://host/path/");
    }
  }

  /** The graph of derived clusters. */
  public Node clusters() {
    return iri("clusters");
  }

  /** The graph of accepted events. */
  public Node accepted() {
    return iri("accepted");
  }

  /** The graph of adopted policies. */
  public Node policies() {
    return iri("policies");
  }

  /** The graph that tells what was read when. */
  public Node ledger() {
    return iri("ledger");
  }

  /** The article version, which names its graph too. */
  public Node article(String version) {
    return iri("article/" + version);
  }

  /** The text of an article version. */
  public Node text(String version) {
    return iri("article/" + version + "/text.txt");
  }

  /** The entity of an id. */
  public Node entity(String id) {
    return iri("entity/" + path(id));
  }

  Node claim(String hash) {
    return iri("claim/" + hash);
  }

  Node proposition(String hash) {
    return iri("proposition/" + hash);
  }

  Node statement(String hash) {
    return iri("statement/" + hash);
  }

  Node run(String hash) {
    return iri("run/" + hash);
  }

  Node policy(String hash) {
    return iri("policy/" + hash);
  }

  Node cluster(String hash) {
    return iri("cluster/" + hash);
  }

  Node event(String hash) {
    return iri("event/" + hash);
  }

  /** An IRI of this base; {@code relative} must be made of safe characters already. */
  Node iri(String relative) {
    return NodeFactory.createURI(value + relative);
  }

  /** Whether an IRI lies under {@code directory} of this base. */
  boolean isIn(Node node, String directory) {
    return node.isURI() && node.getURI().startsWith(value + directory);
  }

  /** What follows {@code directory} in an IRI of this base. */
  String local(Node node, String directory) {
    return node.getURI().substring(value.length() + directory.length());
  }

  /**
   * A path of an IRI (RFC 3987, ipath) for any string: letters and digits of all scripts stay, what
   * could end the path, climb out of it or break a syntax is percent-encoded.
   */
  static String path(String name) {
    StringBuilder path = new StringBuilder(name.length());
    for (String segment : Normalizer.normalize(name, Normalizer.Form.NFC).split("/", -1)) {
      path.append(path.isEmpty() ? "" : "/");
      if (segment.isEmpty() || segment.chars().allMatch(c -> c == '.')) {
        path.append("_").append(segment.replace(".", "_"));
      } else {
        segment.codePoints().forEach(c -> appendSafely(path, c));
      }
    }
    return path.toString();
  }

  private static void appendSafely(StringBuilder path, int c) {
    boolean ascii = c < 128;
    boolean safe =
        ascii
            ? Character.isLetterOrDigit(c) || "-._~!$&'()*+,;=:@".indexOf(c) >= 0
            : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    if (safe) {
      path.appendCodePoint(c);
      return;
    }
    // A lone surrogate has no UTF-8 form.
    String known = c >= 0xD800 && c <= 0xDFFF ? "\uFFFD" : Character.toString(c);
    for (byte b : known.getBytes(StandardCharsets.UTF_8)) {
      path.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
    }
  }
}
