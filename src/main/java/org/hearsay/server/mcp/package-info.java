/** The graph for assistants, over the Model Context Protocol. */
@NullMarked
package org.hearsay.server.mcp;

import org.jspecify.annotations.NullMarked;
