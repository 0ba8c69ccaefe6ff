@NullMarked
package org.hearsay.article.watch;

import org.jspecify.annotations.NullMarked;
