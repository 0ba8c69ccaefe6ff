package org.hearsay.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * One answer, with its validator: an entity tag is the digest of the body, so that an answer that
 * did not change costs a client nothing but the question (RFC 9110, sections 8.8.3 and 13.1.2).
 *
 * @param status of HTTP
 * @param type the media type, without the character set, which is UTF-8
 */
public record Answer(int status, String type, byte[] body) {

  /** A good answer. */
  public static Answer of(String type, String body) {
    return new Answer(200, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A page. */
  public static Answer html(int status, String page) {
    return new Answer(status, "text/html", page.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends it, or 304 where the client has it already. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (status == 200) {
      String tag = tag();
      response.setHeader("ETag", tag);
      if (!response.containsHeader("Cache-Control")) {
        response.setHeader("Cache-Control", "no-cache");
      }
      if (matches(Optional.ofNullable(request.getHeader("If-None-Match")), tag)) {
        response.setStatus(304);
        return;
      }
    }
    response.setStatus(status);
    response.setContentType(type + ";charset=utf-8");
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  private String tag() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(type.getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(body);
      return '"'
          + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22)
          + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compares weakly, as RFC 9110 has it for {@code If-None-Match}. */
  private static boolean matches(Optional<String> header, String tag) {
    if (header.isEmpty()) {
      return false;
    }
    for (String given : header.get().split(",")) {
      String candidate = given.strip();
      if (candidate.equals("*") || candidate.replaceFirst("^W/", "").equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
