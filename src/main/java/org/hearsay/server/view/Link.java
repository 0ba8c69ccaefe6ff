package org.hearsay.server.view;

/**
 * A name that may lead somewhere.
 *
 * @param label plain text
 * @param href a path of this server for its own nodes, a web address for others; empty where it
 *     leads nowhere
 */
public record Link(String label, String href) {

  /** Nothing. */
  public static final Link NONE = new Link("", "");

  /** Whether there is something to show. */
  public boolean isKnown() {
    return !label.isEmpty();
  }
}
