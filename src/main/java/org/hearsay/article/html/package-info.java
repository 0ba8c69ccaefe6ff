/** Web pages: the article's body without what stands around it, and what the page says of it. */
@NullMarked
package org.hearsay.article.html;

import org.jspecify.annotations.NullMarked;
