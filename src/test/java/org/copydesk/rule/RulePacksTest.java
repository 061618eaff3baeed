package org.copydesk.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePacksTest {
    @TempDir
    private Path folder;

    private RulePacks.Loaded load(String yaml) throws IOException {
        Files.writeString(folder.resolve("house.yaml"), yaml);
        return RulePacks.load(List.of("house.yaml"), folder);
    }

    private static String pack(String... ruleLines) {
        return "id: house\nversion: '1'\nlanguage: en\nrules:\n  - id: residue/x\n    about: x\n    "
                + String.join("\n    ", ruleLines) + "\n";
    }

    private List<String> problems(String... ruleLines) throws IOException {
        return load(pack(ruleLines)).problems().stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }

    @Test
    void builtinPacksHaveNoProblem() {
        RulePacks.Loaded builtin = RulePacks.load(List.of("builtin"), folder);
        assertThat(builtin.problems()).isEmpty();
        List<PackRule> rules = builtin.packs().rules();
        List<PackProblem> problems = new ArrayList<>();
        assertThat(new PackLint(problems).checked(rules)).isEqualTo(rules);
        assertThat(problems).isEmpty();
    }

    @Test
    void builtinPacksKnowSevenLanguages() {
        assertThat(RulePacks.builtin().packs())
                .extracting(RulePack::language)
                .contains("en", "de", "fr", "es", "it", "pt", "nl");
    }

    @Test
    void aRuleOfTheSameIdTakesThePlaceOfTheBuiltinOne() throws IOException {
        Files.writeString(
                folder.resolve("house.yaml"),
                pack("phrases: [quack]", "hits: [Quack!]").replace("residue/x", "residue/share.en"));
        RulePacks packs =
                RulePacks.load(List.of("builtin", "house.yaml"), folder).packs();
        assertThat(packs.rules())
                .filteredOn(rule -> rule.id().equals("residue/share.en"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.phrases().get(0).text()).isEqualTo("quack"));
    }

    @Test
    void aFailingExampleIsNamedWithItsLine() throws IOException {
        assertThat(problems("phrases: [good night]", "hits: [Good night]", "misses: ['Good night!']"))
                .containsExactly("9: rule residue/x takes 'Good night!', which it must leave");
    }

    @Test
    void aMissingPackIsAProblem() {
        assertThat(RulePacks.load(List.of("nowhere.yaml"), folder).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).isEqualTo("no such rule pack"));
    }

    @Test
    void nestedRepetitionsAreRefusedBeforeTheyAreCompiled() throws IOException {
        assertThat(problems("patterns: ['((a{1000}){1000}){1000}']", "hits: [a]"))
                .containsExactly("7: nested counted repetitions multiply to more than 1000");
    }

    @Test
    void brokenPatternsAndPhrasesAreAllToldAtOnce() throws IOException {
        assertThat(problems("patterns: ['(a', 'a(?=b)']", "phrases: ['* ~', '(a (b|c))']", "hits: [a]"))
                .hasSize(4)
                .anySatisfy(message -> assertThat(message).contains("it would match every line"));
    }

    @Test
    void thePhraseThatIsNeverReachedIsNamed() throws IOException {
        assertThat(problems("phrases: [good night, Good Night]", "hits: [good night]"))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("is never reached"));
    }

    @Test
    void unknownKeysAndBrokenYamlAreProblems() throws IOException {
        assertThat(problems("phrase: [a]", "phrases: [b]", "hits: [b]")).containsExactly("7: unknown key 'phrase'");
        assertThat(load("id: [").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("not YAML"));
    }

    @Test
    void fingerprintsTellPacksApart() throws IOException {
        String one = load(pack("phrases: [a]", "hits: [a]")).packs().fingerprint();
        String other = load(pack("phrases: [b]", "hits: [b]")).packs().fingerprint();
        assertThat(one).isNotEqualTo(other).hasSize(64);
    }
}
