package org.hearsay.article.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final FetchLimits LOCAL = new FetchLimits(10_000, Duration.ofSeconds(5), 3, true);

  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private ExecutorService workers;
  private String root;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    workers = Executors.newCachedThreadPool();
    server.setExecutor(workers);
    root = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext("/page", e -> answer(e, 200, "text/html; charset=koi8-r", "<p>Text</p>"));
    server.createContext("/gone", e -> answer(e, 410, "text/plain", "gone"));
    server.createContext("/busy", this::busy);
    server.createContext("/moved", e -> redirect(e, "/page"));
    server.createContext("/loop", e -> redirect(e, "/loop"));
    server.createContext("/inside", e -> redirect(e, "http://169.254.169.254/latest/meta-data/"));
    server.createContext("/file", e -> redirect(e, "file:///etc/passwd"));
    server.createContext("/large", e -> answer(e, 200, "text/html", "x".repeat(20_000)));
    server.createContext("/same", this::same);
    server.createContext("/packed", e -> packed(e, "y".repeat(500)));
    server.createContext("/bomb", e -> packed(e, "y".repeat(2_000_000)));
    server.createContext("/silent", this::silent);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    workers.shutdownNow();
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void busy(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Retry-After", "120");
    answer(exchange, 503, "text/plain", "later");
  }

  private void same(HttpExchange exchange) throws IOException {
    if (List.of("\"v1\"").equals(exchange.getRequestHeaders().get("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
      return;
    }
    exchange.getResponseHeaders().add("ETag", "\"v1\"");
    answer(exchange, 200, "text/html", "<p>v1</p>");
  }

  private static void packed(HttpExchange exchange, String body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body.getBytes(StandardCharsets.UTF_8));
    }
    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, bytes.size());
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes.toByteArray());
    }
  }

  /** Begins to answer and never ends. */
  private void silent(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write('x');
    exchange.getResponseBody().flush();
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Fetched fetch(FetchLimits limits, String address) throws FetchException {
    try (Fetcher fetcher = new Fetcher(limits)) {
      return fetcher.fetch(address);
    }
  }

  @Test
  void readsPagesAndFollowsRedirects() throws FetchException {
    Fetched page = fetch(LOCAL, root + "/moved");
    assertThat(page.address()).hasToString(root + "/page");
    assertThat(page.body()).asString(StandardCharsets.UTF_8).isEqualTo("<p>Text</p>");
    assertThat(page.mediaType()).isEqualTo("text/html");
    assertThat(page.charset()).isEqualTo("koi8-r");
    assertThat(fetch(LOCAL, root + "/packed").body()).hasSize(500);
  }

  @Test
  void asksOnlyForWhatIsNew() throws FetchException {
    try (Fetcher fetcher = new Fetcher(LOCAL)) {
      Fetched first = fetcher.fetch(root + "/same");
      Fetched again = fetcher.fetch(root + "/same", Map.of("If-None-Match", first.tag()));
      assertThat(first.isUnchanged()).isFalse();
      assertThat(again.isUnchanged()).isTrue();
    }
  }

  @Test
  void refusesThisMachineUnlessAllowed() {
    assertThatThrownBy(() -> fetch(FetchLimits.DEFAULT, root + "/page"))
        .hasMessageContaining("--allow-private-addresses");
    assertThatThrownBy(() -> fetch(FetchLimits.DEFAULT, "http://localhost/"))
        .hasMessageContaining("private network");
    assertThatThrownBy(() -> fetch(FetchLimits.DEFAULT, "http://[::1]/"))
        .hasMessageContaining("private network");
    assertThatThrownBy(() -> fetch(LOCAL, "ftp://127.0.0.1/")).hasMessageContaining("no http");
    assertThatThrownBy(() -> fetch(LOCAL, "http://user@127.0.0.1/"))
        .hasMessageContaining("names no host, or a user");
  }

  @Test
  void checksEveryRedirect() {
    assertThatThrownBy(() -> fetch(LOCAL, root + "/file")).hasMessageContaining("no http");
    assertThatThrownBy(() -> fetch(LOCAL, root + "/loop")).hasMessageContaining("3 redirects");
  }

  @Test
  void endsLargeAndEndlessAnswers() {
    assertThatThrownBy(() -> fetch(LOCAL, root + "/large")).hasMessageContaining("--max-download");
    assertThatThrownBy(() -> fetch(LOCAL, root + "/bomb")).hasMessageContaining("--max-download");
    FetchLimits hasty = new FetchLimits(10_000, Duration.ofMillis(300), 3, true);
    assertThatThrownBy(() -> fetch(hasty, root + "/silent")).hasMessageContaining("answer within");
  }

  @Test
  void tellsWhatAServerAnswers() {
    assertThatThrownBy(() -> fetch(LOCAL, root + "/gone")).hasMessageContaining("status 410");
    assertThatThrownBy(() -> fetch(LOCAL, root + "/busy"))
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> {
              assertThat(e.status()).isEqualTo(503);
              assertThat(e.retryAfterSeconds()).isEqualTo(120);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fdff::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "2001:db8::1",
        "2001::1",
        "100::1",
        "fec0::1"
      })
  void knowsWhatIsNotPublic(String address) throws IOException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "192.169.0.1",
        "2606:4700::1111",
        "2002:808:808::1",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8"
      })
  void knowsWhatIsPublic(String address) throws IOException {
    assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
  }
}
