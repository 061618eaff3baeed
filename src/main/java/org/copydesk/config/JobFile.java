package org.copydesk.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One checked job file: every key with its value, defaults filled in. The records nest as the YAML does; what a key
 * means stands beside its default in {@code defaults.yaml}.
 */
public record JobFile(
        String name,
        Schedule schedule,
        Dataset dataset,
        List<Source> sources,
        List<RulePack> rulePacks,
        Processing process,
        Errors errors,
        List<Gate> gates,
        Export export,
        Retention retention,
        Run run) {
    public JobFile {
        sources = List.copyOf(sources);
        rulePacks = List.copyOf(rulePacks);
        gates = List.copyOf(gates);
    }

    /** A path means the same in every command and at every hour: it was resolved once, when the file was read. */
    private static void requireAbsolute(Path path) {
        if (!path.isAbsolute()) {
            throw new IllegalArgumentException(path + " is not absolute");
        }
    }

    /** A value of a closed set. */
    public interface Choice {
        String name();

        /** Returns the value's name in the job file. */
        default String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param cron six fields, seconds first, or a macro such as {@code @daily}; empty for a job that is never due */
    public record Schedule(Optional<String> cron, ZoneId zone) {}

    /**
     * @param path the input folder, absolute
     * @param exclude globs over the path below the input folder, {@code /} as separator
     */
    public record Dataset(Path path, List<String> exclude, OnVanished onVanished, OnEmptied onEmptied) {
        public Dataset {
            requireAbsolute(path);
            exclude = List.copyOf(exclude);
        }
    }

    /** What becomes of a document whose file is gone. */
    public enum OnVanished implements Choice {
        REMOVE,
        KEEP
    }

    /** What becomes of a version in which no document is left, or none of a source that had ten or more. */
    public enum OnEmptied implements Choice {
        REFUSE,
        PUBLISH
    }

    /**
     * What is known about an outlet; the first entry that matches a document holds.
     *
     * @param match glob over the path below the input folder
     * @param name the source's name; where absent the document keeps the one it has
     * @param rank 1 is best; a source without one stands behind all that have one
     * @param language BCP 47
     */
    public record Source(
            String match,
            Optional<String> name,
            OptionalInt rank,
            Optional<String> language,
            Optional<ZoneId> zone,
            Optional<DateOrder> dateOrder,
            Optional<String> license) {}

    /** How an outlet writes a date in figures. */
    public enum DateOrder implements Choice {
        DMY,
        MDY,
        YMD;

        @Override
        public String label() {
            return name();
        }
    }

    /**
     * A rule pack as named in the job file.
     *
     * @param name as written
     * @param file absolute; empty for the packs that ship with Copydesk
     */
    public record RulePack(String name, Optional<Path> file) {
        public RulePack {
            file.ifPresent(JobFile::requireAbsolute);
        }

        /** Returns by what the pack is loaded: its path, or the name under which it ships. */
        public String location() {
            return file().map(Path::toString).orElse(name());
        }
    }

    /** The settings of the cleaning and deduplication steps, one record for each that has any. */
    public record Processing(
            Boilerplate boilerplate,
            RepeatedLines repeatedLines,
            Byline byline,
            Filter filter,
            Deduplicate deduplicate) {}

    /** @param maxRemovedShare a document that would lose more than this share is reported as suspicious */
    public record Boilerplate(double maxRemovedShare) {}

    /**
     * @param minDocuments a line must stand in as many documents of one source
     * @param minShare and in this share of them
     * @param veto lines, {@code *} in them for anything, that are never taken for boilerplate
     */
    public record RepeatedLines(boolean enabled, int minDocuments, double minShare, List<String> veto) {
        public RepeatedLines {
            veto = List.copyOf(veto);
        }
    }

    public record Byline(OneForm oneForm) {}

    /**
     * @param minDocuments the full form of a name must stand in as many documents of one source
     * @param veto names, {@code *} in them for anything, that stay as printed
     */
    public record OneForm(boolean enabled, int minDocuments, List<String> veto) {
        public OneForm {
            veto = List.copyOf(veto);
        }
    }

    /** @param languages BCP 47; empty means all */
    public record Filter(int minWords, List<String> languages) {
        public Filter {
            languages = List.copyOf(languages);
        }
    }

    /** @param keep criteria in falling order of weight; always ends in {@link Keep#ID} */
    public record Deduplicate(boolean enabled, List<Keep> keep) {
        public Deduplicate {
            keep = List.copyOf(keep);
        }
    }

    /** A criterion by which one of several copies is kept. */
    public enum Keep implements Choice {
        SOURCE_RANK,
        METADATA,
        EARLIEST,
        LATEST,
        LONGEST,
        ID
    }

    public record Errors(Tolerance maxQuarantined) {}

    /**
     * A check between the staged version and the published one.
     *
     * @param minBaseline the gate is silent while the figure that the share is counted on is smaller
     */
    public record Gate(Metric metric, Bounds bounds, long minBaseline) {}

    /** A figure that gates watch, with the key that holds its limits. */
    public enum Metric implements Choice {
        DOCUMENTS("drop_from_previous"),
        DOCUMENTS_BY_SOURCE("drop_from_previous"),
        REMOVED("share"),
        CHANGED("share"),
        DUPLICATES("share"),
        REJECTED("share"),
        QUARANTINED("share");

        private final String limits;

        Metric(String limits) {
            this.limits = limits;
        }

        String limits() {
            return limits;
        }
    }

    /** Shares, 0 to 1; a drop or a share of more than this warns, or refuses publication. */
    public record Bounds(OptionalDouble warn, OptionalDouble error) {}

    /** @param path the output folder, absolute */
    public record Export(Path path, List<Format> formats, String license, String name, String description) {
        public Export {
            requireAbsolute(path);
            formats = List.copyOf(formats);
        }
    }

    /** A form in which the records are published. */
    public enum Format implements Choice {
        PARQUET("parquet"),
        JSONL_GZ("jsonl.gz");

        private final String label;

        Format(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * What {@code prune} leaves.
     *
     * @param keepLast the newest versions
     * @param keepMonthly and the last version of so many months
     * @param prune when the others are deleted
     */
    public record Retention(int keepLast, int keepMonthly, Pruning prune) {}

    /** When versions past their retention are deleted. */
    public enum Pruning implements Choice {
        AFTER_PUBLICATION,
        BY_COMMAND
    }

    /**
     * How the machine is used; nothing here changes a byte of the corpus.
     *
     * @param threads at least 1; {@code 0} in the file means as many as there are processors
     * @param unitDocuments documents, or files while they are read, in a unit of work at most: what a crash may cost
     */
    public record Run(int threads, int unitDocuments) {}
}
