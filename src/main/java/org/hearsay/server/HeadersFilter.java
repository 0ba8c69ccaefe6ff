package org.hearsay.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers for every answer: article text is hostile, and no page needs anything from elsewhere. */
final class HeadersFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    String path = asked.getRequestURI();
    answer.setHeader("Content-Security-Policy", policy(path));
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "same-origin");
    if (!path.equals("/data") && !path.startsWith("/data/")) {
      // What all may read, the pages of others may read too; no credentials go with it.
      answer.setHeader("Access-Control-Allow-Origin", "*");
      answer.setHeader("Access-Control-Expose-Headers", "Content-Location, ETag, Link");
      if (asked.getMethod().equals("OPTIONS")) {
        answer.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        answer.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
        answer.setHeader("Access-Control-Max-Age", "86400");
        answer.setHeader("Allow", "GET, HEAD, OPTIONS");
        answer.setStatus(204);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Everything from here alone, and nothing in the page itself. */
  private static String policy(String path) {
    // YASGUI 4.5.0 writes this one style attribute, known by its digest.
    String editor =
        path.equals("/query")
            ? " 'unsafe-hashes' 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='"
            : "";
    return "default-src 'none'; style-src 'self'"
        + editor
        + "; script-src 'self'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }
}
