/** Annotation records: the stable JSON interface of the extractor (docs/annotation-record.md). */
@NullMarked
package org.hearsay.record;

import org.jspecify.annotations.NullMarked;
