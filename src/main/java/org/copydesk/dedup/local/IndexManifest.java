package org.copydesk.dedup.local;

import java.util.ArrayList;
import java.util.List;

/**
 * The files that make up one state of the index, by name relative to the state folder, older before newer. Files are
 * added and never altered, so that many manifests share them and an older one stays valid until its files are deleted.
 *
 * @param texts how many text numbers have been given out
 * @param changes which of the files holds what the last night changed; empty before the first night
 */
public record IndexManifest(int texts, List<String> files, String changes) {
    public static final IndexManifest EMPTY = new IndexManifest(0, List.of(), "");

    public IndexManifest {
        files = List.copyOf(files);
    }

    /** Returns the files of a kind, which is what the name ends in. */
    List<String> files(String kind) {
        return files.stream().filter(file -> file.endsWith("." + kind)).toList();
    }

    /** Returns the manifest as lines of text: the number of texts, the changes, the files. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(Integer.toString(texts), changes));
        lines.addAll(files);
        return lines;
    }

    /** Reads what {@link #lines} gave. */
    public static IndexManifest of(List<String> lines) {
        return new IndexManifest(Integer.parseInt(lines.get(0)), lines.subList(2, lines.size()), lines.get(1));
    }
}
