/**
 * What an article and an annotated article are. Imports the JDK only; every other package builds on
 * this one. All offsets are Unicode code points.
 */
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
