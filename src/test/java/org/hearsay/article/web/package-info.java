@NullMarked
package org.hearsay.article.web;

import org.jspecify.annotations.NullMarked;
