package org.copydesk.document;

import org.jspecify.annotations.Nullable;

/**
 * One row of the published corpus.
 *
 * @param added the version in which the document first appeared
 * @param cluster id of the survivor's duplicate cluster
 * @param clusterSize documents in it; 1 where alone
 * @param story id of the group of related documents; null where alone
 */
public record CorpusRecord(
        DocumentKey key,
        Article article,
        String added,
        String cluster,
        int clusterSize,
        @Nullable String story) {}
