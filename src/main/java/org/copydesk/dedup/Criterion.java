package org.copydesk.dedup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    ID;

    /** Returns the name in the job file and in the duplicates report. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Criterion> of(String label) {
        return Arrays.stream(values()).filter(c -> c.label().equals(label)).findFirst();
    }

    /** Returns every name that the job file may use. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Criterion::label).toList();
    }
}
