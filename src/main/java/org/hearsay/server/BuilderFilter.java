package org.hearsay.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hearsay.server.ServerOptions.Credentials;

/** Lets only an authenticated builder reach {@code /data} (HTTP Basic, RFC 7617). */
final class BuilderFilter implements Filter {

  private static final String SCHEME = "Basic ";

  private final List<Credentials> builders;

  BuilderFilter(List<Credentials> builders) {
    this.builders = builders;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (builders.isEmpty()) {
      refuse(answer, 403, "this server takes no writes: it was started without HEARSAY_PASSWORD");
    } else if (isBuilder(Optional.ofNullable(http.getHeader("Authorization")))) {
      chain.doFilter(request, response);
    } else {
      answer.setHeader("WWW-Authenticate", "Basic realm=\"hearsay\", charset=\"UTF-8\"");
      refuse(answer, 401, "the user and password of a builder are needed here");
    }
  }

  private static void refuse(HttpServletResponse answer, int status, String reason)
      throws IOException {
    answer.setStatus(status);
    answer.setContentType("text/plain;charset=utf-8");
    answer.getWriter().println(reason);
  }

  private boolean isBuilder(Optional<String> header) {
    if (header.isEmpty() || !header.get().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    byte[] given;
    try {
      given = Base64.getDecoder().decode(header.get().substring(SCHEME.length()).strip());
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
    boolean found = false;
    for (Credentials builder : builders) {
      byte[] known = (builder.user() + ":" + builder.password()).getBytes(StandardCharsets.UTF_8);
      // Every builder is compared, in constant time, so that the time taken tells nothing.
      found |= MessageDigest.isEqual(known, given);
    }
    return found;
  }
}
