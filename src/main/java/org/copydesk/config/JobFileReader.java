package org.copydesk.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.copydesk.config.JobFile.Boilerplate;
import org.copydesk.config.JobFile.Bounds;
import org.copydesk.config.JobFile.Byline;
import org.copydesk.config.JobFile.Dataset;
import org.copydesk.config.JobFile.DateOrder;
import org.copydesk.config.JobFile.Deduplicate;
import org.copydesk.config.JobFile.Errors;
import org.copydesk.config.JobFile.Export;
import org.copydesk.config.JobFile.Filter;
import org.copydesk.config.JobFile.Format;
import org.copydesk.config.JobFile.Gate;
import org.copydesk.config.JobFile.Keep;
import org.copydesk.config.JobFile.Metric;
import org.copydesk.config.JobFile.OnEmptied;
import org.copydesk.config.JobFile.OnVanished;
import org.copydesk.config.JobFile.OneForm;
import org.copydesk.config.JobFile.Processing;
import org.copydesk.config.JobFile.Pruning;
import org.copydesk.config.JobFile.RepeatedLines;
import org.copydesk.config.JobFile.Retention;
import org.copydesk.config.JobFile.RulePack;
import org.copydesk.config.JobFile.Run;
import org.copydesk.config.JobFile.Schedule;
import org.copydesk.config.JobFile.Source;
import org.copydesk.config.Value.Text;

/** Turns merged keys into a job, section by section in the order of the file. */
final class JobFileReader {
    private static final String BUILTIN = "builtin";
    private final Folders folders;
    private final Problems problems;

    JobFileReader(Folders folders, Problems problems) {
        this.folders = folders;
        this.problems = problems;
    }

    JobFile read(Fields job) {
        String name = job.parsed(
                        "name",
                        Forms::name,
                        "one word of at most 100 characters",
                        text -> "use letters, digits, '-', '_' and '.'.")
                .orElse("");
        job.texts("extends");
        JobFile read = new JobFile(
                name,
                job.map("schedule", this::schedule),
                job.map("dataset", this::dataset),
                job.maps("sources", this::source),
                rulePacks(job),
                job.map("process", this::processing),
                job.map("errors", this::errors),
                job.maps("gates", this::gate),
                job.map("export", fields -> export(fields, name)),
                job.map(
                        "retention",
                        fields -> new Retention(
                                fields.number("keep_last", 1),
                                fields.number("keep_monthly", 0),
                                fields.choice("prune", Pruning.class))),
                job.map("run", this::run));
        job.refuseOthers();
        return read;
    }

    private Schedule schedule(Fields fields) {
        Optional<String> cron = fields.text("cron").isBlank()
                ? Optional.empty()
                : fields.parsed("cron", Forms::cron, "a cron schedule", Forms::cronFix);
        return new Schedule(cron, zone(fields).orElse(ZoneId.of("UTC")));
    }

    private static Optional<ZoneId> zone(Fields fields) {
        return fields.parsed("zone", ZoneId::of, "a time zone", Forms::zoneFix);
    }

    private Dataset dataset(Fields fields) {
        Path path = folder(fields);
        return new Dataset(
                path,
                globs(fields, "exclude"),
                fields.choice("on_vanished", OnVanished.class),
                fields.choice("on_emptied", OnEmptied.class));
    }

    private Path folder(Fields fields) {
        Function<String, Path> resolve = text -> folders.data(text, fields.place("path"));
        return fields.parsed("path", resolve, "a folder", text -> "name a folder.")
                .orElse(Folders.absolute(Path.of("")));
    }

    private static List<String> globs(Fields fields, String key) {
        List<String> globs = new ArrayList<>();
        for (Text text : fields.texts(key)) {
            fields.parsed(text, fields.within(key), Forms::glob, "a glob", it -> Forms.GLOB_FIX)
                    .ifPresent(globs::add);
        }
        return globs;
    }

    private Source source(Fields fields) {
        fields.require("match");
        return new Source(
                fields.parsed("match", Forms::glob, "a glob", text -> Forms.GLOB_FIX)
                        .orElse(""),
                fields.optionalText("name"),
                fields.optionalNumber("rank", 1),
                fields.parsed("language", Forms::language, "a language tag", Forms::languageFix),
                zone(fields),
                fields.optionalChoice("date_order", DateOrder.class),
                license(fields));
    }

    private static Optional<String> license(Fields fields) {
        return fields.parsed(
                "license",
                Forms::license,
                "an SPDX expression",
                text -> "write one such as CC-BY-4.0 or LicenseRef-own.");
    }

