/**
 * Tests in a real browser, Debian's Chromium. Without the packages chromium and chromium-driver
 * they fail and say so.
 */
@NullMarked
package org.hearsay.server.browser;

import org.jspecify.annotations.NullMarked;
