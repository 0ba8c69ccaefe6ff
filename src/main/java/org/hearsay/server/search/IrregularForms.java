package org.hearsay.server.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts the lemma of irregular verb forms in their place, which no stemmer finds. */
final class IrregularForms extends TokenFilter {

  /** The lemmatizer's list: a form and its lemma a line. */
  private static final String LIST = "/org/hearsay/nlp/lemma/irregular-verbs.txt";

  private static final Map<String, String> LEMMAS = read();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  IrregularForms(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String lemma = LEMMAS.get(term.toString());
    if (lemma != null) {
      term.setEmpty().append(lemma);
    }
    return true;
  }

  private static Map<String, String> read() {
    Map<String, String> lemmas = new HashMap<>();
    try (InputStream in = IrregularForms.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("no " + LIST + " on the class path: rebuild the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] forms = line.split("\\s+");
        if (forms.length == 2 && !line.startsWith("#")) {
          lemmas.putIfAbsent(forms[0], forms[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIST, e);
    }
    return Map.copyOf(lemmas);
  }
}
