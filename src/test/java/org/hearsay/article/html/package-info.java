@NullMarked
package org.hearsay.article.html;

import org.jspecify.annotations.NullMarked;
