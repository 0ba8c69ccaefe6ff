/** Archives and compressed files, with a guard against those that grow without end. */
@NullMarked
package org.hearsay.article.archive;

import org.jspecify.annotations.NullMarked;
