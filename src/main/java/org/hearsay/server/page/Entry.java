package org.hearsay.server.page;

import org.hearsay.server.view.Link;

/**
 * A line of a list.
 *
 * @param kind such as "entity"; empty where the list has but one
 * @param note what else is to be known at a glance
 * @param quote words of a text, or empty
 */
public record Entry(Link link, String kind, String note, String quote) {}
