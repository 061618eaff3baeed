package org.copydesk.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.copydesk.clean.Cleaned;
import org.copydesk.corpus.Withdrawn;
import org.copydesk.corpus.state.Codec;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Run;
import org.copydesk.corpus.state.SegmentRewrite;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.DocumentKey;

/**
 * Takes documents out of the state of versions, so that none of their words is left in a file that a manifest names:
 * rows that hold one are {@linkplain Redacted written anew}, their lines count no more, shards that they were in and the
 * duplicate index, which keeps passages, are no longer known. The next run makes these anew. Done again, it changes
 * nothing.
 */
public final class StateRedaction {
    /** A file of the state cannot be read: what it holds cannot be told, so it must not stay. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        private Unreadable(Path file, Exception cause) {
            super(file + " cannot be read: " + cause.getMessage(), cause);
        }
    }

    private final StateStore states;
    private final Set<String> ids;
    private final String label;
    private final Map<String, String> rewritten = new HashMap<>();
    private final Set<DocumentKey> keys = new TreeSet<>();
    private final Set<String> paths;

    /**
     * @param paths of the files that the documents were read from, as far as they are known
     * @param label folder below the state folder for what is written anew
     */
    public StateRedaction(StateStore states, Set<String> ids, Collection<String> paths, String label) {
        this.states = states;
        this.ids = Set.copyOf(ids);
        this.paths = new HashSet<>(paths);
        this.label = label;
    }

    /** Returns the manifest without the documents; whatever files it needs are there, durably. */
    public StateManifest redact(StateManifest manifest) throws IOException {
        Map<String, List<Run>> tables = new TreeMap<>(manifest.tables());
        rewrite(tables, Tables.DOCUMENTS, Tables.EXTRACTED, this::document);
        rewrite(tables, Tables.ARTICLES, Tables.CLEANED, this::article);
        rewrite(tables, Tables.INDEX, Tables.INDEXED, this::index);
        rewrite(tables, Tables.RECORDS, Tables.RECORDED, this::record);
        rewrite(tables, Tables.QUARANTINE, Tables.QUARANTINED, this::quarantine);
        rewrite(tables, Tables.FAULTS, Tables.QUARANTINED, this::quarantine);
        Map<String, List<String>> files = new TreeMap<>(manifest.files());
        files.remove(DeduplicateStage.INDEX);
        files.remove(DeduplicateStage.INDEX_FILES);
        forgetLines(files);
        return new StateManifest(
                manifest.format(), manifest.version(), manifest.fingerprints(), tables, files, untouched(manifest));
    }

    private <V> void rewrite(
            Map<String, List<Run>> tables, String table, Codec<V> codec, Function<Row<V>, Optional<V>> replacement)
            throws IOException {
        SegmentRewrite<V> rewrite = new SegmentRewrite<>(codec, replacement);
        List<Run> runs = new ArrayList<>();
        for (Run run : tables.getOrDefault(table, List.of())) {
            List<String> segments = new ArrayList<>();
            for (String segment : run.segments()) {
                segments.add(rewrite(segment, table, rewrite));
            }
            runs.add(new Run(segments, run.rows()));
        }
        tables.put(table, runs);
    }

    private String rewrite(String segment, String table, SegmentRewrite<?> rewrite) throws IOException {
        String known = rewritten.get(segment);
        if (known == null) {
            String target = named(segment, table + ".seg");
            Path file = states.folder().resolve(segment);
            known = isDue(file, rewrite) ? target : segment;
            if (!known.equals(segment)) {
                rewrite.write(file, states.folder().resolve(target));
            }
            rewritten.put(segment, known);
        }
        return known;
    }

