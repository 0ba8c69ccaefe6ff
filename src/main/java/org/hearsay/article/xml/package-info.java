/** Formats of news agencies: NITF and NewsML-G2. */
@NullMarked
package org.hearsay.article.xml;

import org.jspecify.annotations.NullMarked;
