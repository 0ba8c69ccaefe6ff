package org.hearsay.article.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the elements of a page say that they are, by their tags and by the names that their makers
 * gave them (class, id, role), where that is something around an article: menus, buttons to share,
 * lists of other stories, captions, comments.
 *
 * <p>The names are those that content management systems and news sites share; no site is named.
 */
final class Chrome {

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "video",
          "audio",
          "button",
          "input",
          "select",
          "textarea",
          "dialog",
          "figcaption",
          "link",
          "meta",
          "head",
          "map",
          "applet",
          "amp-ad",
          "amp-social-share",
          "amp-sidebar",
          "menu",
          "aside",
          "progress",
          "datalist",
          "math");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "contentinfo",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "dialog",
          "alertdialog",
          "button",
          "tablist",
          "form",
          "tooltip");

  /** Whole words of a name. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(^|[ _-])("
              + "nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|masthead|footer|footnav"
              + "|sidebar|rail|sideblock|topbar|toolbar|tools|masthead"
              + "|shar(e|es|ing)|sharebar|sharethis|addthis|addtoany|social|socials|sociable"
              + "|follow|followus"
              + "|relateds?|recirc|recirculation|recommend(s|ed|ation|ations)?|read-?more|more-?on"
              + "|readmore|see-?also|also-?read|most-?(read|popular|viewed|shared)|popular|trending"
              + "|up-?next|next-?up|next-?article|prev-?next|post-?nav|teasers?|promos?|promo-?box"
              + "|promotion|callout|cross-?sell|more-?(stories|news|articles|from)|similar"
              + "|you-?may-?like|outbrain|taboola|zergnet|revcontent|mgid|nativo|dianomi"
              + "|ads?|adbox|adslot|ad-?unit|ad-?container|adv|advert|adverts|advertisement"
              + "|advertising|adsbygoogle|sponsor(ed)?|sponsorship|dfp|banner"
              + "|newsletters?|signup|sign-?up|subscri(be|ption|ber)s?|paywall|regwall|piano|meter"
              + "|register|registration|login|log-?in|sign-?in|membership|donate|donation"
              + "|comments?|commenting|respond|replies|disqus|livefyre|talkback|discussion|coral"
              + "|captions?|credits?|photo-?credit|image-?credit|imagecredit|copyright|wp-caption-text"
              + "|attribution|gallery-?(caption|text|nav)|slideshow-?(caption|nav)|image-?caption"
              + "|byline|bylines|author-?(bio|box|info|card|details|description|name|meta)"
              + "|about-?(the-?)?author|authorbox|contributors?|bio|biography|authors?"
              + "|date|dateline-?time|time-?stamp|timestamp|pub-?date|publish-?date|posted-?on"
              + "|last-?updated|dateblock|datetime|entry-?meta|post-?meta|article-?meta|meta|metadata"
              + "|tags?|tag-?list|tagcloud|post-?tags|topics?|keywords|categor(y|ies)|cat-?links"
              + "|labels?|kicker|eyebrow|rubric|section-?name"
              + "|skip|skip-?link|sr-?only|screen-?reader(-text)?|visually-?hidden"
              + "|visuallyhidden|hidden|hide|noprint|no-?print|print-?only|printonly|offscreen"
              + "|cookies?|consent|gdpr|modal|popup|pop-?up|overlay|lightbox|toast|interstitial"
              + "|pagination|pager|page-?nav|rating|ratings|vote|votes|poll|quiz|survey|widget"
              + "|widgets|feedback|disclaimer|disclosure|legal|jump-?links?|toc|backlink"
              + "|back-?to-?top|playlist|player|video-?(meta|info|title|player)"
              + "|infobox|factbox-?link|infographic-?credit|print|email-?alert|app-?download"
              + "|download-?app|inline-?(link|promo|related)|embed-?(caption|link)|pull-?quote"
              + "|pullquote|sidenote|tooltip|shoutbox|trinity|audio"
              + ")s?([ _-]|$)");

  /** Names that hold the article although a word of {@link #WORDS} is among them. */
  private static final Pattern BODY =
      Pattern.compile(
          "(^|[ _-])(article-?(body|content|text)|story-?(body|content|text)|post-?(body|content)"
              + "|entry-?content|body-?(copy|text|content)|content-?body|main-?content"
              + "|articlebody|storybody|main|article|page|site|wrapper|container|root|app|layout"
              + "|post|hentry|single)([ _-]|$)");

  private static final Pattern HIDDEN =
      Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** What shows that a page keeps its article from those who do not pay. */
  static final String PAYWALL =
      "[class*=paywall], [id*=paywall], [class*=regwall], [class*=subscriber-only],"
          + " [class*=piano-offer], [data-paywall]";

  private Chrome() {}

  /** Whether it or an element around it is something around the article. */
  static boolean inChrome(Element element) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (byTag(e) && !e.normalName().equals("aside") || surely(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it stands in the comments of readers or among other stories. */
  static boolean inComments(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (surely(e)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the element stands for no article text by its tag alone. */
  static boolean byTag(Element element) {
    return NEVER.contains(element.normalName())
        || ROLES.contains(element.attr("role"))
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true");
  }

  /** Whether a style hides it, as pages hide what a script may show. */
  static boolean isHidden(Element element) {
    return HIDDEN.matcher(element.attr("style")).find();
  }

  /** Names of what lies over a page or under its article, however long its text is. */
  private static final Pattern SURELY =
      Pattern.compile(
          "(^|-)(cookies?|consent|gdpr|modal|popup|lightbox|comments?|disqus|livefyre|respond"
              + "|sidebar|footer|related|recommend(s|ed|ations?)?|recirc|newsletters?|outbrain"
              + "|taboola|most-?(read|popular|viewed)|trending|share|sharing|navigation)(-|$)");

  /** Classes by which content management systems file an article. */
  private static final Pattern FILING =
      Pattern.compile(
          "(category|tag|author|format|status|type|topic|section|label|has|is|no|with)-.*");

  /** Whether the names of the element say that it is surely no part of an article. */
  static boolean surely(Element element) {
    return (matches(SURELY, element.className()) || matches(SURELY, element.id()))
        && !holdsArticle(element);
  }

  private static boolean holdsArticle(Element element) {
    return switch (element.normalName()) {
      case "article", "main", "body", "html", "tbody", "tr", "td", "th" -> true;
      default -> element.hasClass("hentry") || quotesPost(element);
    };
  }

  /** A post of a social network that the article quotes, with its words. */
  private static boolean quotesPost(Element element) {
    return element.selectFirst("blockquote[class*=tweet], blockquote[class*=instagram]") != null;
  }

  /** Whether the names of the element say that it is something around an article. */
  static boolean byName(Element element) {
    boolean named =
        isChrome(element.className())
            || isChrome(element.id())
            || isChrome(element.attr("data-component"))
            || isChrome(element.attr("data-module"))
            || isChrome(element.attr("data-testid"))
            || isChrome(element.attr("itemprop"));
    // What it holds is looked for last: that goes through all below it.
    return named && !holdsArticle(element);
  }

  private static boolean isChrome(String names) {
    return matches(WORDS, names);
  }

  private static boolean matches(Pattern words, String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String name : names.split("\\s+")) {
      String plain = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
      plain = plain.replace("__", "-").replace('_', '-').replace(':', '-').replace('.', '-');
      if (!FILING.matcher(plain).matches()
          && words.matcher(plain).find()
          && !BODY.matcher(plain).matches()) {
        return true;
      }
    }
    return false;
  }
}
