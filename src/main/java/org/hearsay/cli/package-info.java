/** The command line: one class a command. */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
