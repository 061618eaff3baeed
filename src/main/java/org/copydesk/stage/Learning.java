package org.copydesk.stage;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.clean.LearnedLines;
import org.copydesk.clean.RepeatedLineSettings;
import org.copydesk.clean.Repetition;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.disk.Durable;
import org.copydesk.rule.date.DateOrder;
import org.copydesk.rule.date.OrderEvidence;

/**
 * Learns which lines each source repeats and in which order it writes dates, from the whole corpus and from nothing
 * else: the order of nights cannot matter. Also finds the documents of earlier nights for which the answer has changed.
 */
final class Learning {
    private static final String COUNTS = "learn-counts-%02d.json";
    private static final String LEARNED = "learned.json";
    private static final String AFFECTED = "learn-affected.json";
    /** Parts of the key space that are counted side by side. */
    private static final int PARTS = 8;

    /** A line that stands in enough documents of a source; whether in a large enough share shows later. */
    record Count(long source, long line, int documents) {
        boolean any() {
            return line == LineSpill.ANY;
        }
    }

    /** A learned line with its evidence. */
    record Learned(long source, long line, int documents, int documentsOfSource) {
        private record Name(long source, long line) {}

        Name name() {
            return new Name(source, line);
        }
    }

    /** A document that was read anew, and the first run whose sightings of it count. */
    record Death(long document, int firstRun) {}

    /** Runs of line segments and the deaths among them, as kept in the state. */
    record LineState(List<List<String>> runs, List<Death> deaths) {
        static final String FILE = "line-state.json";
    }

    private final Night night;
    private final RepeatedLineSettings settings;

    Learning(Night night, RepeatedLineSettings settings) {
        this.night = night;
        this.settings = settings;
    }

    List<Phase> phases() {
        return List.of(
                Phase.single("gather lines", unit -> gather()),
                Phase.of("count lines", () -> settings.enabled() ? PARTS : 0, this::count),
                Phase.single("learn lines", unit -> learn()));
    }

    /** Puts tonight's sightings on top of the parent's, and strikes those of documents that were read anew. */
    private void gather() throws IOException {
        if (night.folder().has(LineState.FILE)) {
            return;
        }
        LineState parent = parentState();
        List<List<String>> runs = new ArrayList<>(parent.runs());
        runs.add(night.folder().read(ReadStage.SUMMARY, ReadStage.Summary.class).lines());
        LongIntHashMap deaths = new LongIntHashMap();
        parent.deaths().forEach(death -> deaths.put(death.document(), death.firstRun()));
        try (Table<Change> changes = InventoryStage.changes(night);
                Table<IndexRow> index = Tables.parent(night, Tables.INDEX, Tables.INDEXED)) {
            for (Iterator<Row<Change>> rows = changes.rows(); rows.hasNext(); ) {
                Row<Change> row = rows.next();
                if (row.value().kind() != Change.Kind.ADDED) {
                    index.rows(row.key().path())
                            .forEachRemaining(old -> deaths.put(old.value().shortId(), runs.size() - 1));
                }
            }
        }
        List<Death> all = new ArrayList<>();
        for (LongIntCursor death : deaths) {
            all.add(new Death(death.key, death.value));
        }
        night.folder().write(LineState.FILE, new LineState(runs, all));
    }

    private LineState parentState() throws IOException {
        List<String> files = night.parent().files(LineState.FILE);
        return files.isEmpty()
                ? new LineState(List.of(), List.of())
                : new RunFolder(night.stateFolder()).read(files.get(0), LineState.class);
    }

    /** Opens the counts as the phases left them. */
    static LineCounts open(Night night) throws IOException {
        LineState state = night.folder().read(LineState.FILE, LineState.class);
        LongIntHashMap deaths = new LongIntHashMap();
        state.deaths().forEach(death -> deaths.put(death.document(), death.firstRun()));
        return new LineCounts(night.stateFolder(), state.runs(), document -> deaths.getOrDefault(document, 0));
    }

    private void count(int part) throws IOException {
        String file = String.format(Locale.ROOT, COUNTS, part);
        if (night.folder().has(file)) {
            return;
        }
        List<Count> counts = new ArrayList<>();
        try (LineCounts lines = open(night)) {
            byte[] from = part == 0 ? null : LineSpill.key((long) part << 61, 0);
            byte[] to = part == PARTS - 1 ? null : LineSpill.key((long) (part + 1) << 61, 0);
            for (Iterator<LineCounts.Group> groups = lines.groups(from, to); groups.hasNext(); ) {
                LineCounts.Group group = groups.next();
                int documents = group.documents();
                boolean always = group.line == LineSpill.ANY || OrderLines.isOne(group.line);
                if (always || documents >= settings.minDocuments()) {
                    counts.add(new Count(group.source, group.line, documents));
                }
            }
        }
        night.folder().write(file, counts);
    }

