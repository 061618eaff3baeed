package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.job.RunRequest;
import org.copydesk.job.RunRequest.EngineName;
import org.copydesk.job.RunResult;
import org.copydesk.job.RunResult.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopydeskTest {
    private final Prompt prompt = new Prompt();

    @TempDir
    Path output;

    @Test
    void noCommandRunsTheNightlyJob() {
        assertThat(prompt.copydesk()).isZero();
        assertThat(prompt.asked()).hasSize(1);
        assertThat(prompt.asked().get(0).jobFile()).isEqualTo(Path.of("jobs/nightly.yaml"));
        assertThat(prompt.asked().get(0).job().dataset().path())
                .isEqualTo(Path.of("input").toAbsolutePath());
        assertThat(prompt.asked().get(0).date()).contains(LocalDate.of(2026, 6, 21));
        assertThat(prompt.out()).isEqualTo("✔ Published 1.20261121.0.\n");
    }

    @Test
    void optionsWithoutACommandBelongToRun() {
        assertThat(prompt.copydesk(
                        "--input", "src/test", "--output", output.toString(), "--full", "--date", "2026-11-20"))
                .isZero();
        RunRequest request = prompt.asked().get(0);
        assertThat(request.job().dataset().path()).isEqualTo(Path.of("src/test").toAbsolutePath());
        assertThat(request.job().export().path()).isEqualTo(output);
        assertThat(request.full()).isTrue();
        assertThat(request.date()).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    void optionsMayStandBeforeTheCommand() {
        assertThat(prompt.copydesk("--output", output.toString(), "status")).isZero();
        assertThat(prompt.out()).isEqualTo("No run has been recorded in " + output + " yet.\n");
    }

    @Test
    void aJobIsFoundByItsNameInJobs() {
        assertThat(prompt.copydesk("run", "nightly")).isZero();
        assertThat(prompt.asked().get(0).jobFile()).isEqualTo(Path.of("jobs/nightly.yaml"));
    }

    @Test
    void restartPassesTheStepOn() {
        assertThat(prompt.copydesk("restart", "--from-step", "clean", "--engine", "local"))
                .isZero();
        assertThat(prompt.asked().get(0).restart()).isTrue();
        assertThat(prompt.asked().get(0).fromStep()).contains("clean");
        assertThat(prompt.asked().get(0).engine()).isEqualTo(EngineName.LOCAL);
    }

    @Test
    void theRestartCommandRepeatsWhatWasTyped() throws IOException {
        prompt.answer(new RunResult(Verdict.FAILED, Optional.empty(), "Step read failed.", Optional.empty()));
        Files.createDirectory(output.resolve("my texts"));
        String texts = output.resolve("my texts").toString();
        prompt.copydesk("run", "nightly", "--input", texts, "--set", "process.filter.languages=[en, de]");
        assertThat(prompt.asked().get(0).typed().restart())
                .isEqualTo(
                        "copydesk restart nightly --input '" + texts + "' --set 'process.filter.languages=[en, de]'");
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyEndHasItsExitCode(Verdict verdict) {
        prompt.answer(new RunResult(verdict, Optional.empty(), "It ended.", Optional.empty()));
        assertThat(prompt.copydesk("run")).isEqualTo(verdict.exitCode());
        boolean good = verdict.exitCode() == 0;
        assertThat(good ? prompt.out() : prompt.err()).contains("It ended.");
        assertThat(good ? prompt.err() : prompt.out()).isEmpty();
    }

    @Test
    void everyWrongSettingIsToldAtOnceAndNothingRuns() {
        assertThat(prompt.copydesk("run", "--set", "proces.x=1", "--set", "run.threads=no"))
                .isEqualTo(2);
        assertThat(prompt.asked()).isEmpty();
        assertThat(prompt.err())
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
        assertThat(prompt.copydesk("validate", job.toString())).isEqualTo(2);
        assertThat(prompt.err().lines())
                .containsExactly(
                        job + ":1: 'nme' is not a setting. Fix: did you mean 'name'?",
                        job + ":2: The rule pack 'missing.yaml' is not there. Fix: check the name; looked for "
                                + output.resolve("missing.yaml") + " and " + output.resolve("jobs/missing.yaml") + ".",
                        pack + ":6: Rule a stands twice in this pack. Fix: give one another id.",
                        pack + ":5: '(read|see': '(' is never closed. Fix: see the signs that phrases know.",
                        pack + ":6: Rule a does not take its example 'read more'. Fix: widen a phrase.",
                        pack + ":6: Rule a takes 'see more', which it must leave. Fix: narrow a phrase.",
                        "",
                        "6 problems in " + job + ". Nothing was read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "restart", "plan", "validate", "explain a.txt --job", "serve --jobs"})
    void noCommandGoesOnWithoutARulePack(String command) throws IOException {
        Path jobs = Files.createDirectory(output.resolve("jobs"));
        Path job = Files.writeString(
                jobs.resolve("job.yaml"),
                "schedule: {cron: '@daily'}\ndataset: {path: .}\nrule_packs: [builtin, none.yaml, half.yaml]\n");
        Files.writeString(jobs.resolve("half.yaml"), "id: half\nversion: '1'\nlanguage: en\nextends: none\n");
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.add((command.startsWith("serve") ? jobs : job).toString());
        assertThat(prompt.copydesk(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(prompt.err())
                .contains(job + ":3: The rule pack 'none.yaml' is not there.")
                .contains(jobs.resolve("half.yaml") + ":4: Unknown key 'extends'")
                .contains(jobs.resolve("half.yaml") + ":1: The pack has no list 'rules'");
        assertThat(prompt.asked()).isEmpty();
    }

    @Test
    void aPlanBesideARunSaysThatItIsAtWork() {
        for (String command : List.of("plan", "validate --hits")) {
            prompt.clear();
            assertThat(prompt.copydesk(command.split(" "))).isEqualTo(4);
            assertThat(prompt.err()).startsWith("A run is at work. Plan when it has ended.\n");
        }
    }

    @Test
    void twoFoldersNeedNoJobFile() {
        Path home = Path.of("").toAbsolutePath();
        assertThat(home.resolve("jobs/nightly.yaml")).exists();
        assertThat(prompt.copydesk("run", "--input", "src/test", "--output", output.toString()))
                .isZero();
        assertThat(prompt.asked().get(0).job().name()).isEqualTo("news-nightly");
        assertThat(prompt.err()).isEmpty();
    }

    @Test
    void anInputFolderThatIsNotThereIsToldWhereItIsNamed() throws IOException {
        Path job = output.resolve("job.yaml");
        Files.writeString(job, "name: x\ndataset: {path: /no/such/folder}\n");
        for (String command : List.of("run", "restart", "plan")) {
            prompt.clear();
            assertThat(prompt.copydesk(command, job.toString())).isEqualTo(2);
            assertThat(prompt.err())
                    .startsWith(job + ":2: There is no input folder /no/such/folder. Fix: make it or mount it, or"
                            + " name another with --input.\n");
        }
        assertThat(prompt.copydesk("validate", job.toString())).isZero();
        assertThat(prompt.asked()).isEmpty();
    }

    @Test
    void anEngineThatThisBuildLacksIsRefused() {
        assertThat(prompt.copydesk("run", "--engine", "spark")).isEqualTo(2);
        assertThat(prompt.err()).startsWith("--engine: This build has no engine 'spark'.");
        assertThat(prompt.asked()).isEmpty();
    }

    @Test
    void aMisspeltCommandIsToldWithItsNeighbour() {
        assertThat(prompt.copydesk("valdate")).isEqualTo(2);
        assertThat(prompt.err()).startsWith("There is no command 'valdate'. Did you mean 'validate'?\n");
    }

    @Test
    void aMisspeltOptionIsToldWithItsNeighbour() {
        assertThat(prompt.copydesk("run", "--inptu=x")).isEqualTo(2);
        assertThat(prompt.err()).startsWith("The command 'run' knows no option '--inptu=x'. Did you mean '--input'?\n");
    }

    @Test
    void aMisspeltStepIsToldWithItsNeighbour() {
        assertThat(prompt.copydesk("restart", "--from-step", "cleen")).isEqualTo(2);
        assertThat(prompt.err()).startsWith("--from-step: There is no step 'cleen'. Fix: did you mean 'clean'?\n");
    }

    @Test
    void aMissingJobFileIsAProblemOfTheCommandLine() {
        assertThat(prompt.copydesk("run", "no-such-job")).isEqualTo(2);
        assertThat(prompt.err()).startsWith("no-such-job:1: The file does not exist. Fix: check the path.\n");
    }

    @Test
    void aDocumentThatIsNotThereIsSaidSo() {
        assertThat(prompt.copydesk("explain", "nothing.txt")).isEqualTo(2);
        assertThat(prompt.err()).contains("There is no document 'nothing.txt'");
    }

    @Test
    void validateAnswersProgramsInJson() {
        assertThat(prompt.copydesk("validate", "--json", "--set", "name=other")).isZero();
        assertThat(prompt.out())
                .contains("\"valid\" : true", "\"key\" : \"name\"", "\"value\" : \"other\"", "\"origin\" : \"--set\"");
        assertThat(prompt.copydesk("validate", "--json", "--set", "nam=other")).isEqualTo(2);
        assertThat(prompt.out()).contains("\"valid\" : false", "did you mean 'name'?");
    }

    @Test
    void theOverviewNamesEveryCommand() {
        assertThat(prompt.copydesk("--help")).isZero();
        assertThat(Commands.names()).allMatch(name -> prompt.out().contains("\n  " + name + " "));
        assertThat(prompt.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void everyCommandHasHelp() {
        for (String name : Commands.names()) {
            prompt.clear();
            assertThat(prompt.copydesk(name, "--help")).as(name).isZero();
            assertThat(prompt.out()).contains("Usage: " + name, "--output=DIR", "--json");
            String help = prompt.out();
            prompt.clear();
            prompt.copydesk("help", name);
            assertThat(prompt.out()).isEqualTo(help);
        }
    }

    @Test
    void aFaultOfTheProgramIsOneSentence() {
        prompt.answer(null);
        assertThat(prompt.copydesk("run")).isEqualTo(1);
        assertThat(prompt.err()).isEqualTo("The disk of the test is full.\nWhere in the program: add --stacktrace.\n");
    }
}
