/**
 * The gazetteer of states, organizations, offices and persons, and the resolution of mentions to
 * entities.
 */
@NullMarked
package org.hearsay.entity;

import org.jspecify.annotations.NullMarked;
