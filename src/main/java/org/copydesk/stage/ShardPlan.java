package org.copydesk.stage;

import org.copydesk.document.DocumentKey;

/**
 * One shard of a version: a range of documents, whatever became of them.
 *
 * @param key digest of everything that goes into its files: equal keys, equal bytes
 * @param documents in the range
 * @param records of them that are kept
 */
record ShardPlan(String key, DocumentKey first, DocumentKey last, long documents, long records) {}
