package org.copydesk.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.copydesk.document.DocumentId;

/** The rule packs of a job, in order; a later rule of the same id takes the place of an earlier one. */
public final class RulePacks {
    private static final String BUILTIN = "builtin";
    /** Packs that come with the product: a new one is a file and a line here. */
    private static final List<String> BUILTIN_PACKS = List.of("en", "de", "fr", "es", "it", "pt", "nl", "ru", "any");

    private final List<RulePack> packs;
    private final List<PackRule> rules;
    private final List<PackRule> house;

    private RulePacks(List<RulePack> packs, List<PackRule> rules, List<PackRule> house) {
        this.packs = List.copyOf(packs);
        this.rules = List.copyOf(rules);
        this.house = List.copyOf(house);
    }

    /**
     * Reads packs, and looks for what is wrong with the rules of those that the product does not bring: its own are
     * looked at by its tests.
     *
     * @param names {@code builtin}, or paths of YAML files
     * @throws WrongRulePacks with all that is wrong with any of them
     */
    public static RulePacks read(List<String> names) {
        List<PackProblem> problems = new ArrayList<>();
        List<RulePack> packs = new ArrayList<>();
        Map<String, PackRule> byId = new LinkedHashMap<>();
        Map<String, PackRule> house = new LinkedHashMap<>();
        PackLint lint = new PackLint(problems);
        for (String name : names) {
            boolean ours = name.equals(BUILTIN);
            for (RulePack pack : ours ? builtin(problems) : file(Path.of(name), problems)) {
                packs.add(pack);
                List<PackRule> usable = ours ? pack.rules() : lint.checked(pack.rules());
                for (PackRule rule : usable) {
                    byId.put(rule.id(), rule);
                    if (!ours) {
                        house.put(rule.id(), rule);
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new WrongRulePacks(problems);
        }
        return new RulePacks(packs, List.copyOf(byId.values()), List.copyOf(house.values()));
    }

    private static List<RulePack> builtin(List<PackProblem> problems) {
        return BUILTIN_PACKS.stream()
                .flatMap(name -> builtin(name, problems).stream())
                .toList();
    }

    private static Optional<RulePack> builtin(String name, List<PackProblem> problems) {
        String file = "packs/" + name + ".yaml";
        try (InputStream in = RulePacks.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its own rule pack " + file);
            }
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PackReader(file, problems).read(yaml);
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    private static List<RulePack> file(Path path, List<PackProblem> problems) {
        try {
            String yaml = Files.readString(path);
            return new PackReader(path.toString(), problems).read(yaml).stream().toList();
        } catch (IOException broken) {
            String message = Files.exists(path) ? "cannot be read as UTF-8 text" : "no such rule pack";
            problems.add(new PackProblem(path.toString(), 1, message, "check the path and its rights"));
            return List.of();
        }
    }

    /** Returns the packs that come with the product. */
    public static RulePacks builtin() {
        return read(List.of(BUILTIN));
    }

    public List<RulePack> packs() {
        return packs;
    }

    /** Returns the rules of all packs, without those that a later one took the place of. */
    public List<PackRule> rules() {
        return rules;
    }

    /** Returns those of them that did not come with the product. */
    public List<PackRule> house() {
        return house;
    }

    /** Returns the rules that are wanted, ready to match: the fewer, the sooner it is done with a line. */
    public PackMatcher matcher(Predicate<PackRule> wanted) {
        return new PackMatcher(rules.stream().filter(wanted).toList());
    }

    /** Returns the SHA-256 of all that these packs say. */
    public String fingerprint() {
        StringBuilder all = new StringBuilder();
        packs.forEach(pack -> all.append(pack.sha256()).append('\n'));
        return DocumentId.sha256(all.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
