package org.hearsay.article.web;

import java.io.IOException;

/** An address that was not read; the message tells why and what to do. */
public final class FetchException extends IOException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final long retryAfter;

  FetchException(String message) {
    this(message, 0, 0);
  }

  FetchException(String message, int status, long retryAfter) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** The HTTP status; 0 where there was no answer. */
  public int status() {
    return status;
  }

  /** How many seconds the server asks to wait; 0 where it does not. */
  public long retryAfterSeconds() {
    return retryAfter;
  }
}
