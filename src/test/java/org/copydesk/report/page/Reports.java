package org.copydesk.report.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.copydesk.document.DocumentId;
import org.copydesk.report.Environment;
import org.copydesk.report.Environment.Pack;
import org.copydesk.report.Environment.Setting;
import org.copydesk.report.Release;
import org.copydesk.report.Release.Column;
import org.copydesk.report.Release.DataFile;
import org.copydesk.report.Release.LoadLine;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.AuthorForm;
import org.copydesk.report.RunReport.Authors;
import org.copydesk.report.RunReport.Change;
import org.copydesk.report.RunReport.Changes;
import org.copydesk.report.RunReport.Cleaning;
import org.copydesk.report.RunReport.Cluster;
import org.copydesk.report.RunReport.Composition;
import org.copydesk.report.RunReport.Copying;
import org.copydesk.report.RunReport.Disagreement;
import org.copydesk.report.RunReport.DocumentName;
import org.copydesk.report.RunReport.Duplicates;
import org.copydesk.report.RunReport.FieldFigures;
import org.copydesk.report.RunReport.Gate;
import org.copydesk.report.RunReport.LearnedLine;
import org.copydesk.report.RunReport.Loser;
import org.copydesk.report.RunReport.NearMiss;
import org.copydesk.report.RunReport.Refusal;
import org.copydesk.report.RunReport.Refused;
import org.copydesk.report.RunReport.RuleFigures;
import org.copydesk.report.RunReport.Ruling;
import org.copydesk.report.RunReport.Run;
import org.copydesk.report.RunReport.Sample;
import org.copydesk.report.RunReport.SourceFigures;
import org.copydesk.report.RunReport.Step;
import org.copydesk.report.RunReport.Suspicion;
import org.copydesk.report.RunReport.Totals;
import org.copydesk.report.RunReport.Verdict;
import org.copydesk.report.tally.RunReportBuilder;

/** Invented reports: a night of millions with everything in it, and nights with almost nothing. */
final class Reports {
    static final String HOSTILE =
            "<script>alert(1)</script> \u202Edesrever\u202C \u0000 &amp; \"quoted\" {{title}} ]]>";

    private static final Instant THREE = Instant.parse("2026-11-21T03:00:00Z");

    private static final List<String> SOURCES = List.of(
            "harbour-gazette",
            "the-evening-lantern",
            "northern-courier.example",
            "valley-post",
            "wire/meridian-press-agency",
            "stadtblatt",
            "le-phare-du-soir",
            "a-very-long-name-of-a-regional-weekly-newspaper-that-never-seems-to-end.example",
            "periódico-del-río",
            "朝の便り",
            "parish-notes",
            "<b>bold</b>");

    private static final List<String> TITLES = List.of(
            "Ferry service returns to the outer islands after nine years",
            "Council votes to keep the night bus, for now",
            "A second look at the bridge: engineers disagree about the bearings",
            "Orchard growers count the cost of a late frost",
            "Stadtrat streitet über die Brücke",
            "Library hours extended as winter programme begins");

    private Reports() {}

    static Run run(Verdict verdict, String message, String restart) {
        return new Run(
                "20261121T030000Z-7f3a",
                "news-nightly",
                "1.20261121.0",
                "1.20261120.0",
                verdict,
                THREE,
                THREE.plusSeconds(2_531),
                message,
                restart);
    }

    static DocumentName document(int n) {
        String source = SOURCES.get(n % SOURCES.size());
        String path = source + "/2026/11/" + (n % 28 + 1) + "/story-" + n + ".html";
        return new DocumentName(
                DocumentId.of(source, path, null),
                source,
                path,
                n % 5 == 0 ? "urn:uuid:" + n : null,
                n % 11 == 0 ? null : TITLES.get(n % TITLES.size()));
    }

    static DocumentName hostile() {
        return new DocumentName("0123456789abcdef0123456789abcdef", "<i>x", "a/\u202Egpj.exe\u0007", "<r>", HOSTILE);
    }

    static RunReport busy() {
        return new RunReport(
                run(Verdict.PUBLISHED, null, null),
                new Totals(2_418_306, 1_702_993, 611_240, 98_114, 5_959, 1_904_223_118, 1_101_874_552),
                steps("COMPLETED"),
                changes(),
                sources(),
                cleaning(),
                dates(),
                bylines(),
                authors(),
                duplicates(),
                composition(),
                rejected(),
                quarantined(),
                gates(Ruling.PASSED),
                release(),
                environment());
    }

