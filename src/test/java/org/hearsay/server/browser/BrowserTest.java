package org.hearsay.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a reader does, with the graph of the examples. */
@Tag("models")
@Tag("browser")
class BrowserTest {

  private static ExampleSite site;
  private static Browser browser;

  /** One page of each kind, by what it is. */
  private static final Map<String, String> PAGES = new LinkedHashMap<>();

  @BeforeAll
  static void start() throws InterruptedException {
    browser = new Browser(true);
    site = ExampleSite.start();
    PAGES.put("home", "/");
    PAGES.put("search", "/search?q=ambassador");
    PAGES.put("events", "/search?in=events&status=accepted");
    PAGES.put("quotations", "/search?in=quotations");
    PAGES.put("nothing found", "/search?q=zzzz");
    PAGES.put("entity", "/entity/north-korea");
    PAGES.put("pair", "/pair?a=russia&b=united-kingdom");
    PAGES.put("speaker", "/speaker/united-states");
    PAGES.put("ontology", "/ontology");
    PAGES.put("term", "/ontology/DiplomatExpulsion");
    PAGES.put("query", "/query");
    PAGES.put("question", "/search?q=What+does+Russia+deny%3F");
    PAGES.put("relaxed", "/search?q=ambassador+zzzz");
    PAGES.put("facets", "/search?type=Attack&modality=Actual");
    PAGES.put("entities", "/search?in=entities&q=korea");
    PAGES.put("class", "/ontology/Claim");
    PAGES.put("property", "/ontology/stance");
    PAGES.put("interfaces", "/api");
    PAGES.put("wrong", "/search?from=yesterday");
    PAGES.put("accepted", first("/search?in=events&status=accepted", ".entries a"));
    PAGES.put("denied", first("/search?in=events&status=denied", ".entries a"));
    PAGES.put("policy", first(PAGES.getOrDefault("accepted", "/"), ".standing a"));
    PAGES.put("claim", first("/search?q=ambassador", ".claim .meta a[href^='/claim/']"));
    PAGES.put("article", first("/search?in=articles", ".entries a[href^='/article/']"));
    PAGES.put("occurrence", first("/search?in=events&status=disputed", ".entries a"));
    PAGES.put("statement", first("/search?in=quotations", ".entries a"));
    PAGES.put("missing", "/entity/nobody-at-all");
  }

  private static String first(String list, String css) {
    browser.open(site.address(list));
    return String.valueOf(browser.find(css).getDomAttribute("href"));
  }

  @AfterAll
  static void stop() {
    browser.close();
    site.close();
  }

  @AfterEach
  void widen() {
    browser.width(1280);
    browser.dark(false);
  }

  @Test
  void searchLeadsToTheClaimAndItsEvidence() {
    browser.open(site.address("/"));
    WebElement field = browser.find("#q");
    field.sendKeys("ambassador");
    field.submit();
    browser.await("results", () -> browser.address().contains("q=ambassador"));
    WebElement claim = browser.find(".claim");
    assertThat(claim.findElement(org.openqa.selenium.By.cssSelector(".voice")).getText())
        .startsWith("According to ");
    String quote = browser.find(".claim mark").getText();
    browser.follow(".claim .meta a[href^='/claim/']");
    assertThat(browser.find("blockquote.paragraph mark").getText()).isEqualTo(quote);
    assertThat(browser.find("h1 .according").getText()).startsWith("According to ");
    browser.follow(".meta a[href*='#char-']");
    String id = browser.address().replaceFirst(".*#", "");
    assertThat(browser.find("[id='" + id + "']").getText()).isNotBlank();
    assertThat(browser.find(".reading-text").getText().replaceAll("\\s+", " "))
        .contains(quote.replaceAll("\\s+", " "));
  }

