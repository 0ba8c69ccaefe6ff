package org.hearsay.nlp.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * The language of an article: the one given, else what OpenNLP's detector finds in its text.
 *
 * <p>The model is loaded when the first article without a given language comes. May be shared
 * between threads.
 */
public final class ArticleLanguage {

  private static final String MODEL = "/langdetect-183.bin";

  /** Below this the detector errs too often to overrule what a reader of English news expects. */
  private static final int FEWEST_WORDS = 20;

  /** More tells the detector nothing new. */
  private static final int MOST_CHARACTERS = 4_000;

  private volatile @Nullable LanguageDetectorModel model;

  /** Whether the article is in English, and so for this analysis. */
  public boolean isEnglish(Article article) {
    String tag = of(article).strip().toLowerCase(Locale.ROOT);
    return tag.equals("en")
        || tag.equals("eng")
        || tag.equals("english")
        || tag.startsWith("en-")
        || tag.startsWith("en_");
  }

  /**
   * The BCP 47 tag that is given, or the ISO 639-3 code that is found; a text of less than twenty
   * words counts as English. Scripts that put no space between words have a word in each character.
   */
  public String of(Article article) {
    return article.language().orElseGet(() -> detect(article.text()));
  }

  private String detect(String text) {
    int spaced = text.strip().split("\\s+", FEWEST_WORDS + 1).length;
    if (spaced < FEWEST_WORDS && spaced + unspaced(text) < FEWEST_WORDS) {
      return "eng";
    }
    String sample = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    // A detector holds state, so each call makes its own; the model is shared.
    Language best = new LanguageDetectorME(model()).predictLanguage(sample);
    return best.getLang();
  }

  /** The characters of scripts without spaces between words. */
  private static long unspaced(String text) {
    return text.codePoints()
        .limit(MOST_CHARACTERS)
        .filter(
            c ->
                switch (Character.UnicodeScript.of(c)) {
                  case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                  default -> false;
                })
        .count();
  }

  private LanguageDetectorModel model() {
    LanguageDetectorModel loaded = model;
    if (loaded == null) {
      synchronized (this) {
        loaded = model;
        if (loaded == null) {
          loaded = load();
          model = loaded;
        }
      }
    }
    return loaded;
  }

  private static LanguageDetectorModel load() {
    try (InputStream in = ArticleLanguage.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("no " + MODEL + " on the class path: rebuild the jar");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }
}
