package org.hearsay.article.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a page that holds its article: the one from which the most running text
 * hangs, after what names itself as something else is taken out, and no more of its surroundings
 * than bring more text along.
 */
final class Body {

  /** To go up to a parent, it must add this share of words. */
  private static final double WORTH_CLIMBING = 0.10;

  private static final int LEAST_GAIN = 20;

  /** Words of prose without which an article element is a teaser. */
  private static final int LEAST_ARTICLE = 40;

  /** An element with so much of a page's prose is no chrome, whatever its name says. */
  private static final double TOO_MUCH = 0.45;

  private static final double NEARLY_ALL = 0.85;

  /** Names of an entry of a live blog. */
  private static final Pattern LIVE =
      Pattern.compile(
          "(?i)(^|[ _-])live[_-]?(blog[_-]+)?(entry|update|post|item|event)([ _-]|$)"
              + "|(^|\\s)liveblog(entry|update|post|item)");

  private final Document page;
  private final Map<Element, Double> prose = new IdentityHashMap<>();

  private Body(Document page) {
    this.page = page;
  }

  /** Takes out of a page what is no article and returns the element that holds the article. */
  static Element find(Document page) {
    return new Body(page).find();
  }

  private Element find() {
    Element whole = page.body();
    boolean live = isLive();
    removeByTag(whole);
    count(whole);
    removeByName(whole);
    prose.clear();
    count(whole);
    Element start = live ? whole : only(whole);
    Element core = core(start);
    Element best = climb(core, start);
    removeAside(core, best);
    return best;
  }

  /** Whether the page is a live blog, of which every entry is a part of the article. */
  private boolean isLive() {
    boolean told =
        page.selectFirst("[itemtype*=LiveBlogPosting], [itemprop=liveBlogUpdate]") != null
            || page.select("script[type*=ld+json]").stream()
                .anyMatch(script -> script.data().contains("\"LiveBlogPosting\""));
    return told
        || page.select("article, section, li, div").stream()
                .filter(element -> LIVE.matcher(element.className()).find())
                .limit(2)
                .count()
            == 2;
  }

  private void removeByTag(Element whole) {
    List<Element> gone = new ArrayList<>();
    double all = Math.max(1, proseIn(whole));
    for (Element element : whole.getAllElements()) {
      if (element == whole) {
        continue;
      }
      boolean chrome = Chrome.byTag(element);
      String name = element.normalName();
      if (name.equals("header") || name.equals("form") || Chrome.isHidden(element)) {
        chrome = proseIn(element) < TOO_MUCH * all;
      } else if (chrome && !Set.of("script", "style", "noscript", "template").contains(name)) {
        chrome = proseIn(element) < TOO_MUCH * all;
      }
      if (chrome) {
        gone.add(element);
      }
    }
    gone.forEach(Element::remove);
  }

  private static double proseIn(Element element) {
    double words = 0;
    for (Element p : element.select("p")) {
      int count = Block.countWords(p.ownText());
      words += count >= 8 ? count : 0;
    }
    return words;
  }

  private void removeByName(Element whole) {
    double all = prose.getOrDefault(whole, 0.0);
    List<Element> gone = new ArrayList<>();
    Set<Element> below = new HashSet<>();
    for (Element element : whole.getAllElements()) {
      if (element == whole) {
        continue;
      }
      double share = Chrome.surely(element) ? NEARLY_ALL : TOO_MUCH;
      if (Chrome.byName(element) && prose.getOrDefault(element, 0.0) < share * all) {
        gone.add(element);
        below.add(element);
      }
    }
    gone.forEach(Element::remove);
  }

  /** Adds up the prose of all elements. */
  private void count(Element whole) {
    for (Block block : Blocks.of(whole)) {
      double worth = worth(block);
      for (Element e = block.element(); e != null; e = e.parent()) {
        prose.merge(e, worth, Double::sum);
        if (e == whole) {
          break;
        }
      }
    }
  }

  private static double worth(Block block) {
    if (block.isProse()) {
      return block.words() * (1 - block.linkShare());
    }
    if (block.kind() == Block.Kind.TABLE_ROW && block.linkShare() < 0.5) {
      return block.words() * 0.3;
    }
    if (block.linkShare() > 0.6) {
      return -Math.min(block.words(), 12);
    }
    return 0;
  }

  /** The element with the most prose in its own paragraphs. */
  private Element core(Element whole) {
    Map<Element, Double> near = new IdentityHashMap<>();
    List<Element> order = new ArrayList<>();
    for (Block block : Blocks.of(whole)) {
      double worth = worth(block);
      if (worth <= 0) {
        continue;
      }
      Element holder = block.element();
      double share = 1;
      if (holder.normalName().equals("p")
          || holder.normalName().equals("li")
          || holder.normalName().equals("tr")) {
        holder = holder.parent();
      }
      for (int up = 0; up < 3 && holder != null; up++) {
        if (near.merge(holder, worth * share, Double::sum) == worth * share) {
          order.add(holder);
        }
        if (holder == whole) {
          break;
        }
        share *= 0.7;
        holder = holder.parent();
      }
    }
    Element best = whole;
    double most = 0;
    for (Element element : order) {
      double words = near.getOrDefault(element, 0.0);
      if (words > most) {
        most = words;
        best = element;
      }
    }
    return best;
  }

  /** Of several articles on a page, the one with its title or else the first. */
  private Element only(Element whole) {
    List<Element> articles = new ArrayList<>();
    double most = 0;
    for (Element article : whole.select("article, .hentry, [itemprop=articleBody]")) {
      boolean within = articles.stream().anyMatch(other -> isWithin(article, other));
      if (!within && prose.getOrDefault(article, 0.0) >= LEAST_ARTICLE) {
        articles.add(article);
        most = Math.max(most, prose.getOrDefault(article, 0.0));
      }
    }
    if (articles.size() < 2 || most < 0.2 * prose.getOrDefault(whole, 0.0)) {
      return whole;
    }
    for (Element article : articles) {
      Element heading = article.selectFirst("h1");
      if (heading != null && prose.getOrDefault(article, 0.0) >= 0.2 * most) {
        return article;
      }
    }
    for (Element article : articles) {
      if (prose.getOrDefault(article, 0.0) >= 0.5 * most) {
        return article;
      }
    }
    return whole;
  }

  private static boolean isWithin(Element element, Element other) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == other) {
        return true;
      }
    }
    return false;
  }

  /** Between the core and the whole, only paragraphs belong to the article: no lists of stories. */
  private static void removeAside(Element core, Element best) {
    for (Element at = core; at != best && at.parent() != null; at = at.parent()) {
      for (Element sibling : List.copyOf(at.parent().children())) {
        if (sibling != at && isList(sibling)) {
          sibling.remove();
        }
      }
    }
  }

  private static boolean isList(Element element) {
    int items = 0;
    int others = 0;
    for (Block block : Blocks.of(element)) {
      if (block.kind() == Block.Kind.LIST_ITEM || block.linkShare() > 0.5) {
        items += block.words();
      } else if (block.isProse()) {
        others += block.words();
      }
    }
    return items > others && element.normalName().matches("div|section|ul|ol|aside");
  }

  private Element climb(Element core, Element top) {
    Element best = core;
    double words = prose.getOrDefault(core, 0.0);
    for (Element up = core; up != null && up != page; up = up == top ? null : up.parent()) {
      double here = prose.getOrDefault(up, 0.0);
      if (here > words * (1 + WORTH_CLIMBING) && here > words + Math.min(LEAST_GAIN, words / 2)) {
        best = up;
        words = here;
      }
    }
    return best;
  }
}
