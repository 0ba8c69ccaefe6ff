/** PDF and DOCX. */
@NullMarked
package org.hearsay.article.office;

import org.jspecify.annotations.NullMarked;
