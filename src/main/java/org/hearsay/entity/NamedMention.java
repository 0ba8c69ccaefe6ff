package org.hearsay.entity;

import org.hearsay.text.Mention;

/**
 * A name mention with its words.
 *
 * @param mention as the name finder gave it
 * @param first the index in the sentence of its first token
 * @param last the index in the sentence of its last token
 * @param text its words as the text has them
 */
record NamedMention(Mention mention, int first, int last, String text) {}
