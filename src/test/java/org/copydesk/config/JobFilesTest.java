package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.copydesk.config.JobFile.Bounds;
import org.copydesk.config.JobFile.DateOrder;
import org.copydesk.config.JobFile.Format;
import org.copydesk.config.JobFile.Gate;
import org.copydesk.config.JobFile.Keep;
import org.copydesk.config.JobFile.Metric;
import org.copydesk.config.JobFile.OnVanished;
import org.copydesk.config.JobFile.OneForm;
import org.copydesk.config.JobFile.RulePack;
import org.copydesk.config.JobFile.Schedule;
import org.copydesk.config.JobFile.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFilesTest {
    private static final Path CONTRACT = Path.of("src/test/resources/org/copydesk/config/jobs/contract.yaml");

    @TempDir
    Path project;

    private Path jobs;

    @BeforeEach
    void folder() throws Exception {
        jobs = Files.createDirectory(project.resolve("jobs"));
    }

    @Test
    void everyKeyOfTheContractIsRead() {
        JobFile job = JobFiles.load(CONTRACT, List.of()).job().orElseThrow();
        assertThat(job.name()).isEqualTo("news-nightly");
        assertThat(job.schedule()).isEqualTo(new Schedule(Optional.of("0 0 3 * * *"), ZoneId.of("Europe/London")));
        assertThat(job.dataset().exclude()).containsExactly("**/.*");
        assertThat(job.dataset().onVanished()).isEqualTo(OnVanished.REMOVE);
        assertThat(job.sources())
                .containsExactly(new Source(
                        "daily-planet/**",
                        Optional.of("daily-planet"),
                        OptionalInt.of(1),
                        Optional.of("en"),
                        Optional.of(ZoneId.of("America/New_York")),
                        Optional.of(DateOrder.MDY),
                        Optional.of("CC-BY-4.0")));
        assertThat(job.rulePacks())
                .containsExactly(
                        new RulePack("builtin", Optional.empty()),
                        new RulePack(
                                "house-rules.yaml",
                                Optional.of(CONTRACT.resolveSibling("house-rules.yaml")
                                        .toAbsolutePath())));
        assertThat(job.process().boilerplate().maxRemovedShare()).isEqualTo(0.6);
        assertThat(job.process().repeatedLines().minDocuments()).isEqualTo(3);
        assertThat(job.process().deduplicate().keep())
                .containsExactly(Keep.SOURCE_RANK, Keep.METADATA, Keep.EARLIEST, Keep.LONGEST, Keep.ID);
        assertThat(job.errors().maxQuarantined()).isEqualTo(Tolerance.share(0.05));
        assertThat(job.gates())
                .containsExactly(
                        new Gate(Metric.DOCUMENTS, new Bounds(OptionalDouble.of(0.1), OptionalDouble.of(0.4)), 100),
                        new Gate(
                                Metric.DOCUMENTS_BY_SOURCE,
                                new Bounds(OptionalDouble.empty(), OptionalDouble.of(0.8)),
                                100));
        assertThat(job.export().formats()).containsExactly(Format.PARQUET, Format.JSONL_GZ);
        assertThat(job.export().description()).isEqualTo("…");
        assertThat(job.retention().keepMonthly()).isEqualTo(6);
    }

    @Test
    void anEmptyJobFileHasTheDefaults() throws Exception {
        JobFile job = load("");
        assertThat(job.name()).isEqualTo("copydesk");
        assertThat(job.export().name()).isEqualTo("copydesk");
        assertThat(job.schedule().cron()).isEmpty();
        assertThat(job.process().filter().minWords()).isEqualTo(5);
        assertThat(job.run().threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void theFilesOfTheRepositoryAreRight() {
        LoadedJob nightly = JobFiles.load(Path.of("jobs/nightly.yaml"), List.of());
        assertThat(nightly.problems()).isEmpty();
        assertThat(nightly.job().orElseThrow().name()).isEqualTo("news-nightly");
        assertThat(nightly.job().orElseThrow().dataset().path())
                .isEqualTo(Path.of("input").toAbsolutePath());
        assertThat(nightly.job().orElseThrow().export().path())
                .isEqualTo(Path.of("output").toAbsolutePath());
    }

    @Test
    void laterLayersWinAndSayWhereTheyStand() throws Exception {
        Files.writeString(jobs.resolve("house.yaml"), "process: {filter: {min_words: 10, languages: [en]}}\n");
        Path job = write("extends: [house.yaml]\nprocess:\n  filter:\n    languages: [de, fr]\n");
        LoadedJob loaded = JobFiles.load(job, List.of("retention.keep_last=3"));
        assertThat(origins(loaded, "process.filter.min_words"))
                .containsExactly("10 " + jobs.resolve("house.yaml") + ":1");
        assertThat(origins(loaded, "process.filter.languages")).containsExactly("[de, fr] " + job + ":4");
        assertThat(origins(loaded, "retention.keep_last")).containsExactly("3 --set");
        assertThat(origins(loaded, "retention.keep_monthly")).containsExactly("6 default");
    }

    @Test
    void aChainOfExtendedFilesIsFollowed() throws Exception {
        Files.writeString(jobs.resolve("a.yaml"), "name: a\nretention: {keep_last: 1, keep_monthly: 1}\n");
        Files.writeString(jobs.resolve("b.yaml"), "extends: a.yaml\nretention: {keep_monthly: 2}\n");
        JobFile job = load("extends: [b.yaml]\nname: c\n");
        assertThat(job.name()).isEqualTo("c");
        assertThat(job.retention().keepLast()).isEqualTo(1);
        assertThat(job.retention().keepMonthly()).isEqualTo(2);
    }

    @Test
    void theCommandLineSetsListsMapsAndElements() throws Exception {
        Path job = write("sources:\n  - {match: 'a/**', rank: 5}\n");
        LoadedJob loaded = JobFiles.load(
                job,
                List.of(
                        "process.filter={min_words: 9, languages: [de]}",
                        "sources.0.rank=1",
                        "sources.1.match=b/**",
                        "export.description=News: all of it"));
        assertThat(loaded.problems()).isEmpty();
        JobFile read = loaded.job().orElseThrow();
        assertThat(read.process().filter().minWords()).isEqualTo(9);
        assertThat(read.process().filter().languages()).containsExactly("de");
        assertThat(read.sources()).extracting(Source::match).containsExactly("a/**", "b/**");
        assertThat(read.sources()).extracting(Source::rank).containsExactly(OptionalInt.of(1), OptionalInt.empty());
        assertThat(read.export().description()).isEqualTo("News: all of it");
    }

    @Test
    void aWrongAssignmentIsAProblemOfTheCommandLine() throws Exception {
        LoadedJob loaded = JobFiles.load(
                write(""), List.of("process.filter.min_wrods=3", "sources.7.rank=1", "process", "run.threads=[1"));
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "--set: 'process' names no key. Fix: write --set KEY=VALUE, as in --set"
                                + " process.filter.min_words=20.",
                        "--set process.filter.min_wrods: 'process.filter.min_wrods' is not a setting. Fix: did you"
                                + " mean 'min_words'?",
                        "--set run.threads: This is not YAML: expected ',' or ']', but got <stream end>. Fix: check"
                                + " quotes and indentation.",
                        "--set sources.7.rank: 'sources.7.rank' names no element of a list of 0. Fix: count from 0,"
                                + " as in sources.0.rank, or give the whole list in brackets.");
    }

    @Test
    void relativeFoldersStartWhereTheJobsFolderLies() throws Exception {
        Path job = write("dataset: {path: texts}\n");
        JobFile read = JobFiles.load(job, List.of()).job().orElseThrow();
        assertThat(read.dataset().path()).isEqualTo(project.resolve("texts"));
        assertThat(read.export().path()).isEqualTo(project.resolve("output"));
    }

    @Test
    void foldersOfTheCommandLineStartAtTheWorkingDirectory() throws Exception {
        LoadedJob loaded = JobFiles.loadWith(
                write(""),
                List.of(Assignment.of("--input", "dataset.path", "[odd] name"), Assignment.set("export.path=out")));
        assertThat(loaded.job().orElseThrow().dataset().path())
                .isEqualTo(Path.of("[odd] name").toAbsolutePath());
        assertThat(loaded.job().orElseThrow().export().path())
                .isEqualTo(Path.of("out").toAbsolutePath());
        assertThat(origins(loaded, "dataset.path")).containsExactly("\"[odd] name\" --input");
    }

    @Test
    void aJobFileOutsideAJobsFolderReadsFromItsOwn() throws Exception {
        Path job = Files.writeString(project.resolve("one.yaml"), "dataset: {path: texts}\n");
        assertThat(JobFiles.load(job, List.of()).job().orElseThrow().dataset().path())
                .isEqualTo(project.resolve("texts"));
    }

    @Test
    void theToleranceOfQuarantineHasAFloorUnlessItIsACount() throws Exception {
        assertThat(quarantine("")).isEqualTo(new Tolerance(0.05, 20));
        assertThat(quarantine("errors: {max_quarantined: 10%}\n")).isEqualTo(new Tolerance(0.1, 20));
        assertThat(quarantine("errors: {max_quarantined: {share: 10%, at_least: 3}}\n"))
                .isEqualTo(new Tolerance(0.1, 3));
        assertThat(quarantine("errors: {max_quarantined: {at_least: 50}}\n")).isEqualTo(new Tolerance(0.05, 50));
        assertThat(quarantine("errors: {max_quarantined: 7}\n")).isEqualTo(new Tolerance(0, 8));
        assertThat(JobFiles.load(write("errors: {max_quarantined: {shre: 5%}}\n"), List.of())
                        .problems()
                        .toString())
                .contains("'errors.max_quarantined.shre' is not a setting", "did you mean 'share'?");
    }

    private Tolerance quarantine(String yaml) throws Exception {
        return load(yaml).errors().maxQuarantined();
    }

    @Test
    void everyLayersPathsStartWhereItsFileLies() throws Exception {
        Path house = Files.createDirectories(project.resolve("house/jobs"));
        Files.writeString(house.resolve("words.yaml"), "id: words\n");
        Files.writeString(house.resolve("base.yaml"), "dataset: {path: texts}\nrule_packs: [builtin, words.yaml]\n");
        Path typed = Path.of("").toAbsolutePath().relativize(write("extends: [../house/jobs/base.yaml]\n"));
        JobFile read = JobFiles.load(typed, List.of()).job().orElseThrow();
        assertThat(read.dataset().path()).isEqualTo(project.resolve("house/texts"));
        assertThat(read.rulePacks().get(1).location())
                .isEqualTo(house.resolve("words.yaml").toString());
        assertThat(read.export().path()).isEqualTo(project.resolve("output"));
    }

    @Test
    void aFileThatIsMissingTooLargeOrNotUtf8IsAProblem() throws Exception {
        assertThat(problems(jobs.resolve("none.yaml"))).contains("does not exist");
        assertThat(problems(Files.write(jobs.resolve("latin.yaml"), new byte[] {'n', ':', ' ', (byte) 0xE9, '\n'})))
                .contains("is not UTF-8");
        assertThat(problems(Files.write(jobs.resolve("large.yaml"), new byte[(1 << 20) + 1])))
                .contains("larger than 1 MiB");
    }

    @Test
    void everyDefaultHasItsSettingAndKeepsItsOrder() throws Exception {
        List<String> keys = JobFiles.load(write(""), List.of()).settings().stream()
                .map(Setting::key)
                .toList();
        assertThat(keys).startsWith("name", "extends", "schedule.cron").endsWith("run.threads", "run.unit_documents");
        assertThat(keys).contains("process.extract", "process.repeated_lines.veto", "gates.0.drop_from_previous.warn");
    }

    @Test
    void oneFormOfEachAuthorIsTheDefaultAndCanBeVetoed() throws Exception {
        assertThat(load("").process().byline().oneForm()).isEqualTo(new OneForm(true, 3, List.of()));
        assertThat(load("process: {byline: {one_form: {min_documents: 5, veto: [J. Roe]}}}\n")
                        .process()
                        .byline()
                        .oneForm())
                .isEqualTo(new OneForm(true, 5, List.of("J. Roe")));
    }

    @Test
    void theDefaultsCanBeNamedWhereThereIsNoFileOfThatName() throws Exception {
        assertThat(load("extends: [defaults.yaml]\nname: planet\n").name()).isEqualTo("planet");
    }

    @Test
    void gatesOnSharesHaveTheirOwnKey() throws Exception {
        JobFile job = load("gates: [{metric: duplicates, share: {warn: 20%, error: 50%}}]\n");
        assertThat(job.gates())
                .containsExactly(
                        new Gate(Metric.DUPLICATES, new Bounds(OptionalDouble.of(0.2), OptionalDouble.of(0.5)), 0));
        LoadedJob wrong =
                JobFiles.load(write("gates: [{metric: rejected, drop_from_previous: {error: 5%}}]\n"), List.of());
        assertThat(wrong.problems().toString())
                .contains("lacks 'share'", "'gates.0.drop_from_previous' is not a setting");
    }

    private JobFile load(String yaml) throws Exception {
        return JobFiles.load(write(yaml), List.of()).job().orElseThrow();
    }

    private Path write(String yaml) throws Exception {
        return Files.writeString(jobs.resolve("job.yaml"), yaml);
    }

    private static String problems(Path file) {
        return JobFiles.load(file, List.of()).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining());
    }

    private static List<String> origins(LoadedJob loaded, String key) {
        return loaded.settings().stream()
                .filter(setting -> setting.key().equals(key))
                .map(setting -> setting.value() + " " + setting.origin())
                .toList();
    }
}
