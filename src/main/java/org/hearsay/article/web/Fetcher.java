package org.hearsay.article.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearsay.article.archive.Archive;

/**
 * Reads http and https addresses of the public Internet.
 *
 * <p>Redirects are followed by hand and each is checked like the first. The addresses of a host are
 * looked up and checked before the request and once more after the answer; in between the platform
 * answers from its cache (30 seconds by default), so that a name cannot lead elsewhere than it was
 * checked for.
 */
public final class Fetcher implements AutoCloseable {

  private static final int MOST_EXPANSION = 200;
  private static final String AGENT = "Hearsay/0.1 (news reader; reads articles as text)";

  private final FetchLimits limits;
  private final HttpClient client;

  public Fetcher(FetchLimits limits) {
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.timeout())
            .build();
  }

  /** The name by which robots.txt may address this reader. */
  public static String agent() {
    return AGENT;
  }

  /**
   * Reads an address.
   *
   * @throws FetchException where it is refused, does not answer in time, or answers with an error
   */
  public Fetched fetch(String address) throws FetchException {
    return fetch(address, Map.of());
  }

  /**
   * Reads an address with headers of its own, such as {@code If-None-Match}.
   *
   * @throws FetchException where it is refused, does not answer in time, or answers with an error
   */
  public Fetched fetch(String address, Map<String, String> headers) throws FetchException {
    long end = System.nanoTime() + limits.timeout().toNanos();
    URI next = parse(address);
    for (int hop = 0; hop <= limits.maxRedirects(); hop++) {
      check(next);
      HttpResponse<byte[]> response = send(next, headers, end);
      check(next);
      int status = response.statusCode();
      String location = response.headers().firstValue("Location").orElse("");
      if (status >= 300 && status < 400 && status != Fetched.NOT_MODIFIED && !location.isEmpty()) {
        next = next.resolve(parse(location));
        continue;
      }
      if (status != 200 && status != Fetched.NOT_MODIFIED) {
        throw new FetchException(
            "the server answered with status " + status, status, retryAfter(response));
      }
      return fetched(next, response);
    }
    throw new FetchException("more than " + limits.maxRedirects() + " redirects");
  }

  private static long retryAfter(HttpResponse<?> response) {
    String value = response.headers().firstValue("Retry-After").orElse("");
    return value.matches("\\d{1,7}") ? Long.parseLong(value) : 0;
  }

  private static URI parse(String address) throws FetchException {
    try {
      return new URI(address.strip().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      throw new FetchException("'" + address + "' is no web address: " + e.getReason());
    }
  }

  private void check(URI address) throws FetchException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new FetchException("'" + address + "' is no http or https address");
    }
    String host = address.getHost();
    if (host == null || address.getUserInfo() != null) {
      throw new FetchException("'" + address + "' names no host, or a user");
    }
    if (limits.allowPrivate()) {
      return;
    }
    try {
      if (!PublicAddress.isHost(host)) {
        throw new FetchException(
            "'"
                + host
                + "' is an address of a private network or of this machine"
                + " (--allow-private-addresses reads it nevertheless)");
      }
    } catch (UnknownHostException e) {
      throw new FetchException("the host '" + host + "' is not known");
    }
  }

  private HttpResponse<byte[]> send(URI address, Map<String, String> headers, long end)
      throws FetchException {
    Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(left)
            .header("User-Agent", AGENT)
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request.build(), info -> new Limited(limits.maxBytes()));
    try {
      return answer.get(left.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new FetchException("no whole answer within " + limits.timeout().toSeconds() + " s");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new FetchException(
          cause instanceof java.net.http.HttpTimeoutException
              ? "no whole answer within " + limits.timeout().toSeconds() + " s"
              : cause instanceof ConnectException
                  ? "no server answers at this address"
                  : "cannot be read: " + message(cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchException("interrupted");
    }
  }

  private static String message(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private Fetched fetched(URI address, HttpResponse<byte[]> response) throws FetchException {
    String type = response.headers().firstValue("Content-Type").orElse("");
    byte[] body = response.body();
    String coding = response.headers().firstValue("Content-Encoding").orElse("");
    if (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip")) {
      try {
        body =
            Archive.gunzip(new ByteArrayInputStream(body), MOST_EXPANSION)
                .readNBytes((int) limits.maxBytes() + 1);
      } catch (IOException e) {
        throw new FetchException("its gzip coding is broken: " + e.getMessage());
      }
      if (body.length > limits.maxBytes()) {
        throw tooLarge(limits.maxBytes());
      }
    }
    return new Fetched(
        address,
        response.statusCode(),
        body,
        type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
        Fetched.parameter(type, "charset").orElse(""),
        response.headers().firstValue("ETag").orElse(""),
        response.headers().firstValue("Last-Modified").orElse(""));
  }

  private static FetchException tooLarge(long most) {
    return new FetchException(
        "the answer has more than " + most + " bytes (--max-download raises the limit)");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  /** Collects a body and gives up where it is too large. */
  private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
    private final long most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private Flow.Subscription subscription = NONE;

    private static final Flow.Subscription NONE =
        new Flow.Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {}
        };

    Limited(long most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        if (bytes.size() + (long) buffer.remaining() > most) {
          subscription.cancel();
          whole.completeExceptionally(tooLarge(most));
          return;
        }
        byte[] part = new byte[buffer.remaining()];
        buffer.get(part);
        bytes.write(part, 0, part.length);
      }
    }

    @Override
    public void onError(Throwable error) {
      whole.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
      whole.complete(bytes.toByteArray());
    }
  }
}
