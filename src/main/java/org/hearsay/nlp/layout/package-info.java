/**
 * What is article and what is not in the text of an article: titles, datelines, paragraphs and
 * lists on the one hand; captions, teasers, biographies, appeals and the like on the other.
 */
@NullMarked
package org.hearsay.nlp.layout;

import org.jspecify.annotations.NullMarked;
