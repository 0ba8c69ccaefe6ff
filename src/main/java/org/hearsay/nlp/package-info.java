/** The annotators of text: the only place that knows OpenNLP. */
@NullMarked
package org.hearsay.nlp;

import org.jspecify.annotations.NullMarked;
