package org.copydesk.write.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares with the files in {@code golden/RELEASE/}; run with {@code -Dgolden=write} to write them, then read the diff. */
class PackagingGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/copydesk/write/packaging/golden");

    @TestFactory
    Stream<DynamicTest> documentsAreAsTheGoldenOnes() {
        Map<String, Release> releases = Map.of("first", Releases.first(), "odd", Releases.odd());
        return releases.entrySet().stream()
                .flatMap(release -> documents(release.getValue()).entrySet().stream()
                        .map(document -> DynamicTest.dynamicTest(
                                release.getKey() + "/" + document.getKey(),
                                () -> compare(
                                        GOLDEN.resolve(release.getKey()).resolve(document.getKey()),
                                        document.getValue()))));
    }

    private static Map<String, String> documents(Release release) {
        Map<String, String> documents = new TreeMap<>();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            documents.put("README.md", DatasetCard.of(release));
            documents.put("croissant.json", Croissant.of(release));
            documents.put("datapackage.json", DataPackage.of(release));
            documents.put("CHANGELOG.md", Changelog.of(release, ""));
        } finally {
            Locale.setDefault(before);
        }
        return documents;
    }

    private static void compare(Path golden, String text) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
