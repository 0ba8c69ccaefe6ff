/** The one line from an article to its claims and graph; loads models once. */
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;
