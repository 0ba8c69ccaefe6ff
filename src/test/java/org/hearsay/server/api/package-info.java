@NullMarked
package org.hearsay.server.api;

import org.jspecify.annotations.NullMarked;