  /** The questions of the mission, as somebody would type them, with the clicks to the answer. */
  @Test
  void questionsLeadToWhoSaysSo() {
    browser.open(site.address("/"));
    browser.find("#q").sendKeys("Who withdrew ambassadors from North Korea?" + Keys.ENTER);
    browser.await("results", () -> browser.address().contains("q=Who"));
    assertThat(browser.find(".claim .voice").getText()).startsWith("According to ");
    assertThat(browser.find(".claim .what").getText())
        .contains("ambassador withdrawal", "North Korea", "when 2017-09");
    browser.find("#q").clear();
    browser.find("#q").sendKeys("What does Russia deny?" + Keys.ENTER);
    browser.await("results", () -> browser.address().contains("Russia"));
    browser.follow(".readings a[href*='says=denies']");
    assertThat(browser.all(".claim"))
        .isNotEmpty()
        .allSatisfy(claim -> assertThat(claim.getDomAttribute("class")).contains("denies"));
    browser.open(site.address("/"));
    browser.follow(".readings a[href*='status=disputed']");
    assertThat(browser.find(".entries li").getText()).contains("according to ", "denied by ");
    browser.follow(".entries li a");
    assertThat(browser.find("h1 .tag-disputed").isDisplayed()).isTrue();
    assertThat(browser.all(".contradictions tbody tr")).isNotEmpty();
  }

  @Test
  void facetsNarrowAndCanBeTakenAway() {
    browser.open(site.address("/search"));
    String all = browser.find(".range").getText();
    browser.follow(".facet a[href*='type=']");
    assertThat(browser.address()).contains("type=");
    assertThat(browser.find(".range").getText()).isNotEqualTo(all);
    browser.follow(".chosen a");
    assertThat(browser.address()).doesNotContain("type=");
    assertThat(browser.find(".range").getText()).isEqualTo(all);
  }

