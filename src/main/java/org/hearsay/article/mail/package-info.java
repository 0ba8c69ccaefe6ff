/** Mail messages. */
@NullMarked
package org.hearsay.article.mail;

import org.jspecify.annotations.NullMarked;
