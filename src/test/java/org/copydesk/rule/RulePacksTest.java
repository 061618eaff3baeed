package org.copydesk.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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

    private RulePacks load(String yaml) throws IOException {
        return RulePacks.read(
                List.of(Files.writeString(folder.resolve("house.yaml"), yaml).toString()));
    }

    private List<PackProblem> wrong(String yaml) {
        return catchThrowableOfType(WrongRulePacks.class, () -> load(yaml)).problems();
    }

    private static String pack(String... ruleLines) {
        return "id: house\nversion: '1'\nlanguage: en\nrules:\n  - id: residue/x\n    about: x\n    "
                + String.join("\n    ", ruleLines) + "\n";
    }

    private List<String> problems(String... ruleLines) {
        return wrong(pack(ruleLines)).stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }

    @Test
    void builtinPacksHaveNoProblem() {
        List<PackRule> rules = RulePacks.read(List.of("builtin")).rules();
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
        Path house = Files.writeString(
                folder.resolve("house.yaml"),
                pack("phrases: [quack]", "hits: [Quack!]").replace("residue/x", "residue/share.en"));
        RulePacks packs = RulePacks.read(List.of("builtin", house.toString()));
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
        assertThatThrownBy(() -> RulePacks.read(List.of("builtin", folder + "/nowhere.yaml")))
                .isInstanceOf(WrongRulePacks.class)
                .hasMessageContaining("nowhere.yaml:1: no such rule pack");
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
        assertThat(wrong("id: ["))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).startsWith("not YAML"));
    }

    @Test
    void fingerprintsTellPacksApart() throws IOException {
        String one = load(pack("phrases: [a]", "hits: [a]")).fingerprint();
        String other = load(pack("phrases: [b]", "hits: [b]")).fingerprint();
        assertThat(one).isNotEqualTo(other).hasSize(64);
    }
}
