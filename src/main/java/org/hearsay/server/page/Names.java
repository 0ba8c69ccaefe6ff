package org.hearsay.server.page;

import java.util.Locale;

/** How the names of terms are told in words. */
final class Names {

  private Names() {}

  /** The part of an IRI after its last {@code #} or {@code /}. */
  static String localName(String iri) {
    int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
    return cut < 0 || cut == iri.length() - 1 ? iri : iri.substring(cut + 1);
  }

  /** {@code AmbassadorWithdrawal} in words: ambassador withdrawal. */
  static String words(String localName) {
    return localName
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }
}
