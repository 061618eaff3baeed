package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.cli.command.Desk;
import org.copydesk.cli.command.Works;
import org.copydesk.cli.view.Terminal;
import org.copydesk.job.Explainer;
import org.copydesk.job.PairSampler;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunRequest.EngineName;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopydeskTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<RunRequest> asked = new ArrayList<>();
    private RunResult answer =
            new RunResult(Verdict.PUBLISHED, Optional.of("1.20261121.0"), "Published 1.20261121.0.", Optional.empty());

    @TempDir
    Path output;

    @Test
    void noCommandRunsTheNightlyJob() {
        assertThat(copydesk()).isZero();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).jobFile()).isEqualTo(Path.of("jobs/nightly.yaml"));
        assertThat(asked.get(0).job().dataset().path()).isEqualTo(Path.of("input"));
        assertThat(asked.get(0).date()).isEqualTo(LocalDate.of(2026, 6, 21));
        assertThat(out()).isEqualTo("✔ Published 1.20261121.0.\n");
    }

    @Test
    void optionsWithoutACommandBelongToRun() {
        assertThat(copydesk("--input", "src/test", "--output", output.toString(), "--full", "--date", "2026-11-20"))
                .isZero();
        RunRequest request = asked.get(0);
        assertThat(request.job().dataset().path()).isEqualTo(Path.of("src/test"));
        assertThat(request.job().export().path()).isEqualTo(output);
        assertThat(request.full()).isTrue();
        assertThat(request.date()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        assertThat(copydesk("--output", output.toString(), "status")).isZero();
        assertThat(out()).isEqualTo("No run has been recorded in " + output + " yet.\n");
    }

    @Test
    void aJobIsFoundByItsNameInJobs() {
        assertThat(copydesk("run", "nightly")).isZero();
        assertThat(asked.get(0).jobFile()).isEqualTo(Path.of("jobs/nightly.yaml"));
    }

    @Test
    void restartPassesTheStepOn() {
        assertThat(copydesk("restart", "--from-step", "clean", "--engine", "local"))
                .isZero();
        assertThat(asked.get(0).restart()).isTrue();
        assertThat(asked.get(0).fromStep()).contains("clean");
        assertThat(asked.get(0).engine()).isEqualTo(EngineName.LOCAL);
    }

    @Test
    void theRestartCommandRepeatsWhatWasTyped() throws IOException {
        answer = new RunResult(Verdict.FAILED, Optional.empty(), "Step read failed.", Optional.empty());
        Files.createDirectory(output.resolve("my texts"));
        String texts = output.resolve("my texts").toString();
        copydesk("run", "nightly", "--input", texts, "--set", "process.filter.languages=[en, de]");
        assertThat(asked.get(0).restartCommand())
                .isEqualTo(
                        "copydesk restart nightly --input '" + texts + "' --set 'process.filter.languages=[en, de]'");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyEndHasItsExitCode(Verdict verdict) {
        answer = new RunResult(verdict, Optional.empty(), "It ended.", Optional.empty());
        assertThat(copydesk("run")).isEqualTo(verdict.exitCode());
        boolean good = verdict.exitCode() == 0;
        assertThat(good ? out() : err()).contains("It ended.");
        assertThat(good ? err() : out()).isEmpty();
    }

    @Test
    void everyWrongSettingIsToldAtOnceAndNothingRuns() {
        assertThat(copydesk("run", "--set", "proces.x=1", "--set", "run.threads=no"))
                .isEqualTo(2);
        assertThat(asked).isEmpty();
        assertThat(err())
                .isEqualTo("--set proces.x: 'proces' is not a setting. Fix: did you mean 'process'?\n"
                        + "--set run.threads: 'run.threads' must be a whole number of 0 or more, not 'no'. Fix: write"
                        + " a number such as 10.\n\n2 problems in jobs/nightly.yaml. Nothing was read.\n");
    }

    @Test
    void whatIsWrongWithRulePacksIsToldBesideWhatIsWrongWithTheJob() throws IOException {
        Path pack = output.resolve("pack.yaml");
        Files.writeString(pack, """
                id: house
                version: "1"
                language: en
                rules:
                  - {id: a, about: x, phrases: ["(read|see"], hits: [read]}
                  - {id: a, about: x, phrases: [see more], hits: [read more], misses: [see more]}
                """);
        Path job = output.resolve("job.yaml");
        Files.writeString(job, "nme: x\nrule_packs: [missing.yaml, " + pack + "]\n");
        assertThat(copydesk("validate", job.toString())).isEqualTo(2);
        assertThat(err().lines())
                .containsExactly(
                        job + ":1: 'nme' is not a setting. Fix: did you mean 'name'?",
                        job + ":2: The rule pack 'missing.yaml' is not there. Fix: check the name; looked for "
                                + output.resolve("missing.yaml") + " and jobs/missing.yaml.",
                        pack + ":6: Rule a stands twice in this pack. Fix: give one another id.",
                        pack + ":5: '(read|see': '(' is never closed. Fix: see the signs that phrases know.",
                        pack + ":6: Rule a does not take its example 'read more'. Fix: widen a phrase.",
                        pack + ":6: Rule a takes 'see more', which it must leave. Fix: narrow a phrase.",
                        "",
                        "6 problems in " + job + ". Nothing was read.");
    }

    @Test
    void anInputFolderThatIsNotThereIsToldWhereItIsNamed() throws IOException {
        Path job = output.resolve("job.yaml");
        Files.writeString(job, "name: x\ndataset: {path: /no/such/folder}\n");
        for (String command : List.of("run", "restart", "plan")) {
            err.reset();
            assertThat(copydesk(command, job.toString())).isEqualTo(2);
            assertThat(err())
                    .startsWith(job + ":2: There is no input folder /no/such/folder. Fix: make it or mount it, or"
                            + " name another with --input.\n");
        }
        assertThat(copydesk("validate", job.toString())).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void anEngineThatThisBuildLacksIsRefused() {
        assertThat(copydesk("run", "--engine", "spark")).isEqualTo(2);
        assertThat(err()).startsWith("--engine: This build has no engine 'spark'.");
        assertThat(asked).isEmpty();
    }

    @Test
    void aMisspeltCommandIsToldWithItsNeighbour() {
        assertThat(copydesk("valdate")).isEqualTo(2);
        assertThat(err()).startsWith("There is no command 'valdate'. Did you mean 'validate'?\n");
    }

    @Test
    void aMisspeltOptionIsToldWithItsNeighbour() {
        assertThat(copydesk("run", "--inptu=x")).isEqualTo(2);
        assertThat(err()).startsWith("The command 'run' knows no option '--inptu=x'. Did you mean '--input'?\n");
    }

    @Test
    void aMisspeltStepIsToldWithItsNeighbour() {
        assertThat(copydesk("restart", "--from-step", "cleen")).isEqualTo(2);
        assertThat(err()).startsWith("--from-step: There is no step 'cleen'. Fix: did you mean 'clean'?\n");
    }

    @Test
    void aMissingJobFileIsAProblemOfTheCommandLine() {
        assertThat(copydesk("run", "no-such-job")).isEqualTo(2);
        assertThat(err()).startsWith("no-such-job:1: The file does not exist. Fix: check the path.\n");
    }

    @Test
    void aDocumentThatIsNotThereIsSaidSo() {
        assertThat(copydesk("explain", "nothing.txt")).isEqualTo(2);
        assertThat(err()).contains("There is no document 'nothing.txt'");
    }

    @Test
    void aSampleOfPairsIsWrittenOnceAndNeverOverLabels() {
        Path sheet = output.resolve("pairs.csv");
        assertThat(copydesk("sample-pairs", "--size", "50", "--write", sheet.toString()))
                .isZero();
        assertThat(sheet).hasContent("a sample of 50");
        assertThat(out())
                .isEqualTo("✔ 50 pairs of 4,000 of version 1.20261121.0 in " + sheet
                        + ".\n  Fill the column 'same' with yes or no, then read it with --read.\n");
        assertThat(copydesk("sample-pairs", "--write", sheet.toString())).isEqualTo(2);
        assertThat(err()).startsWith("--write: " + sheet + " exists, and may hold labels. Fix: name a new file.\n");
    }

    @Test
    void labelsOfASampleBecomePrecisionAndRecall() throws IOException {
        Path sheet = output.resolve("pairs.csv");
        Files.writeString(sheet, """
                pair,same,verdict,stratum,population
                aa,yes,duplicate,exact,1
                bb,no,duplicate,near 0.60-0.75,2
                cc,yes,duplicate,near 0.60-0.75,2
                dd,no,related,related 0.45-0.60,1
                ee,,related,related 0.45-0.60,1
                """);
        assertThat(copydesk("sample-pairs", "--read", sheet.toString())).isZero();
        assertThat(out()).isEqualTo("""
                DUPLICATES BY YOUR LABELS  4 of 5 pairs labelled
                  precision               66.7% (66.7% to 66.7%)   duplicates that are rightly gone
                  recall                  100% (100% to 100%)   copies sharing a passage that were found

                BY STRATUM  kind and containment
                  exact                   100% (100% to 100%)     1 of 1 the same       1 pair
                  near 0.60-0.75          50% (50% to 50%)        1 of 2 the same       2 pairs
                  related 0.45-0.60       0% (0% to 0%)           0 of 1 the same       1 pair
                """);
        out.reset();
        assertThat(copydesk("sample-pairs", "--read", sheet.toString(), "--json"))
                .isZero();
        assertThat(out()).contains("\"estimate\" : 0.666667", "\"stratum\" : \"near 0.60-0.75\"");
    }

    @Test
    void everyWrongLabelIsToldWithItsRow() throws IOException {
        Path sheet = output.resolve("pairs.csv");
        Files.writeString(sheet, """
                pair;same;verdict;stratum;population
                aa;maybe;duplicate;exact;2
                bb;yes;duplicate;exact;3
                """);
        assertThat(copydesk("sample-pairs", "--read", sheet.toString())).isEqualTo(2);
        assertThat(err())
                .startsWith(sheet + ", row 2: 'maybe' is neither yes nor no. Fix: leave 'same' empty where it cannot"
                        + " be told.\n" + sheet + ", row 3: 'exact' had 2 pairs in the rows above and has 3 here."
                        + " Fix: read one sample at a time.\n");
    }

    @Test
    void aSampleIsEitherWrittenOrRead() {
        assertThat(copydesk("sample-pairs")).isEqualTo(2);
        assertThat(copydesk("sample-pairs", "--write", "a.csv", "--read", "b.csv"))
                .isEqualTo(2);
    }

    @Test
    void validateAnswersProgramsInJson() {
        assertThat(copydesk("validate", "--json", "--set", "name=other")).isZero();
        assertThat(out())
                .contains("\"valid\" : true", "\"key\" : \"name\"", "\"value\" : \"other\"", "\"origin\" : \"--set\"");
        assertThat(copydesk("validate", "--json", "--set", "nam=other")).isEqualTo(2);
        assertThat(out()).contains("\"valid\" : false", "did you mean 'name'?");
    }

    @Test
    void theOverviewNamesEveryCommand() {
        assertThat(copydesk("--help")).isZero();
        assertThat(Commands.names()).allMatch(name -> out().contains("\n  " + name + " "));
        assertThat(out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyCommandHasHelp() {
        for (String name : Commands.names()) {
            out.reset();
            assertThat(copydesk(name, "--help")).as(name).isZero();
            assertThat(out()).contains("Usage: " + name, "--output=DIR", "--json");
            String help = out();
            out.reset();
            copydesk("help", name);
            assertThat(out()).isEqualTo(help);
        }
    }

    @Test
    void aFaultOfTheProgramIsOneSentence() {
        answer = null;
        assertThat(copydesk("run")).isEqualTo(1);
        assertThat(err()).isEqualTo("The disk of the test is full.\nWhere in the program: add --stacktrace.\n");
    }

    private int copydesk(String... words) {
        PrintStream o = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream e = new PrintStream(err, true, StandardCharsets.UTF_8);
        Works works = new Works(
                () -> (request, progress) -> {
                    asked.add(request);
                    if (answer == null) {
                        throw new IllegalStateException("The disk of the test is full");
                    }
                    return answer;
                },
                () -> null,
                () -> (job, pathOrId, limit) -> new Explainer.Found(List.of(), 0),
                () -> (job, size, file) -> {
                    Files.writeString(file, "a sample of " + size);
                    return Optional.of(new PairSampler.Drawn("1.20261121.0", size, 4000));
                },
                () -> null,
                () -> null);
        Clock clock = Clock.fixed(Instant.parse("2026-06-20T23:30:00Z"), ZoneOffset.UTC);
        return Copydesk.run(new Desk(new Terminal(o, e, 100, false, false), works, clock, "copydesk"), words);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
