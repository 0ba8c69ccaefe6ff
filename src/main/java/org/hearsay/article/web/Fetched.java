package org.hearsay.article.web;

import java.net.URI;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param address where it was found after all redirects
 * @param status the HTTP status: 200, or 304 for what has not changed since
 * @param body as it came, any content coding taken off; empty where nothing changed
 * @param mediaType in lower case, without parameters; empty where none was told
 * @param charset as told by the server; empty where none was
 * @param tag the entity tag for the next conditional request; empty where none was told
 * @param modified the Last-Modified date as the server wrote it; empty where none was told
 */
public record Fetched(
    URI address,
    int status,
    byte[] body,
    String mediaType,
    String charset,
    String tag,
    String modified) {

  static final int NOT_MODIFIED = 304;

  /** Whether the server has nothing newer than what the request told to have. */
  public boolean isUnchanged() {
    return status == NOT_MODIFIED;
  }

  static Optional<String> parameter(String contentType, String name) {
    for (String part : contentType.split(";")) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(name)) {
        return Optional.of(pair[1].strip().replaceAll("^\"|\"$", ""));
      }
    }
    return Optional.empty();
  }
}
