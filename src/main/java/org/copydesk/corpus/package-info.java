/**
 * Published versions and what keeps them safe: shards that versions share, publication by rename and one symlink swap,
 * gates, verification, diff, rollback, withdrawal, pruning. Start at {@link org.copydesk.corpus.Publication}; where
 * everything lies is in {@link org.copydesk.corpus.Versions}.
 *
 * <p>The link {@code latest} is the truth about which version counts; {@code versions.json} is the list of all. Whoever
 * changes either holds the lock of the output folder: nothing here takes it.
 */
@NullMarked
package org.copydesk.corpus;

import org.jspecify.annotations.NullMarked;
