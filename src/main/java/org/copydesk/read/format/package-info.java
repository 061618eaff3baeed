/**
 * Which format bytes are in, told from the bytes themselves; a name decides only between equals. Start at
 * {@link org.copydesk.read.format.FormatDetector}.
 */
@NullMarked
package org.copydesk.read.format;

import org.jspecify.annotations.NullMarked;
