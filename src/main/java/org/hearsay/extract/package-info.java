/**
 * From frame matches to claims: attributions, stance, polarity, modality, time and participants.
 */
@NullMarked
package org.hearsay.extract;

import org.jspecify.annotations.NullMarked;
