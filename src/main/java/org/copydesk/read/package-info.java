/**
 * Input formats: one file in, its documents out, in the order in which they stand. Start at
 * {@link org.copydesk.read.InputReader}. Every stream is bounded by {@link org.copydesk.read.Limits}; names of
 * archive entries are names, never paths.
 */
@NullMarked
package org.copydesk.read;

import org.jspecify.annotations.NullMarked;
