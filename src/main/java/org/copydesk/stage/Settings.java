package org.copydesk.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.clean.CleaningSettings;
import org.copydesk.clean.LanguageDetector;
import org.copydesk.clean.Recipe;
import org.copydesk.clean.RepeatedLineSettings;
import org.copydesk.clean.author.OneFormSettings;
import org.copydesk.config.JobFile;
import org.copydesk.config.Tolerance;
import org.copydesk.corpus.Gate;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.dedup.Criterion;
import org.copydesk.dedup.DedupSettings;
import org.copydesk.document.DocumentId;
import org.copydesk.read.InputReader;
import org.copydesk.read.Limits;
import org.copydesk.rule.PackRule;
import org.copydesk.rule.RulePack;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.head.FactRules;

/** The job file in the terms of the packages that do the work. */
public final class Settings {
    private final JobFile job;
    private final KnownSources sources;
    private final Recipe recipe;
    private final RulePacks packs;

    Settings(JobFile job, RulePacks packs) {
        this.job = job;
        this.packs = packs;
        this.sources = new KnownSources(job.sources());
        this.recipe = Recipe.of(packs, cleaning(job), FactRules.all(sources::facts));
    }

    /** @throws org.copydesk.rule.WrongRulePacks when a rule pack of the job is missing or wrong */
    public static Settings of(JobFile job) {
        List<String> names =
                job.rulePacks().stream().map(JobFile.RulePack::location).toList();
        return new Settings(job, RulePacks.read(names));
    }

    public KnownSources sources() {
        return sources;
    }

    public List<RulePack> packs() {
        return packs.packs();
    }

    /** Returns the ids of the rules that the job brings along. */
    public List<String> houseRules() {
        return packs.house().stream().map(PackRule::id).toList();
    }

    public Recipe recipe() {
        return recipe;
    }

    public InputReader reader() {
        return new InputReader(Limits.DEFAULT, sources::name);
    }

    public LanguageDetector languages() {
        return new org.copydesk.clean.Languages();
    }

    private static CleaningSettings cleaning(JobFile job) {
        JobFile.RepeatedLines lines = job.process().repeatedLines();
        return new CleaningSettings(
                job.process().boilerplate().maxRemovedShare(),
                new RepeatedLineSettings(lines.enabled(), lines.minDocuments(), lines.minShare(), lines.veto()),
                job.process().filter().minWords(),
                job.process().filter().languages());
    }

    public OneFormSettings authors() {
        JobFile.OneForm forms = job.process().byline().oneForm();
        return new OneFormSettings(forms.enabled(), forms.minDocuments(), forms.veto());
    }

    public DedupSettings deduplication() {
        List<Criterion> keep = job.process().deduplicate().keep().stream()
                .map(criterion -> Criterion.valueOf(criterion.name()))
                .toList();
        return new DedupSettings(keep);
    }

    List<Gate> gates() {
        List<Gate> gates = new ArrayList<>();
        for (JobFile.Gate gate : job.gates()) {
            gates.add(new Gate(
                    Gate.Metric.valueOf(gate.metric().name()),
                    orNull(gate.bounds().warn()),
                    orNull(gate.bounds().error()),
                    gate.minBaseline()));
        }
        Tolerance quarantined = job.errors().maxQuarantined();
        gates.add(new Gate(Gate.Metric.QUARANTINED, null, quarantined.share(), 0, quarantined.atLeast()));
        return gates;
    }

    private static @org.jspecify.annotations.Nullable Double orNull(java.util.OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    public List<String> formats() {
        return job.export().formats().stream().map(JobFile.Format::label).toList();
    }

    /** Returns digests of everything besides the input that can change what a stage makes of it. */
    public Map<String, String> fingerprints(String code, Withdrawn withdrawn) {
        String known = job.sources().toString();
        return Map.of(
                Night.READ, digest(code, known, Limits.DEFAULT),
                Night.CLEAN, digest(code, known, recipe.fingerprint()),
                Night.DEDUPLICATE, digest(code, known, job.process().deduplicate()),
                Night.WRITE, digest(code, formats()),
                Night.AUTHORS, digest(code, authors()),
                Night.EXPORT,
                        digest(
                                job.export().name(),
                                job.export().description(),
                                job.export().license()),
                Night.WITHDRAWN, digest(withdrawn.fingerprint()));
    }

    private static String digest(Object... parts) {
        return DocumentId.sha256(List.of(parts).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
