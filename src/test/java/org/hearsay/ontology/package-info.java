@NullMarked
package org.hearsay.ontology;

import org.jspecify.annotations.NullMarked;