    private void learn() throws IOException {
        if (night.folder().has(AFFECTED)) {
            return;
        }
        List<Learned> learned = settings.enabled() ? decide() : List.of();
        Set<Learned.Name> flipped = new HashSet<>();
        learned.forEach(line -> flipped.add(line.name()));
        for (Learned before : parentLearned()) {
            if (!flipped.remove(before.name())) {
                flipped.add(before.name());
            }
        }
        LongHashSet affected = new LongHashSet();
        if (!night.parent().version().isEmpty() && !flipped.isEmpty()) {
            try (LineCounts lines = open(night)) {
                for (Learned.Name name : flipped) {
                    long line = OrderLines.affectedBy(name.line());
                    byte[] key = LineSpill.key(name.source(), line);
                    Iterator<LineCounts.Group> groups = lines.groups(key, null);
                    if (groups.hasNext()) {
                        LineCounts.Group group = groups.next();
                        if (group.source == name.source() && group.line == line) {
                            affected.addAll(group.ids());
                        }
                    }
                }
            }
        }
        night.folder().write(LEARNED, learned);
        night.folder().write(AFFECTED, affected.toArray());
    }

    private List<Learned> decide() throws IOException {
        List<Count> counts = new ArrayList<>();
        Map<Learned.Name, Integer> orders = new LinkedHashMap<>();
        LongIntHashMap ofSource = new LongIntHashMap();
        for (int part = 0; part < PARTS; part++) {
            for (Count count : night.folder().readList(String.format(Locale.ROOT, COUNTS, part), Count[].class)) {
                if (count.any()) {
                    ofSource.put(count.source(), count.documents());
                } else if (OrderLines.isOne(count.line())) {
                    orders.put(new Learned.Name(count.source(), count.line()), count.documents());
                } else {
                    counts.add(count);
                }
            }
        }
        List<Learned> learned = new ArrayList<>();
        for (Count count : counts) {
            int all = ofSource.getOrDefault(count.source(), 0);
            if (new Repetition(count.documents(), all).isLearned(settings)) {
                learned.add(new Learned(count.source(), count.line(), count.documents(), all));
            }
        }
        orders.forEach((name, documents) -> {
            int others = orders.getOrDefault(new Learned.Name(name.source(), OrderLines.other(name.line())), 0);
            if (OrderLines.order(name.line()).isPresent() && OrderLines.settle(documents, others)) {
                learned.add(new Learned(name.source(), name.line(), documents, ofSource.get(name.source())));
            }
        });
        return learned;
    }

    private List<Learned> parentLearned() throws IOException {
        List<String> files = night.parent().files(LEARNED);
        return files.isEmpty() ? List.of() : new RunFolder(night.stateFolder()).readList(files.get(0), Learned[].class);
    }

    /** Returns the short ids of documents of earlier nights that hold a line whose standing has changed. */
    LongHashSet affected() throws IOException {
        return LongHashSet.from(night.folder().read(AFFECTED, long[].class));
    }

    /** Returns the answer for the cleaner, once the phases have ended. */
    LearnedLines lines() throws IOException {
        LongObjectHashMap<LongObjectHashMap<Repetition>> bySource = new LongObjectHashMap<>();
        for (Learned line : night.folder().readList(LEARNED, Learned[].class)) {
            LongObjectHashMap<Repetition> ofSource = bySource.get(line.source());
            if (ofSource == null) {
                ofSource = new LongObjectHashMap<>();
                bySource.put(line.source(), ofSource);
            }
            ofSource.put(line.line(), new Repetition(line.documents(), line.documentsOfSource()));
        }
        return new Answers(bySource);
    }

    /** @param bySource learned lines by hash of the source */
    private record Answers(LongObjectHashMap<LongObjectHashMap<Repetition>> bySource) implements LearnedLines {
        @Override
        public Optional<Repetition> find(String source, long line) {
            LongObjectHashMap<Repetition> ofSource = bySource.get(LineSpill.sourceHash(source));
            return ofSource == null ? Optional.empty() : Optional.ofNullable(ofSource.get(line));
        }

        @Override
        public Optional<DateOrder> dateOrder(String source) {
            for (OrderEvidence evidence : List.of(OrderEvidence.DAY_FIRST, OrderEvidence.MONTH_FIRST)) {
                long line = OrderLines.line(evidence);
                if (find(source, line).isPresent()) {
                    return OrderLines.order(line);
                }
            }
            return Optional.empty();
        }
    }

    /** Keeps what the next night needs. Returns the names of the files by purpose. */
    static List<String> keep(Night night, String file) throws IOException {
        String name = night.stateFile(file);
        if (!java.nio.file.Files.exists(night.state(name))) {
            Durable.write(
                    night.state(name),
                    java.nio.file.Files.readAllBytes(night.folder().file(file)));
        }
        return List.of(name);
    }

    /** Returns the segments that the kept line state refers to. */
    static List<String> segments(Night night) throws IOException {
        return night.folder().read(LineState.FILE, LineState.class).runs().stream()
                .flatMap(List::stream)
                .toList();
    }

    static List<String> kept() {
        return List.of(LineState.FILE, LEARNED);
    }
}
