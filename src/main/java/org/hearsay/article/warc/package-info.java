/** Web archives. */
@NullMarked
package org.hearsay.article.warc;

import org.jspecify.annotations.NullMarked;