    static RunReport refused() {
        RunReport busy = busy();
        return new RunReport(
                run(
                        Verdict.REFUSED,
                        "The gate documents_by_source found 81.2% fewer documents of valley-post than in 1.20261120.0.",
                        null),
                busy.totals(),
                busy.steps(),
                busy.changes(),
                busy.sources(),
                busy.cleaning(),
                busy.dates(),
                busy.bylines(),
                busy.authors(),
                busy.duplicates(),
                new Composition(0, Map.of(), Map.of(), Map.of(), Map.of()),
                busy.rejected(),
                busy.quarantined(),
                gates(Ruling.REFUSED),
                Release.NONE,
                busy.environment());
    }

    static RunReport failed() {
        Run run = run(
                Verdict.FAILED,
                "No space left on the device while writing unit 214.",
                "java -jar copydesk.jar restart jobs/nightly.yaml --output /srv/corpus");
        return new RunReportBuilder(run).steps(steps("FAILED").subList(0, 3)).build();
    }

    static RunReport nothing() {
        Run run = new Run(
                "r0",
                "news-nightly",
                null,
                "1.20261120.0",
                Verdict.NOTHING_CHANGED,
                THREE,
                THREE.plusMillis(812),
                null,
                null);
        return new RunReportBuilder(run).build();
    }

    /** Five documents, nothing wrong with any of them. */
    static RunReport small() {
        Run run = new Run(
                "r1", "seeds", "1.20261121.0", null, Verdict.PUBLISHED, THREE, THREE.plusMillis(4_210), null, null);
        Totals totals = new Totals(5, 5, 0, 0, 0, 4_210, 3_777);
        return new RunReport(
                run,
                totals,
                steps("COMPLETED"),
                Changes.NONE,
                List.of(new SourceFigures("seeds", totals, 4, 0, 1, 5, 0, null)),
                new Cleaning(cleaning().rules().subList(0, 3), List.of(), 0, List.of()),
                new FieldFigures(4, 0, 1, Map.of("day", 4L), Map.of("visible", 4L), List.of(), 0),
                new FieldFigures(5, 0, 0, Map.of("one author", 5L), Map.of("visible", 5L), List.of(), 0),
                Authors.NONE,
                Duplicates.NONE,
                new Composition(
                        5, Map.of("en", 5L), Map.of("", 5L), Map.of("text/plain", 5L), Map.of("2020", 4L, "", 1L)),
                List.of(),
                List.of(),
                List.of(),
                release(),
                environment());
    }

    private static List<Step> steps(String last) {
        List<String> names = List.of("inventory", "read", "clean", "deduplicate", "write", "publish", "report");
        long[] took = {41_200, 884_000, 611_400, 702_350, 241_030, 9_120, 2_010};
        List<Step> steps = new ArrayList<>();
        Instant at = THREE.plusSeconds(3);
        for (int i = 0; i < names.size(); i++) {
            boolean failing = last.equals("FAILED") && i == 2;
            steps.add(new Step(names.get(i), failing ? "FAILED" : "COMPLETED", at, took[i], 2_412_347, "documents", 2));
            at = at.plusMillis(took[i] + 300);
        }
        return steps;
    }

    private static Changes changes() {
        return new Changes(
                18_204,
                1_377,
                912,
                3,
                1_682_501,
                List.of(
                        new Change("added", "input", 18_204),
                        new Change("changed", "input", 1_102),
                        new Change("changed", "rule", 214),
                        new Change("changed", "survivor", 61),
                        new Change("removed", "input", 880),
                        new Change("removed", "survivor", 32),
                        new Change("withdrawn", "withdrawal", 3)));
    }

