package org.copydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The package table of the house, and what keeps its core pure. */
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.copydesk");

    /** Package, and which other packages of the house it may know. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("document", List.of()),
            Map.entry("disk", List.of()),
            Map.entry("read", List.of("document")),
            Map.entry("extract", List.of("document")),
            Map.entry("rule", List.of("document")),
            Map.entry("clean", List.of("document", "rule")),
            Map.entry("dedup", List.of("document", "disk")),
            Map.entry("write", List.of("document")),
            Map.entry("corpus", List.of("document", "disk", "write")),
            Map.entry("report", List.of("document", "corpus", "write")),
            Map.entry("config", List.of()),
            Map.entry("job", List.of("document", "config")),
            Map.entry(
                    "stage",
                    List.of(
                            "document",
                            "disk",
                            "read",
                            "extract",
                            "rule",
                            "clean",
                            "dedup",
                            "write",
                            "corpus",
                            "report",
                            "config",
                            "job")),
            Map.entry(
                    "inspect",
                    List.of(
                            "document",
                            "disk",
                            "read",
                            "extract",
                            "clean",
                            "dedup",
                            "corpus",
                            "config",
                            "job",
                            "stage")));

    static Stream<Map.Entry<String, List<String>>> table() {
        return MAY_KNOW.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void aPackageKnowsOnlyWhatTheTableAllows(Map.Entry<String, List<String>> row) {
        String[] allowed = Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                .map(name -> "org.copydesk." + name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("org.copydesk." + row.getKey() + "..")
                .should()
                .onlyDependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("are allowed") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaClass other) {
                        return !other.getPackageName().startsWith("org.copydesk")
                                || Stream.of(allowed)
                                        .anyMatch(pattern -> com.tngtech.archunit.core.domain.PackageMatcher.of(pattern)
                                                .matches(other.getPackageName()));
                    }
                })
                .check(HOUSE);
    }

    @Test
    void packagesKnowEachOtherInOneDirection() {
        slices().matching("org.copydesk.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void onlyTheRimsKnowTheFramework() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages("org.copydesk.batch..", "org.copydesk.config..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
        rule.check(HOUSE);
    }

    @Test
    void theCoreDoesNotTouchTheDiskTheClockOrChance() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "org.copydesk.document..",
                        "org.copydesk.clean..",
                        "org.copydesk.rule.boilerplate..",
                        "org.copydesk.rule.repair..",
                        "org.copydesk.rule.head..",
                        "org.copydesk.rule.date..",
                        "org.copydesk.rule.byline..",
                        "org.copydesk.dedup")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now");
        rule.check(HOUSE);
    }

    /** What the machine was set up as must decide nothing: not its locale, not its zone, not its encoding. */
    @Test
    void nobodyAsksForTheMachinesDefaults() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(java.time.ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(java.util.TimeZone.class, "getDefault")
                .orShould()
                .callMethod(java.util.Calendar.class, "getInstance")
                .orShould()
                .callMethod(java.nio.charset.Charset.class, "defaultCharset")
                .orShould()
                .callMethod(java.time.format.DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callConstructor(java.io.InputStreamReader.class, java.io.InputStream.class)
                .orShould()
                .callConstructor(java.io.OutputStreamWriter.class, java.io.OutputStream.class)
                .orShould()
                .callConstructor(java.io.PrintWriter.class, java.io.OutputStream.class)
                .orShould()
                .callConstructor(java.io.PrintWriter.class, java.io.OutputStream.class, boolean.class)
                .orShould()
                .callConstructor(java.io.PrintStream.class, java.io.OutputStream.class)
                .orShould()
                .callConstructor(java.io.PrintStream.class, java.io.OutputStream.class, boolean.class);
        rule.check(HOUSE);
    }

    /** A setting that nobody asks for has no effect: it promises what is not done. */
    @Test
    void everySettingOfTheJobFileIsAskedFor() {
        List<String> unread = HOUSE.stream()
                .filter(type -> type.getName().startsWith("org.copydesk.config.JobFile"))
                .filter(type -> type.isRecord())
                .flatMap(type -> Stream.of(type.reflect().getRecordComponents())
                        .filter(component -> type.getMethod(component.getName()).getAccessesToSelf().stream()
                                .noneMatch(call ->
                                        !call.getOriginOwner().getPackageName().equals("org.copydesk.config")
                                                || call.getOrigin().getName().equals("location")))
                        .map(component -> type.getSimpleName() + "." + component.getName()))
                .toList();
        org.assertj.core.api.Assertions.assertThat(unread).isEmpty();
    }
}
