package org.hearsay.nlp.lemma;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The base of a form of a verb that a list knows. The ends alone do not tell "bombed" from
 * "probed", and treebanks are too small to hold all verbs of the news, irregular ones included.
 */
final class VerbForms {

  private static final Set<String> VERBS = Set.copyOf(lines("verbs.txt"));

  private static final Map<String, String> IRREGULAR =
      lines("irregular-verbs.txt").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

  private VerbForms() {}

  /**
   * The base of a form.
   *
   * @param form in lower case
   * @param xpos its Penn tag
   */
  static Optional<String> base(String form, String xpos) {
    return switch (xpos) {
      case "VBD", "VBN" ->
          form.endsWith("ed")
              ? known(ofStem(form, 2, "i"))
              : Optional.ofNullable(IRREGULAR.get(form));
      case "VBG" -> form.endsWith("ing") ? known(ofStem(form, 3, "")) : Optional.empty();
      case "VBZ" -> form.endsWith("s") ? known(ofThirdPerson(form)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** What may stand before -ed or -ing: with e, as it is, with y, or with a doubled end. */
  private static List<String> ofStem(String form, int end, String yBefore) {
    String stem = form.substring(0, form.length() - end);
    if (stem.length() < 2) {
      return List.of();
    }
    String shorter = stem.substring(0, stem.length() - 1);
    boolean doubled = stem.charAt(stem.length() - 1) == shorter.charAt(shorter.length() - 1);
    boolean y = !yBefore.isEmpty() && stem.endsWith(yBefore);
    return List.of(stem + "e", stem, y ? shorter + "y" : stem, doubled ? shorter : stem);
  }

  private static List<String> ofThirdPerson(String form) {
    String stem = form.substring(0, form.length() - 1);
    if (form.endsWith("ies") && form.length() > 4) {
      return List.of(form.substring(0, form.length() - 3) + "y", stem);
    }
    return form.endsWith("es")
        ? List.of(stem, stem.substring(0, stem.length() - 1))
        : List.of(stem);
  }

  private static Optional<String> known(List<String> bases) {
    return bases.stream().filter(VERBS::contains).findFirst();
  }

  private static List<String> lines(String name) {
    try (InputStream in = VerbForms.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + VerbForms.class.getName());
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
