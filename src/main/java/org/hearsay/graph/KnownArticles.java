package org.hearsay.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Article;

/**
 * The articles that a store has already read, so that those which did not change are passed over
 * without analysis. A picture of the ledger at one time; {@link #changed} keeps it true to what the
 * run that uses it adds.
 *
 * <p>Reading is safe from several threads as long as none changes it; {@link #holds} may answer
 * from an older picture, and {@link #isFresh} tells then.
 */
public final class KnownArticles {

  /** Knows nothing, for a store that is new. */
  public static final KnownArticles NONE = new KnownArticles(new HashMap<>(), "");

  private final Map<String, Set<String>> keysByVersion;
  private final Set<String> changed = new HashSet<>();
  private final String readBy;

  private KnownArticles(Map<String, Set<String>> keysByVersion, String readBy) {
    this.keysByVersion = keysByVersion;
    this.readBy = readBy;
  }

  /**
   * Those that a store has read as this run would read them.
   *
   * @param withText whether the run keeps texts
   */
  public static KnownArticles of(QueryStore store, Run run, boolean withText) {
    String readBy = Ledger.readBy(run.digest(), withText);
    Map<String, Set<String>> known = new HashMap<>();
    store.select(
        store.parse(
            """
            PREFIX hs: <https://w3id.org/hearsay/ontology#>
            SELECT ?version ?key { GRAPH <ledger> {
              ?version hs:readBy "%s" ; hs:key ?key ; hs:digest ?digest } }
            """
                .formatted(readBy)),
        row -> {
          String version = store.base().local(row.get("version"), "article/");
          String key = row.get("key").getLiteralLexicalForm();
          known.computeIfAbsent(version, v -> new HashSet<>(2)).add(key);
        });
    return new KnownArticles(known, readBy);
  }

  /** How many versions it knows. */
  public int size() {
    return keysByVersion.size();
  }

  /** Whether the store has this version of the article, under its url or id, read the same way. */
  public boolean holds(Article article) {
    return !readBy.isEmpty()
        && keysByVersion
            .getOrDefault(article.version(), Set.of())
            .contains(ArticleGraph.keyOf(article));
  }

  /** Whether nothing was added under the article's url or id since the picture was taken. */
  public boolean isFresh(Article article) {
    return !changed.contains(ArticleGraph.keyOf(article));
  }

  /** Notes that a graph was added. */
  public void changed(ArticleGraph graph) {
    changed.add(graph.key());
  }
}
