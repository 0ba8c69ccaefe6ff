package org.hearsay.evaluate;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.hearsay.text.Article;

/** Articles with what a person says of them. */
public sealed interface GoldSet permits TreeGold, NameGold, TimeGold, PloverGold, ClaimGold {

  /** What is measured, such as {@code parse}. */
  String task();

  /** What to annotate; no two have one id. */
  List<Article> articles();

  /**
   * Measures annotation records (docs/annotation-record.md, with tokens).
   *
   * @param records one for each of the articles, by its id
   */
  Report score(Map<String, JsonObject> records);
}
