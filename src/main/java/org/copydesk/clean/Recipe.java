package org.copydesk.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.copydesk.rule.Rule;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.head.HeadRule;

/** The rules a document goes through, in order. Immutable. */
public final class Recipe {
    /** Changes whenever a rule in code changes what it does to any text: incremental runs then clean anew. */
    static final String CODE_VERSION = "6";

    /** Rules whose edits may join two blocks into one. */
    static final Set<String> JOINING_RULES = Set.of("repair/page-break", "repair/hyphenation");

    private final CleaningSettings settings;
    private final List<Step> steps;
    private final String fingerprint;

    private Recipe(CleaningSettings settings, List<Step> steps, String fingerprint) {
        this.settings = settings;
        this.steps = List.copyOf(steps);
        this.fingerprint = fingerprint;
    }

    /** One rule and its place in the recipe. */
    record Step(String name, Kind kind, Rule rule) {
        Step with(Rule other) {
            return new Step(name, kind, other);
        }
    }

    /** What a step is for; only residue falls under {@code max_removed_share}. */
    enum Kind {
        STRUCTURE,
        FACTS,
        RESIDUE,
        REPAIR
    }

    /**
     * Returns the recipe of a job.
     *
     * @param factRules rules for title, standfirst, byline, date: they run once the structure is known, before residue
     */
    public static Recipe of(RulePacks packs, CleaningSettings settings, List<Rule> factRules) {
        return RecipeBook.standard(packs, settings, factRules);
    }

    static Recipe of(CleaningSettings settings, List<Step> steps, String fingerprint) {
        return new Recipe(settings, steps, fingerprint);
    }

    /** Returns the steps, those that need the corpus looking things up in {@code learned}. */
    List<Step> steps(LearnedLines learned, LanguageDetector languages) {
        List<Step> all = new ArrayList<>(steps.size());
        for (Step step : steps) {
            if (step.rule() instanceof RepeatedLines lines) {
                all.add(step.with(lines.with(learned)));
            } else if (step.rule() instanceof HeadRule head) {
                all.add(step.with(head.with(learned::dateOrder, languages::detect)));
            } else {
                all.add(step);
            }
        }
        return List.copyOf(all);
    }

    /** Returns the names of the steps, in order. */
    public List<String> names() {
        return steps.stream().map(Step::name).toList();
    }

    public CleaningSettings settings() {
        return settings;
    }

    /** Returns the SHA-256 of everything but the document and the learned lines that can change an outcome. */
    public String fingerprint() {
        return fingerprint;
    }
}
