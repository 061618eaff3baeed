package org.copydesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wrong job file stands beside what is said of it. Rewrite with {@code -Dgolden.rewrite=true}, and read the diff. */
class WrongJobFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/copydesk/config/wrong");

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER)
                .filter(file -> file.toString().endsWith(".yaml"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyProblemIsToldAtOnceWithPlaceAndFix(Path file) throws IOException {
        Path golden = Path.of(file.toString().replace(".yaml", ".txt"));
        String told = told(file);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theLocaleChangesNothing(Path file) {
        String told = told(file);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(told(file)).isEqualTo(told);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String told(Path file) {
        return JobFiles.load(file, List.of()).problems().stream()
                .map(problem -> problem.toString().replace(FOLDER + "/", "") + "\n")
                .collect(Collectors.joining());
    }
}
