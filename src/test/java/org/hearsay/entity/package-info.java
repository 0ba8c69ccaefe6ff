@NullMarked
package org.hearsay.entity;

import org.jspecify.annotations.NullMarked;
