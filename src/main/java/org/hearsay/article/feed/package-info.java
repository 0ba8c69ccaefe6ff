/** RSS and Atom. */
@NullMarked
package org.hearsay.article.feed;

import org.jspecify.annotations.NullMarked;
