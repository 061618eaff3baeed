/**
 * Duplicates and related stories: which documents say the same, and which of them stays. Start at
 * {@link org.copydesk.dedup.Deduplication}, the whole of it in memory. Everything here is a pure function on plain
 * values, so that each engine gives the same answer; {@link org.copydesk.dedup.local} is the one that works from disk.
 */
@NullMarked
package org.copydesk.dedup;

import org.jspecify.annotations.NullMarked;
