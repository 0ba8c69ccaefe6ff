@NullMarked
package org.hearsay.server.view;

import org.jspecify.annotations.NullMarked;