    private List<RulePack> rulePacks(Fields job) {
        List<RulePack> packs = new ArrayList<>();
        for (Text text : job.texts("rule_packs")) {
            Optional<Path> file = folders.resolve(text.text(), text.place());
            if (!text.text().equals(BUILTIN) && file.isEmpty()) {
                problems.add(
                        text.place(),
                        "The rule pack '" + text.text() + "' is not there.",
                        folders.lookedIn(text.text(), text.place()));
                continue;
            }
            packs.add(new RulePack(text.text(), text.text().equals(BUILTIN) ? Optional.empty() : file));
        }
        return packs;
    }

    private Processing processing(Fields fields) {
        fields.map(
                "extract", section -> Optional.empty()); // a section that has no settings yet: nothing may stand in it
        fields.map("repair", section -> Optional.empty());
        fields.map("date", section -> section.choice("on_ambiguous", OnAmbiguous.class));
        return new Processing(
                fields.map("boilerplate", inner -> new Boilerplate(inner.share("max_removed_share"))),
                fields.map("repeated_lines", this::repeatedLines),
                fields.map("byline", inner -> new Byline(inner.map("one_form", this::oneForm))),
                fields.map("filter", this::filter),
                fields.map("deduplicate", this::deduplicate));
    }

    /** What becomes of a date that can be read in two ways: one promise, and so no choice. */
    private enum OnAmbiguous implements JobFile.Choice {
        UNRESOLVED
    }

    private RepeatedLines repeatedLines(Fields fields) {
        return new RepeatedLines(
                fields.flag("enabled"),
                fields.number("min_documents", 2),
                fields.share("min_share"),
                fields.texts("veto").stream().map(Text::text).toList());
    }

    private OneForm oneForm(Fields fields) {
        return new OneForm(
                fields.flag("enabled"),
                fields.number("min_documents", 1),
                fields.texts("veto").stream().map(Text::text).toList());
    }

    private Filter filter(Fields fields) {
        List<String> languages = new ArrayList<>();
        for (Text text : fields.texts("languages")) {
            fields.parsed(text, fields.within("languages"), Forms::language, "a language tag", Forms::languageFix)
                    .ifPresent(languages::add);
        }
        return new Filter(fields.number("min_words", 0), languages);
    }

    private Deduplicate deduplicate(Fields fields) {
        List<Keep> keep = new ArrayList<>(fields.choices("keep", Keep.class));
        if (!keep.contains(Keep.ID)) {
            keep.add(Keep.ID);
        }
        return new Deduplicate(fields.flag("enabled"), keep);
    }

    private Errors errors(Fields fields) {
        if (fields.isMap("max_quarantined")) {
            return new Errors(fields.map("max_quarantined", this::tolerance));
        }
        Function<String, String> fix = text -> "write a share such as 5%, or a count such as 20.";
        return new Errors(fields.parsed("max_quarantined", Shares::tolerance, "a share or a count", fix)
                .orElse(Tolerance.count(0)));
    }

    private Tolerance tolerance(Fields fields) {
        fields.require("share");
        return new Tolerance(
                fields.optionalShare("share").orElse(0),
                fields.optionalNumber("at_least", 0).orElse(Tolerance.FLOOR));
    }

    private Gate gate(Fields fields) {
        fields.require("metric");
        Metric metric = fields.choice("metric", Metric.class);
        fields.require(metric.limits());
        return new Gate(
                metric,
                fields.map(metric.limits(), this::bounds),
                fields.optionalNumber("min_baseline", 0).orElse(0));
    }

    private Bounds bounds(Fields fields) {
        OptionalDouble warn = fields.optionalShare("warn");
        OptionalDouble error = fields.optionalShare("error");
        if (warn.isPresent() && error.isPresent() && warn.getAsDouble() >= error.getAsDouble()) {
            problems.add(
                    fields.place("warn"),
                    "The gate would refuse before it warns: 'warn' is not below 'error'.",
                    "make 'warn' the smaller one, or leave it out.");
        }
        return new Bounds(warn, error);
    }

    private Export export(Fields fields, String jobName) {
        Path path = folder(fields);
        List<Format> formats = fields.choices("formats", Format.class);
        if (formats.isEmpty()) {
            problems.add(fields.place("formats"), "'export.formats' names no format.", "write [parquet, jsonl.gz].");
        }
        String name = fields.text("name");
        return new Export(
                path, formats, license(fields).orElse(""), name.isBlank() ? jobName : name, fields.text("description"));
    }

    private Run run(Fields fields) {
        int threads = fields.number("threads", 0);
        return new Run(
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
                fields.number("unit_documents", 1));
    }
}
