package org.copydesk.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every figure of one run. Lists are complete or say how many they leave out; order never depends on threads. */
public record RunReport(
        Run run,
        Totals totals,
        List<Step> steps,
        Changes changes,
        List<SourceFigures> sources,
        Cleaning cleaning,
        FieldFigures dates,
        FieldFigures bylines,
        Authors authors,
        Duplicates duplicates,
        Composition composition,
        List<Refusal> rejected,
        List<Refusal> quarantined,
        List<Gate> gates,
        Release release,
        Environment environment) {

    public RunReport {
        steps = List.copyOf(steps);
        sources = List.copyOf(sources);
        rejected = List.copyOf(rejected);
        quarantined = List.copyOf(quarantined);
        gates = List.copyOf(gates);
    }

    /** How a run ended. */
    public enum Verdict {
        PUBLISHED,
        NOTHING_CHANGED,
        /** A gate said no: the parent stays the latest version. */
        REFUSED,
        FAILED
    }

    /**
     * Which run this was.
     *
     * @param version published; null where none was
     * @param parent the version before; null for the first
     * @param message why it was refused or failed, in one sentence for the operator; null otherwise
     * @param restartCommand to be typed as it stands; null where there is nothing to restart
     */
    public record Run(
            String id,
            String job,
            @Nullable String version,
            @Nullable String parent,
            Verdict verdict,
            Instant started,
            @Nullable Instant ended,
            @Nullable String message,
            @Nullable String restartCommand) {}

    /** Documents by outcome, and words (runs of non-space) before and after cleaning. */
    public record Totals(
            long read, long kept, long duplicates, long rejected, long quarantined, long wordsIn, long wordsOut) {
        public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);

        /** Tells whether every document read has one outcome. */
        public boolean reconciles() {
            return read == kept + duplicates + rejected + quarantined;
        }
    }

    /**
     * One step of the job.
     *
     * @param status {@code COMPLETED}, {@code FAILED}, {@code STOPPED}, {@code RUNNING}, {@code WAITING}
     * @param millis at work, over all attempts
     * @param done so many of the unit, over all attempts
     * @param unit what is counted: {@code files}, {@code documents}
     * @param attempts of the run so far; 1 unless restarted
     */
    public record Step(
            String name, String status, @Nullable Instant started, long millis, long done, String unit, int attempts) {}

    /** What a consumer of the parent version finds different. */
    public record Changes(
            long added, long changed, long removed, long withdrawn, long unchanged, List<Change> byCause) {
        public static final Changes NONE = new Changes(0, 0, 0, 0, 0, List.of());

        public Changes {
            byCause = List.copyOf(byCause);
        }

        public long total() {
            return added + changed + removed + withdrawn;
        }
    }

    /** @param cause {@code input}, {@code rule}, {@code survivor}, {@code withdrawal} */
    public record Change(String kind, String cause, long documents) {}

    /** Documents of one source by outcome, with the rates of its accepted documents. */
    public record SourceFigures(
            String source,
            Totals totals,
            long dated,
            long datesAmbiguous,
            long undated,
            long signed,
            long unsigned,
            @Nullable Long keptBefore) {}

    /** What the cleaner did. */
    public record Cleaning(
            List<RuleFigures> rules, List<Suspicion> suspicious, long suspiciousTotal, List<LearnedLine> learned) {
        public static final Cleaning NONE = new Cleaning(List.of(), List.of(), 0, List.of());

        public Cleaning {
            rules = List.copyOf(rules);
            suspicious = List.copyOf(suspicious);
            learned = List.copyOf(learned);
        }
    }

    /** @param characters removed or replaced, in UTF-16 units */
    public record RuleFigures(String rule, long hits, long documents, long characters, List<Sample> samples) {
        public RuleFigures {
            samples = List.copyOf(samples);
        }
    }

    /** One edit in its surroundings. Long texts are shortened with an ellipsis. */
    public record Sample(
            DocumentName document, String before, String removed, String replacement, String after, long length) {}

    /** How a page names a document. */
    public record DocumentName(
            String id,
            String source,
            String path,
            @Nullable String record,
            @Nullable String title) {
        /** Returns source and path, the source only where the path does not tell it. */
        public String place() {
            return path.startsWith(source + '/') ? path : source + " · " + path;
        }
    }

    /**
     * A document that the cleaner, or a reader of the report, should look at.
     *
     * @param flag why, as the cleaner named it
     * @param removed share of the extracted text that was cut, 0 to 1
     */
    public record Suspicion(DocumentName document, String flag, double removed, String opening) {}

    /** A line that a source repeats. */
    public record LearnedLine(String source, String line, long documents, long ofDocuments) {
        public double share() {
            return ofDocuments == 0 ? 0 : (double) documents / ofDocuments;
        }
    }

    /** How often a field was found, over accepted documents, before duplicates are set aside. */
    public record FieldFigures(
            long found,
            long ambiguous,
            long none,
            Map<String, Long> forms,
            Map<String, Long> origins,
            List<Disagreement> disagreements,
            long disagreementsTotal) {
        public static final FieldFigures NONE = new FieldFigures(0, 0, 0, Map.of(), Map.of(), List.of(), 0);

        public FieldFigures {
            forms = ordered(forms);
            origins = ordered(origins);
            disagreements = List.copyOf(disagreements);
        }
    }

    /** A document that says one thing in its markup and shows another. */
    public record Disagreement(
            DocumentName document, String structured, String structuredOrigin, String visible, String chosen) {}

    /** Authors under another name than was printed: all of them by record, and up to some hundred forms. */
    public record Authors(long total, List<AuthorForm> forms) {
        public static final Authors NONE = new Authors(0, List.of());

        public Authors {
            forms = List.copyOf(forms);
        }
    }

    /** @param rule by which the printed name is the form's: {@code author/initials} */
    public record AuthorForm(String source, String form, String printed, String rule, long records) {}

    /** What was found twice. */
    public record Duplicates(
            long clusters,
            long stories,
            Map<String, Long> kinds,
            Map<String, Long> reasons,
            Map<String, Long> sizes,
            List<Cluster> largest,
            List<NearMiss> nearMisses,
            long nearMissesTotal,
            List<Copying> copying) {
        public static final Duplicates NONE =
                new Duplicates(0, 0, Map.of(), Map.of(), Map.of(), List.of(), List.of(), 0, List.of());

        public Duplicates {
            kinds = ordered(kinds);
            reasons = ordered(reasons);
            sizes = ordered(sizes);
            largest = List.copyOf(largest);
            nearMisses = List.copyOf(nearMisses);
            copying = List.copyOf(copying);
        }
    }

    /** A survivor and those it stands for; {@code losers} may be shortened, {@code size} counts all. */
    public record Cluster(DocumentName winner, int size, List<Loser> losers) {
        public Cluster {
            losers = List.copyOf(losers);
        }
    }

    /** As {@link org.copydesk.document.Outcome.Duplicate} says it. */
    public record Loser(DocumentName document, String kind, double similarity, double containment, String reason) {}

    /** Two documents that were kept apart though they look alike. */
    public record NearMiss(
            DocumentName one, DocumentName other, double similarity, double containment, String reason) {}

    /**
     * How often one source's document stands for another's.
     *
     * @param lag by which the copies are later, typically: {@code within 3 hours}; null where dates do not tell
     */
    public record Copying(
            String survivor,
            String copy,
            long documents,
            @Nullable String lag) {}

    /** @param label rule of a rejection, cause of a quarantine */
    public record Refusal(String label, long documents, List<Refused> samples) {
        public Refusal {
            samples = List.copyOf(samples);
        }
    }

    public record Refused(DocumentName document, String reason) {}

    /** Of what the published corpus consists: records by language, license, media type of the source, and year. */
    public record Composition(
            long records,
            Map<String, Long> languages,
            Map<String, Long> licenses,
            Map<String, Long> mediaTypes,
            Map<String, Long> years) {
        public Composition {
            languages = ordered(languages);
            licenses = ordered(licenses);
            mediaTypes = ordered(mediaTypes);
            years = ordered(years);
        }
    }

    /** A gate's verdict. */
    public record Gate(
            String metric,
            @Nullable String source,
            String threshold,
            @Nullable String before,
            String now,
            Ruling ruling,
            String reason) {}

    public enum Ruling {
        PASSED,
        WARNED,
        REFUSED,
        /** Too little to compare with. */
        NOT_APPLIED
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