    /** Returns the name of a file that is written in place of another: always the same, should it be written again. */
    private String named(String old, String kind) {
        String digest = DocumentId.sha256(old.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        return label + "/" + digest + "-" + kind;
    }

    private static boolean isDue(Path file, SegmentRewrite<?> rewrite) throws Unreadable {
        try {
            return rewrite.isDue(file);
        } catch (IOException | RuntimeException damaged) {
            throw new Unreadable(file, damaged);
        }
    }

    private Optional<Document> document(Row<Document> row) {
        Document document = row.value();
        if (!ids.contains(document.id())) {
            return Optional.empty();
        }
        keys.add(row.key());
        paths.add(row.key().path());
        return Redacted.is(document) ? Optional.empty() : Optional.of(Redacted.document(document));
    }

    private Optional<Cleaned> article(Row<Cleaned> row) {
        Cleaned cleaned = row.value();
        return ids.contains(cleaned.id())
                ? changed(cleaned, Redacted.cleaned(cleaned.key(), cleaned.id(), true))
                : Optional.empty();
    }

    private Optional<IndexRow> index(Row<IndexRow> row) {
        IndexRow is = row.value();
        if (!ids.contains(is.id())) {
            return Optional.empty();
        }
        keys.add(row.key());
        return changed(
                is,
                new IndexRow(
                        is.id(), is.source(), is.record(), is.digest(), Withdrawn.RULE, Withdrawn.REASON, List.of()));
    }

    private Optional<RecordRow> record(Row<RecordRow> row) {
        RecordRow is = row.value();
        return ids.contains(is.id()) ? changed(is, is.withdrawn()) : Optional.empty();
    }

    /** What a reader says of a damaged file may quote it: nothing is left of what it said of a withdrawn one's. */
    private Optional<QuarantineEntry> quarantine(Row<QuarantineEntry> row) {
        QuarantineEntry is = row.value();
        String path = row.key().path();
        boolean concerned = paths.contains(path) || ids.contains(DocumentId.of(is.source(), path, is.record()));
        return concerned
                ? changed(is, new QuarantineEntry(is.source(), is.record(), is.cause(), Withdrawn.REASON))
                : Optional.empty();
    }

    private static <V> Optional<V> changed(V was, V now) {
        return was.equals(now) ? Optional.empty() : Optional.of(now);
    }

    /** Their sightings of lines count in no run so far. */
    private void forgetLines(Map<String, List<String>> files) throws IOException {
        List<String> known = files.getOrDefault(Learning.LineState.FILE, List.of());
        if (known.isEmpty()) {
            return;
        }
        RunFolder state = new RunFolder(states.folder());
        Learning.LineState lines = state.read(known.get(0), Learning.LineState.class);
        Set<Long> gone = new TreeSet<>();
        ids.forEach(id -> gone.add(Long.parseUnsignedLong(id.substring(0, 16), 16)));
        List<Learning.Death> deaths = new ArrayList<>(lines.deaths());
        deaths.removeIf(death -> gone.contains(death.document()));
        gone.forEach(
                document -> deaths.add(new Learning.Death(document, lines.runs().size())));
        String name = named(known.get(0), Learning.LineState.FILE);
        state.write(name, new Learning.LineState(lines.runs(), deaths));
        files.put(Learning.LineState.FILE, List.of(name));
    }

    /** Returns the shards whose range holds none of the documents, kept or not. */
    private List<StateManifest.ShardState> untouched(StateManifest manifest) {
        List<StateManifest.ShardState> shards = manifest.shards();
        Set<Integer> touched = new HashSet<>();
        for (DocumentKey key : keys) {
            int at = -1;
            while (at + 1 < shards.size() && first(shards.get(at + 1)).compareTo(key) <= 0) {
                at++;
            }
            touched.add(at);
        }
        List<StateManifest.ShardState> left = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            if (!touched.contains(i)) {
                left.add(shards.get(i));
            }
        }
        return left;
    }

    private static DocumentKey first(StateManifest.ShardState shard) {
        return new DocumentKey(shard.firstPath(), shard.firstOrdinal());
    }
}
