package org.hearsay.server;

import java.util.List;

/**
 * How to serve.
 *
 * @param port the TCP port; 0 takes a free one
 * @param loopback whether only this machine may connect
 * @param builders who may write to {@code /data}; nobody where empty
 * @param queryTimeoutMillis after which a query is stopped with 503
 */
public record ServerOptions(
    int port, boolean loopback, List<Credentials> builders, long queryTimeoutMillis) {

  /** How long a query of a stranger may run. */
  public static final long DEFAULT_TIMEOUT_MILLIS = 30_000;

  /** A user with a password. */
  public record Credentials(String user, String password) {
    public Credentials {
      if (user.isBlank() || user.contains(":") || password.isEmpty()) {
        throw new IllegalArgumentException(
            "HEARSAY_USER must be a name without a colon, and HEARSAY_PASSWORD must not be empty");
      }
    }

    @Override
    public String toString() {
      return "Credentials[" + user + "]";
    }
  }

  public ServerOptions {
    builders = List.copyOf(builders);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("--port must be from 0 to 65535, not " + port);
    }
  }
}
