package org.copydesk.dedup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One question that decides which of two copies stays. */
public enum Criterion {
    /** The outlet that the job file ranks higher. */
    SOURCE_RANK,
    /** The document with more metadata. */
    METADATA,
    /** The one published first; undated ones come last. */
    EARLIEST,
    /** The one published last; undated ones come last. */
    LATEST,
    /** The one with more words. */
    LONGEST,
    /** The smaller id: decides when nothing else does. */
    ID,
    /** The later of two texts of one address: decides before all others, and only there. Not the job file's to name. */
    VERSION,
    /** The one that all others of its cluster are copies of, where the better one is not. Not the job file's to name. */
    COPIES;

    /** Returns the name in the job file and in the report of duplicates. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns every name that the job file may use. */
    public static List<String> labels() {
        return Arrays.stream(values())
                .filter(criterion -> criterion != VERSION && criterion != COPIES)
                .map(Criterion::label)
                .toList();
    }
}
