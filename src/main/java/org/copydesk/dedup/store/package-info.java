/**
 * The file formats of the embedded index: immutable, sorted, read through memory maps. Start at
 * {@link org.copydesk.dedup.store.SortedTable}. Each file is written under another name, synced and renamed.
 */
@NullMarked
package org.copydesk.dedup.store;

import org.jspecify.annotations.NullMarked;
