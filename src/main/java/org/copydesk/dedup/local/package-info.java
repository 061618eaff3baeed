/**
 * Deduplication on one machine: an index of immutable sorted files, brought up to date night by night. Start at
 * {@link org.copydesk.dedup.local.LocalDeduplication}. The index is bounded by disk, not by memory, and its answer
 * depends on the documents it holds, never on the nights by which they came.
 */
@NullMarked
package org.copydesk.dedup.local;

import org.jspecify.annotations.NullMarked;
