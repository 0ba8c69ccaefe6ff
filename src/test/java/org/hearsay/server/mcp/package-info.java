@NullMarked
package org.hearsay.server.mcp;

import org.jspecify.annotations.NullMarked;
