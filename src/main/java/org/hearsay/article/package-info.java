/** Readers: from files, folders, globs and standard input to articles. */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;
