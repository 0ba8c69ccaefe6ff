package org.hearsay.article.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads pages that nobody asked for by their addresses but that feeds link to: only those that the
 * site's robots.txt allows, and not one right after another from the same site.
 */
public final class PoliteFetcher {

  /** How to wait. */
  public interface Pause {
    /** Waits; returns early where the thread is interrupted. */
    void until(Instant time);
  }

  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration RULES_LAST = Duration.ofHours(24);

  /** The rules of a site, and since when they are known. */
  private record Rules(Robots robots, Instant read) {}

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Rules> rules = new HashMap<>();
  private final Map<String, Instant> next = new HashMap<>();

  public PoliteFetcher(Fetcher fetcher, InstantSource clock, Pause pause) {
    this.fetcher = fetcher;
    this.clock = clock;
    this.pause = pause;
  }

  /** With the clock of the system. */
  public static PoliteFetcher of(Fetcher fetcher) {
    return new PoliteFetcher(fetcher, InstantSource.system(), PoliteFetcher::sleep);
  }

  private static void sleep(Instant time) {
    try {
      Thread.sleep(Math.max(0, Duration.between(Instant.now(), time).toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** For what somebody asked for by its address. */
  public Fetcher direct() {
    return fetcher;
  }

  /**
   * Reads a page.
   *
   * @throws FetchException where its site does not allow it, or it cannot be read
   */
  public synchronized Fetched fetch(String address) throws FetchException {
    URI uri;
    try {
      uri = URI.create(address.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw new FetchException("'" + address + "' is no web address: " + e.getMessage());
    }
    String site = siteOf(uri);
    Robots robots = robots(site);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    if (!robots.allows(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())) {
      throw new FetchException("the site's robots.txt does not allow to read it");
    }
    Duration between =
        robots.delaySeconds() > 0 ? Duration.ofSeconds(robots.delaySeconds()) : BETWEEN;
    Instant due = next.getOrDefault(site, Instant.MIN);
    if (due.isAfter(clock.instant())) {
      pause.until(due);
    }
    try {
      return fetcher.fetch(address);
    } finally {
      next.put(site, clock.instant().plus(between));
    }
  }

  private static String siteOf(URI uri) {
    return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  private Robots robots(String site) {
    Rules known = rules.get(site);
    Instant now = clock.instant();
    if (known != null && known.read().plus(RULES_LAST).isAfter(now)) {
      return known.robots();
    }
    Robots robots;
    try {
      robots = Robots.parse(fetcher.fetch(site + "/robots.txt").body());
    } catch (FetchException e) {
      boolean absent = e.status() >= 400 && e.status() < 500;
      robots = absent ? Robots.ALLOW_ALL : Robots.ALLOW_NONE;
      if (!absent) {
        // Asked again with the next page: a site that does not answer now may do so then.
        return robots;
      }
    }
    rules.put(site, new Rules(robots, now));
    return robots;
  }
}
