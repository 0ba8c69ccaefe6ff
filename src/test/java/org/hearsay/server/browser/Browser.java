package org.hearsay.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium without a window. It waits for conditions and never for a time. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /**
   * @param scripts whether pages may run scripts
   */
  Browser(boolean scripts) {
    for (Path needed : List.of(CHROMIUM, DRIVER)) {
      if (!Files.isExecutable(needed)) {
        throw new IllegalStateException(
            "the browser tests need %s: apt-get install chromium chromium-driver"
                .formatted(needed));
      }
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--force-prefers-reduced-motion",
        "--window-size=1280,1000",
        "--lang=en");
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    logging.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build(),
            options);
  }

  void open(String address) {
    driver.get(address);
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  String title() {
    return String.valueOf(driver.getTitle());
  }

  String source() {
    return String.valueOf(driver.getPageSource());
  }

  /** The first element, as soon as there is one. */
  WebElement find(String css) {
    await("an element '" + css + "'", () -> !driver.findElements(By.cssSelector(css)).isEmpty());
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  /** Whether what has the focus matches. */
  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Clicks a link and waits until its page is there. */
  void follow(String css) {
    String before = address();
    find(css).click();
    await("another page than " + before, () -> !address().equals(before));
    await("a loaded page", () -> !all("footer").isEmpty());
  }

  /** Waits until something holds. */
  void await(String what, Supplier<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (condition.get()) {
          return;
        }
      } catch (StaleElementReferenceException changing) {
        // The page changes under our hands: look again.
        Thread.onSpinWait();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("no %s within %s at %s".formatted(what, PATIENCE, address()));
      }
      Thread.yield();
    }
  }

  Object script(String script, Object... arguments) {
    Object result = ((JavascriptExecutor) driver).executeScript(script, arguments);
    return result == null ? "" : result;
  }

  /** Shows pages as on a telephone, or as wide as given. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
  }

  /** Has pages think that their reader likes it dark. */
  void dark(boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** What axe-core holds for a serious or critical fault of the page, a line each. */
  @SuppressWarnings("unchecked")
  List<String> faults() {
    script(axe());
    List<Object> found =
        (List<Object>)
            ((JavascriptExecutor) driver)
                .executeAsyncScript(
                    "const done = arguments[arguments.length - 1];"
                        + "axe.run({ resultTypes: ['violations'] }).then((r) => done(r.violations"
                        + ".filter((v) => v.impact === 'serious' || v.impact === 'critical')"
                        + ".flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.html.slice(0, 160)))));");
    return found == null ? List.of() : found.stream().map(String::valueOf).toList();
  }

  private static String axe() {
    String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream in = Browser.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The hosts to which requests went so far. */
  List<String> hosts() {
    readLogs();
    return requests.stream()
        .filter(url -> url.matches("(https?|wss?)://.*"))
        .map(url -> String.valueOf(URI.create(url.replaceFirst("[?#].*", "")).getHost()))
        .distinct()
        .toList();
  }

  /** The errors of the console so far. */
  List<String> complaints() {
    readLogs();
    return List.copyOf(complaints);
  }

  private void readLogs() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      var message =
          com.google.gson.JsonParser.parseString(entry.getMessage())
              .getAsJsonObject()
              .getAsJsonObject("message");
      if (message.get("method").getAsString().equals("Network.requestWillBeSent")) {
        requests.add(
            message.getAsJsonObject("params").getAsJsonObject("request").get("url").getAsString());
      }
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
        complaints.add(entry.getMessage());
      }
    }
  }

  /** The page as far as the window shows it. */
  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
