package org.hearsay.nlp.layout;

import org.hearsay.text.TextSpan;

/**
 * A paragraph, a title or another unit of lines.
 *
 * @param span its code points in the article's text, without space at either end
 * @param kind what it is
 */
public record Block(TextSpan span, BlockKind kind) {}
