package org.copydesk.dedup.local;

import java.util.List;

/**
 * The files that make up one state of the index, by name relative to the state folder. Files are added and never
 * altered, so that many manifests share them and an older one stays valid until its files are deleted.
 *
 * @param documents how many document numbers have been given out
 */
public record IndexManifest(int documents, List<String> files) {
    public static final IndexManifest EMPTY = new IndexManifest(0, List.of());

    public IndexManifest {
        files = List.copyOf(files);
    }
}
