package org.copydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.JavaCommand;
import org.copydesk.write.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zone, the locale and the encoding of the machine decide nothing that is published. */
class MachineDefaultsTest {
    /** Where the clock of the wall stands: times and durations of the run itself. */
    private static final List<String> OF_THE_RUN = List.of("reports/run.json", "reports/index.html");

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private static final Map<String, List<String>> MACHINES = new TreeMap<>(Map.of(
            "London", List.of("user.timezone=UTC", "user.language=en", "user.country=US", "file.encoding=UTF-8"),
            "Istanbul",
                    List.of(
                            "user.timezone=America/St_Johns",
                            "user.language=tr",
                            "user.country=TR",
                            "file.encoding=ISO-8859-1"),
            "Cairo",
                    List.of(
                            "user.timezone=Asia/Kolkata",
                            "user.language=ar",
                            "user.country=EG",
                            "user.extensions=nu-arab",
                            "file.encoding=US-ASCII")));

    @TempDir
    Path home;

    @Test
    void theSampleIsTheSameEverywhere() throws Exception {
        copy(Path.of("input"), home.resolve("input"));
        Path letter = Files.createDirectories(home.resolve("input/dated")).resolve("letter.rtf");
        Files.writeString(
                letter,
                "{\\rtf1\\ansi{\\info{\\title The ferry}{\\creatim\\yr2020\\mo9\\dy30\\hr23\\min45}}"
                        + "The ferry will sail again from Monday on, the company that runs it told us this week.\\par}",
                StandardCharsets.US_ASCII);
        Map<String, Map<String, String>> published = new TreeMap<>();
        for (Map.Entry<String, List<String>> machine : MACHINES.entrySet()) {
            assertThat(run(machine.getKey(), machine.getValue()))
                    .as(Files.readString(home.resolve("log.txt")))
                    .isZero();
            published.put(machine.getKey(), files(home.resolve(machine.getKey()).resolve("latest")));
        }
        assertThat(published.get("Istanbul")).isEqualTo(published.get("London"));
        assertThat(published.get("Cairo")).isEqualTo(published.get("London")).hasSizeGreaterThan(10);
    }

    private int run(String machine, List<String> properties) throws Exception {
        List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        properties.forEach(property -> options.add("-D" + property));
        String output = home.resolve(machine).toString();
        List<String> line = JavaCommand.of(
                options,
                Copydesk.class,
                "run",
                Path.of("jobs/nightly.yaml").toAbsolutePath().toString(),
                "--date",
                "2026-11-21",
                "--input",
                "input",
                "--output",
                output);
        return new ProcessBuilder(line)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile())
                .start()
                .waitFor();
    }

    /** Returns the hash of every file but those of the run; of what describes the version, without its moment. */
    private static Map<String, String> files(Path version) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        Path folder = version.toRealPath();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                boolean manifest = name.contains("manifest") || name.equals("bag-info.txt");
                if (!manifest && !OF_THE_RUN.contains(name)) {
                    boolean text = name.endsWith(".md") || name.endsWith(".json");
                    hashes.put(
                            name,
                            text
                                    ? Files.readString(file)
                                            .replaceAll(MOMENT, "")
                                            .replaceAll("[0-9a-f]{64}", "")
                                    : Sha256.of(file));
                }
            }
        }
        return hashes;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
