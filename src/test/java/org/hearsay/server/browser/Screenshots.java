package org.hearsay.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the pictures of the README, of the graph of the examples: {@code mvn -q test-compile
 * exec:exec@screenshots}.
 */
final class Screenshots {

  private static final Path FOLDER = Path.of("docs/images");

  /** GitHub shows larger ones slowly. */
  private static final int MOST_BYTES = 300_000;

  private Screenshots() {}

  /** Takes no arguments; run it in the project's folder. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    try (Browser browser = new Browser(true);
        ExampleSite site = ExampleSite.start()) {
      browser.width(1180);
      browser.open(site.address("/"));
      browser.await("charts", () -> browser.all("canvas").size() >= 4);
      save(browser, "home.png");
      browser.open(site.address("/search?in=events&status=disputed"));
      browser.follow(".entries a");
      save(browser, "occurrence.png");
    }
    System.exit(0);
  }

  private static void save(Browser browser, String name) throws IOException {
    byte[] picture = browser.picture();
    if (picture.length > MOST_BYTES) {
      throw new IOException("%s has %d bytes, over %d".formatted(name, picture.length, MOST_BYTES));
    }
    Files.write(FOLDER.resolve(name), picture);
  }
}
