/** Keeps reading feeds and folders, with a state that survives restarts. */
@NullMarked
package org.hearsay.article.watch;

import org.jspecify.annotations.NullMarked;
