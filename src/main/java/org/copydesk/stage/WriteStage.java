package org.copydesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.copydesk.clean.author.OneFormSettings;
import org.copydesk.corpus.ShardStore;

/**
 * Writes what has changed of the corpus. One pass over small rows learns the forms of authors' names, another composes
 * the version: the fate of every document, where one shard ends and the next begins. Then each shard that no earlier
 * version has is written, a unit of work each, and the map of duplicates beside them; last what changed since the parent.
 */
public final class WriteStage implements Stage {
    public static final String NAME = "write";

    private final Night night;
    private final AuthorLearning authors;
    private final ShardStore shards;
    private final Units<ShardPlan> plans;

    public WriteStage(Night night, OneFormSettings authors, ShardStore shards) {
        this.night = night;
        this.authors = new AuthorLearning(night, authors);
        this.shards = shards;
        this.plans = new Units<>(
                night,
                Composition.SHARDS,
                ShardPlan[].class,
                Comparator.comparingLong(ShardPlan::documents).reversed());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Phase> phases() {
        return List.of(
                Phase.single("name", unit -> night.takeName()),
                Phase.single("learn authors", unit -> authors.learn()),
                Phase.single("compose", unit -> new Composition(night).write()),
                Phase.of("shards", () -> plans.list().size() + 1, this::write),
                Phase.single("change feed", unit -> new FeedWork(night, shards).write()));
    }

    @Override
    public Standing standing() {
        try {
            if (!night.folder().has(Composition.SUMMARY)) {
                return Standing.UNKNOWN;
            }
            long documents =
                    plans.list().stream().mapToLong(ShardPlan::documents).sum();
            return new Standing("documents", Math.min(documents, night.figures().get("written")), documents);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes a shard, the largest first, so that none is waited for alone; last of all the map of duplicates. */
    private void write(int unit) throws IOException {
        List<ShardPlan> largestFirst = plans.list();
        if (unit < largestFirst.size()) {
            new ShardWork(night, shards, largestFirst.get(unit)).write();
        } else {
            new DuplicateFigures(night).write();
        }
    }

    /** The tally of a shard's documents, kept beside its files. */
    static Path tally(Night night, String shard) {
        return folder(night).resolve(shard + ".tally");
    }

    public static Path folder(Night night) {
        return night.output().resolve(".copydesk").resolve("shards");
    }
}