    private static List<SourceFigures> sources() {
        List<SourceFigures> sources = new ArrayList<>();
        for (int i = 0; i < 140; i++) {
            long read = 420_000L / (i + 1) + 7;
            long duplicates = read * (i * 7 % 50) / 100;
            long rejected = read * (i * 3 % 11) / 100;
            long quarantined = i % 4 == 0 ? read / 300 : 0;
            long kept = read - duplicates - rejected - quarantined;
            long fit = kept + duplicates;
            long dated = fit * (60 + i * 13 % 40) / 100;
            long ambiguous = (fit - dated) / 4;
            long signed = fit * (30 + i * 17 % 60) / 100;
            String name = i < SOURCES.size() ? SOURCES.get(i) : "outlet-" + i + ".example";
            sources.add(new SourceFigures(
                    name,
                    new Totals(read, kept, duplicates, rejected, quarantined, read * 812, kept * 497),
                    dated,
                    ambiguous,
                    fit - dated - ambiguous,
                    signed,
                    fit - signed,
                    i % 9 == 8 ? null : kept * (100 - i % 5) / 100));
        }
        return sources;
    }

    private static Cleaning cleaning() {
        List<String> names = List.of(
                "structure/navigation",
                "residue/newsletter",
                "learned/line",
                "repair/page-break",
                "residue/comment-prompt",
                "residue/file-photo",
                "repair/glued",
                "structure/related",
                "residue/copyright",
                "repair/hyphenation");
        List<List<String>> texts = List.of(
                List.of(
                        "",
                        "Home | News | Weather | Sport | Notices",
                        "",
                        "The ferry left the quay at six, an hour late,"),
                List.of(
                        "the last boat of the season. ",
                        "Get the morning letter in your inbox, free, six days a week.",
                        "",
                        " Passengers waited under the awning"),
                List.of("said the harbour master.", "This paper is printed on the island since 1911.", "", ""),
                List.of(
                        "the engineers had asked for a second",
                        "\n\nPage 3 of 7\n\n",
                        " ",
                        "survey of the bearings before the winter"),
                List.of("", "What do you think? Log in to join the 214 comments below.", "", ""),
                List.of("The old swing bridge ", "(file photo)", "", " has been closed to lorries since"),
                List.of("you must be logged ", "inPlease", "in. Please", " refresh the page"),
                List.of("", "Read more: " + HOSTILE, "", "The council meets again on Thursday."),
                List.of("", "© 2026 The Evening Lantern. All rights reserved.", "", ""),
                List.of("a long-term ", "agree-\nment", "agreement", " between the two harbours"));
        List<RuleFigures> rules = new ArrayList<>();
        for (int i = 0; i < 84; i++) {
            List<Sample> samples = new ArrayList<>();
            for (int s = 0; s < (i < 40 ? 5 - i % 3 : i % 2); s++) {
                List<String> text = texts.get((i + (i < 10 ? 0 : s)) % 10);
                samples.add(new Sample(
                        s == 0 && i == 7 ? hostile() : document(i * 5 + s),
                        text.get(0),
                        text.get(1),
                        text.get(2),
                        text.get(3),
                        text.get(1).length()));
            }
            long hits = 1_900_441L / (i + 1);
            rules.add(new RuleFigures(
                    i < 10 ? names.get(i) : "residue/phrase-" + i, hits, hits * 4 / 5, hits * (20 + i % 31), samples));
        }
        List<Suspicion> suspicious = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            suspicious.add(new Suspicion(
                    i == 3 ? hostile() : document(i * 7),
                    i % 2 == 0 ? "max-removed-share" : "no-title",
                    0.93 - i * .01,
                    "The harbour master would not say on Tuesday whether the boat is to sail again this year, but"));
        }
        return new Cleaning(
                rules,
                suspicious,
                1_204,
                List.of(
                        new LearnedLine(
                                "harbour-gazette", "This paper is printed on the island since 1911.", 8_112, 9_004),
                        new LearnedLine(
                                "valley-post", "Tell us what you saw: \"news\" at valley-post.example", 1_402, 4_002),
                        new LearnedLine("stadtblatt", "Mehr zum Thema", 3_311, 7_120),
                        new LearnedLine("<b>bold</b>", HOSTILE, 9, 20)));
    }

    private static FieldFigures dates() {
        Map<String, Long> forms = new LinkedHashMap<>();
        forms.put("second", 1_102_334L);
        forms.put("minute", 402_118L);
        forms.put("day", 411_020L);
        forms.put("month", 3_118L);
        forms.put("year", 12L);
        Map<String, Long> origins = new LinkedHashMap<>();
        origins.put("json-ld:datePublished", 901_334L);
        origins.put("meta:article:published_time", 501_998L);
        origins.put("visible", 311_200L);
        origins.put("time", 120_400L);
        origins.put("url", 61_220L);
        origins.put("front-matter:date", 22_450L);
        List<Disagreement> list = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            list.add(new Disagreement(
                    i == 1 ? hostile() : document(i * 3),
                    "2026-11-0" + (i % 9 + 1) + "T08:00:00+00:00",
                    "json-ld:datePublished",
                    "2026-10-31",
                    "2026-10-31"));
        }
        return new FieldFigures(1_918_602, 31_204, 364_427, forms, origins, list, 4_118);
    }

    private static Authors authors() {
        return new Authors(
                1_312,
                List.of(
                        new AuthorForm("harbour-gazette", "Ada Quill", "A. Quill", "author/initials", 1_290),
                        new AuthorForm("<b>bold</b>", HOSTILE, "<i>x", "author/spelling", 22)));
    }

    private static FieldFigures bylines() {
        Map<String, Long> forms = new LinkedHashMap<>();
        forms.put("one author", 1_240_882L);
        forms.put("two authors", 120_332L);
        forms.put("one author, with role", 80_114L);
        forms.put("three or more", 14_020L);
        Map<String, Long> origins = new LinkedHashMap<>();
        origins.put("json-ld:author", 820_110L);
        origins.put("visible", 410_000L);
        origins.put("meta:author", 225_238L);
        List<Disagreement> list = List.of(new Disagreement(
                document(4), "Ada Quill", "meta:author", "Bert Inkwell and Cy Margin", "Bert Inkwell; Cy Margin"));
        return new FieldFigures(1_455_348, 0, 858_885, forms, origins, list, 1);
    }

    private static Duplicates duplicates() {
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<Loser> losers = new ArrayList<>();
            for (int l = 0; l < 8; l++) {
                losers.add(new Loser(
                        l == 2 && i == 0 ? hostile() : document(i * 9 + l),
                        l % 3 == 0 ? "exact" : l % 3 == 1 ? "near" : "contained",
                        1 - l * .07,
                        1 - l * .03,
                        l % 2 == 0 ? "source rank 1 before 3" : "earliest: 2026-11-02T08:00:00+00:00"));
            }
            clusters.add(new Cluster(document(i * 31), 412 - i * 11, losers));
        }
        Map<String, Long> kinds = new LinkedHashMap<>();
        kinds.put("near", 402_118L);
        kinds.put("exact", 160_002L);
        kinds.put("contained", 49_120L);
        Map<String, Long> reasons = new LinkedHashMap<>();
        reasons.put("source_rank", 311_240L);
        reasons.put("earliest", 200_100L);
        reasons.put("metadata", 80_900L);
        reasons.put("longest", 18_998L);
        reasons.put("id", 2L);
        Map<String, Long> sizes = new LinkedHashMap<>();
        sizes.put("2", 120_114L);
        sizes.put("3", 41_022L);
        sizes.put("4", 14_118L);
        sizes.put("5", 8_020L);
        sizes.put("6–10", 9_114L);
        sizes.put("11–50", 3_301L);
        sizes.put("over 50", 88L);
        List<NearMiss> misses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            misses.add(new NearMiss(
                    document(i), document(i + 40), .29 - i * .01, .49 - i * .01, "names and numbers differ"));
        }
        return new Duplicates(
                195_777,
                40_114,
                kinds,
                reasons,
                sizes,
                clusters,
                misses,
                9_224,
                List.of(
                        new Copying("wire/meridian-press-agency", "valley-post", 41_220, "within 3 hours"),
                        new Copying("wire/meridian-press-agency", "harbour-gazette", 38_114, "within the hour"),
                        new Copying("harbour-gazette", "harbour-gazette", 1_200, null)));
    }

    private static Composition composition() {
        Map<String, Long> years = new LinkedHashMap<>();
        years.put("", 241_002L);
        for (int year = 1994; year <= 2026; year++) {
            years.put(String.valueOf(year), (long) (800 + Math.pow(year - 1993, 3.1) * (3 + year % 3)));
        }
        Map<String, Long> licenses = new LinkedHashMap<>();
        licenses.put("", 1_302_110L);
        licenses.put("CC-BY-4.0", 300_441L);
        licenses.put("CC-BY-SA-4.0", 100_442L);
        return new Composition(1_702_993, Map.of("en", 1_702_993L), licenses, Map.of("text/html", 1_702_993L), years);
    }

    private static List<Refusal> rejected() {
        return List.of(
                new Refusal(
                        "filter/too-short",
                        71_220,
                        List.of(
                                new Refused(document(3), "3 words, fewer than 5"),
                                new Refused(hostile(), "1 word, fewer than 5"))),
                new Refusal(
                        "filter/no-main-text",
                        20_114,
                        List.of(new Refused(document(8), "no block of the page is main text"))),
                new Refusal(
                        "filter/language", 6_780, List.of(new Refused(document(9), "Welsh (cy) is not among en, de"))));
    }

    private static List<Refusal> quarantined() {
        return List.of(
                new Refusal(
                        "damaged",
                        4_880,
                        List.of(
                                new Refused(document(12), "the gzip stream ends early, at 1,048,576 bytes"),
                                new Refused(hostile(), "bad\u0000name"))),
                new Refusal("timed out", 890, List.of(new Refused(document(14), "no answer within 30 s"))),
                new Refusal("hostile", 189, List.of(new Refused(document(15), "an archive that grows 1,032 times"))));
    }

    private static List<Gate> gates(Ruling ruling) {
        return List.of(
                new Gate(
                        "documents",
                        null,
                        "warn at −10%, error at −40%",
                        "1,684,790",
                        "1,702,993",
                        Ruling.PASSED,
                        "1.1% more than before"),
                new Gate(
                        "documents_by_source",
                        "valley-post",
                        "error at −80%",
                        "96,014",
                        ruling == Ruling.PASSED ? "95,880" : "18,050",
                        ruling,
                        ruling == Ruling.PASSED ? "0.1% fewer than before" : "81.2% fewer than before"),
                new Gate(
                        "documents_by_source",
                        "parish-notes",
                        "error at −80%",
                        "41",
                        "40",
                        Ruling.NOT_APPLIED,
                        "fewer than 100 before"));
    }

    private static Release release() {
        List<DataFile> files = new ArrayList<>();
        for (int i = 0; i < 46; i++) {
            String path = String.format(java.util.Locale.ROOT, "data/parquet/train-%05d-of-00046.parquet", i);
            files.add(new DataFile(
                    path, "application/vnd.apache.parquet", 118_224_101L + i * 7_001L, DocumentId.sha256(new byte[] {
                        (byte) i
                    })));
        }
        return new Release(
                files,
                List.of(
                        new Column(
                                "id", "string", "32 hex digits, from source and path: stable across runs and versions"),
                        new Column("text", "string", "clean text, paragraphs parted by one empty line"),
                        new Column("authors", "list of struct", "name, role, organization, in the order given")),
                List.of(
                        new LoadLine(
                                "DuckDB",
                                "SELECT source, count(*)\nFROM 'output/latest/data/parquet/*.parquet'\nGROUP BY source;"),
                        new LoadLine("pandas", "pd.read_parquet(\"output/latest/data/parquet\")"),
                        new LoadLine("Spark", "spark.read.parquet(\"output/latest/data/parquet\")"),
                        new LoadLine(
                                "Hugging Face datasets",
                                "load_dataset(\"output/latest\", \"parquet\", split=\"train\")")));
    }

    private static Environment environment() {
        List<Setting> settings = List.of(
                new Setting("name", "news-nightly", "jobs/nightly.yaml:1"),
                new Setting("process.boilerplate.max_removed_share", "0.6", "default"),
                new Setting(
                        "process.deduplicate.keep",
                        "[source_rank, metadata, earliest, longest, id]",
                        "jobs/defaults.yaml:14"),
                new Setting("process.filter.min_words", "20", "--set"),
                new Setting("sources[0].match", "daily-planet/**", "jobs/nightly.yaml:9"));
        return new Environment(
                "0.1.0 (3f2a9c1)",
                "17.0.13 Debian",
                List.of(
                        new Pack("builtin", "2026.11", 412, DocumentId.sha256(new byte[] {1, 2})),
                        new Pack("house-rules", "3", 14, DocumentId.sha256(new byte[] {3}))),
                settings);
    }
}
