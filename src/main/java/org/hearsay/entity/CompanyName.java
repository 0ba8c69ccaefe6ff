package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The forms of a company's name with and without the word for its legal form. */
final class CompanyName {

  private static final Set<String> LEGAL =
      Set.of(
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "ltd",
          "limited",
          "plc",
          "llc",
          "ag",
          "sa",
          "nv",
          "se",
          "spa",
          "gmbh");

  private static final List<String> ENDINGS =
      List.of("inc", "corporation", "corp", "company", "plc");

  private CompanyName() {}

  /**
   * Other forms under which a name may be known: "Acme" and "Acme Corporation" for "Acme Corp.".
   *
   * @return keys ({@link NameKey}), the bare name first; the name itself is not among them
   */
  static List<String> otherForms(String name) {
    String key = NameKey.of(name);
    String bare = bare(key);
    List<String> forms = new ArrayList<>();
    if (bare.isEmpty()) {
      return List.of();
    }
    if (!bare.equals(key)) {
      forms.add(bare);
    }
    for (String ending : ENDINGS) {
      String form = bare + " " + ending;
      if (!form.equals(key)) {
        forms.add(form);
      }
    }
    return List.copyOf(forms);
  }

  /** A key without the words for the legal form at its end, of which there may be two. */
  private static String bare(String key) {
    String bare = key;
    for (int i = 0; i < 2; i++) {
      int space = bare.lastIndexOf(' ');
      if (space > 0 && LEGAL.contains(bare.substring(space + 1))) {
        bare = bare.substring(0, space);
      }
    }
    return bare.endsWith(" and") ? "" : bare;
  }
}