  @Test
  void everythingIsReachedByKeyboard() {
    browser.open(site.address("/"));
    browser.focused().sendKeys(Keys.TAB);
    assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
    browser.focused().sendKeys(Keys.ENTER);
    browser.await("the content", () -> browser.address().endsWith("#main"));
    browser.open(site.address("/"));
    tabTo("#q");
    browser.focused().sendKeys("north k");
    browser.await("suggestions", () -> !browser.all("#suggestions:not([hidden]) li").isEmpty());
    browser.focused().sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.find("#q").getDomAttribute("aria-activedescendant"))
        .isEqualTo("suggestion-0");
    browser.focused().sendKeys(Keys.ENTER);
    browser.await("the entity", () -> browser.address().endsWith("/entity/north-korea"));
    tabTo(".contents a");
    browser.focused().sendKeys(Keys.ENTER);
    browser.await("a section", () -> browser.address().endsWith("#did"));
    tabTo("#did .claim .meta a[href^='/claim/']");
    browser.focused().sendKeys(Keys.ENTER);
    browser.await("the claim", () -> browser.address().contains("/claim/"));
  }

  /** Presses the tabulator until what matches has the focus. */
  private static void tabTo(String css) {
    for (int i = 0; i < 200; i++) {
      browser.focused().sendKeys(Keys.TAB);
      if (Boolean.TRUE.equals(
          browser.script("return document.activeElement.matches(arguments[0])", css))) {
        assertThat(browser.script("return getComputedStyle(document.activeElement).outlineStyle"))
            .as("what has the focus can be seen")
            .isNotEqualTo("none");
        return;
      }
    }
    throw new AssertionError("the tabulator never reaches " + css + " at " + browser.address());
  }

  @Test
  void worksWithoutScripts() {
    try (Browser plain = new Browser(false)) {
      plain.open(site.address("/"));
      assertThat(plain.all("canvas")).isEmpty();
      assertThat(plain.find("figure[data-form='rank'] table").isDisplayed()).isTrue();
      plain.find("#q").sendKeys("sanctions" + Keys.ENTER);
      plain.await("results", () -> plain.address().contains("q=sanctions"));
      plain.follow(".claim .meta a[href^='/claim/']");
      assertThat(plain.find("blockquote mark").getText()).isNotBlank();
      plain.open(site.address("/query"));
      assertThat(plain.find("#query").isDisplayed()).isTrue();
      plain.find("form.query button").click();
      plain.await("the result", () -> plain.source().contains("DiplomatExpulsion"));
    }
  }

  @Test
  void fitsATelephone() {
    browser.width(375);
    List<String> wide = new ArrayList<>();
    PAGES.forEach(
        (name, path) -> {
          browser.open(site.address(path));
          Object width = browser.script("return document.documentElement.scrollWidth");
          if (Integer.parseInt(String.valueOf(width)) > 375) {
            wide.add(name + ": " + width);
          }
        });
    assertThat(wide).as("pages wider than the telephone").isEmpty();
  }

  @Test
  void isSoundInTheDark() {
    browser.dark(true);
    List<String> faults = new ArrayList<>();
    for (String name : List.of("home", "occurrence", "claim", "entity", "term", "query")) {
      browser.open(site.address(PAGES.getOrDefault(name, "/")));
      browser.faults().forEach(fault -> faults.add(name + ": " + fault));
    }
    assertThat(faults).isEmpty();
    browser.find("#yasgui[data-ready]");
    assertThat(brightness(".CodeMirror", "background-color")).isLessThan(80);
    assertThat(brightness(".CodeMirror", "color")).isGreaterThan(180);
  }

  @Test
  void isDarkWhereTheReaderLikesIt() {
    browser.dark(true);
    browser.open(site.address("/search"));
    assertThat(brightness("background-color")).isLessThan(80);
    assertThat(brightness("color")).isGreaterThan(180);
    assertThat(browser.faults()).isEmpty();
    browser.open(site.address(PAGES.getOrDefault("article", "/")));
    assertThat(browser.faults()).isEmpty();
    browser.dark(false);
    assertThat(brightness("background-color")).isGreaterThan(180);
  }

  private static int brightness(String property) {
    return brightness("body", property);
  }

  private static int brightness(String css, String property) {
    String[] parts =
        String.valueOf(
                browser.script(
                    "return getComputedStyle(document.querySelector(arguments[0])).getPropertyValue(arguments[1])",
                    css,
                    property))
            .replaceAll("[^0-9,]", "")
            .split(",");
    return (Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]) + Integer.parseInt(parts[2]))
        / 3;
  }

  @Test
  void theEditorRunsAnExampleAndDrawsIt() {
    browser.open(site.address("/query"));
    browser.find("#yasgui[data-ready]");
    browser.find(".yasqe_queryButton").click();
    browser.find(".yasr .select_chart");
    browser.await(
        "a table of results",
        () ->
            !browser.all(".yasr table tbody tr").isEmpty()
                || !browser.all(".yasr canvas").isEmpty());
    browser.find(".yasr .select_chart").click();
    browser.find(".yasr canvas");
    assertThat(browser.address()).contains("/query?query=");
    browser.open(browser.address());
    browser.find("#yasgui[data-ready]");
    assertThat(browser.find(".CodeMirror").getText()).contains("How many claims");
    browser.open(site.address("/query?name=denials.rq"));
    browser.find("#yasgui[data-ready]");
    browser.find(".yasqe_queryButton").click();
    browser.await("a result", () -> !browser.all(".yasr .yasr_results > *").isEmpty());
  }

  @Test
  void tablesAreDrawn() {
    browser.open(site.address("/entity/north-korea"));
    browser.await("charts", () -> browser.all("figure canvas").size() == 2);
    browser.find(".network.drawn canvas");
  }

  @Test
  void noPageHasASeriousFaultForThoseWhoDoNotSee() {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (name, path) -> {
          browser.open(site.address(path));
          browser.faults().forEach(fault -> faults.add(name + ": " + fault));
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void asksNoOtherHostAndComplainsOfNothing() {
    browser.complaints();
    PAGES.forEach(
        (name, path) -> {
          browser.open(site.address(path));
          browser.find("footer");
        });
    assertThat(browser.hosts()).containsOnly("localhost");
    assertThat(browser.complaints())
        .as("what the console says, but for the page that is missing")
        .allMatch(
            complaint ->
                complaint.contains("/entity/nobody-at-all") || complaint.contains("yesterday"));
  }
}
