/** Answers with validators, and the paths of IRIs in addresses. */
@NullMarked
package org.hearsay.server.http;

import org.jspecify.annotations.NullMarked;
