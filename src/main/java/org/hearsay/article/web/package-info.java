/** Reading by web address, without being led into private networks. */
@NullMarked
package org.hearsay.article.web;

import org.jspecify.annotations.NullMarked;
