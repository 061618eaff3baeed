package org.copydesk.stage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.copydesk.clean.author.AuthorKey;
import org.copydesk.clean.author.Credited;
import org.copydesk.clean.author.Signer;
import org.copydesk.corpus.state.Segment;
import org.copydesk.corpus.state.SegmentWriter;
import org.copydesk.disk.SortedMerge;
import org.jspecify.annotations.Nullable;

/**
 * Brings together the names of each source that may be forms of one author: a bounded number of them in memory, the
 * rest in sorted files. Key of an entry: source, kind and surname, then the names, parted by NUL; value: documents.
 */
final class AuthorCounts implements Closeable {
    private static final String FILE = AuthorLearning.FILES + "counts-%03d.seg";
    /** Different bylines held at a time: some 60 MB. */
    private static final int LIMIT = 200_000;

    private static final String ORGANIZATION = "o";
    private static final String PERSON = "p";

    /** What is known of the names of one key in one source. */
    record Group(String source, AuthorKey key, List<Credited> evidence) {}

    private record Byline(String source, List<Signer> signers) {
        /** Returns the keys of its entries; a name with control characters, which part entries, has none. */
        List<byte[]> entries() {
            List<Signer> clean = signers.stream()
                    .filter(signer -> signer.name().chars().noneMatch(Character::isISOControl))
                    .toList();
            List<byte[]> entries = new ArrayList<>();
            AuthorKey.of(clean).forEach((key, seen) -> {
                String kind = key.organization() ? ORGANIZATION : PERSON;
                String entry = source + '\0' + kind + key.surname() + '\0' + String.join("\0", seen.names());
                entries.add(entry.getBytes(StandardCharsets.UTF_8));
            });
            return entries;
        }
    }

    private final RunFolder folder;
    private final int limit;
    private final Map<Byline, Integer> documents = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();

    AuthorCounts(RunFolder folder) {
        this(folder, LIMIT);
    }

    AuthorCounts(RunFolder folder, int limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Counts a document by its byline. */
    void add(String source, List<Signer> byline) throws IOException {
        if (!byline.isEmpty()) {
            documents.merge(new Byline(source, byline), 1, Integer::sum);
        }
        if (documents.size() >= limit) {
            spill();
        }
    }

    private void spill() throws IOException {
        TreeMap<byte[], Integer> entries = new TreeMap<>(Arrays::compareUnsigned);
        documents.forEach(
                (byline, count) -> byline.entries().forEach(entry -> entries.merge(entry, count, Integer::sum)));
        documents.clear();
        java.nio.file.Path file = folder.file(String.format(Locale.ROOT, FILE, segments.size()));
        try (SegmentWriter out = new SegmentWriter(file)) {
            for (Map.Entry<byte[], Integer> entry : entries.entrySet()) {
                out.append(
                        entry.getKey(),
                        ByteBuffer.allocate(4).putInt(entry.getValue()).array());
            }
            out.finish();
        }
        segments.add(Segment.open(file));
    }

    /** Returns what was counted, in the order of sources and keys. */
    Iterator<Group> groups() throws IOException {
        spill();
        return new Groups();
    }

    @Override
    public void close() throws IOException {
        for (Segment segment : segments) {
            segment.close();
        }
    }

    private final class Groups implements Iterator<Group> {
        private final SortedMerge<Segment.Entry> entries = new SortedMerge<>(
                segments.stream().map(segment -> segment.scan(null)).toList(), Segment.Entry.BY_KEY);
        private String @Nullable [] next;
        private int count;

        Groups() {
            advance();
        }

        private void advance() {
            next = null;
            if (entries.hasNext()) {
                Segment.Entry entry = entries.next();
                next = new String(entry.key(), StandardCharsets.UTF_8).split("\0", -1);
                count = ByteBuffer.wrap(entry.value()).getInt();
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Group next() {
            String[] first = next;
            if (first == null) {
                throw new NoSuchElementException();
            }
            List<Credited> evidence = new ArrayList<>();
            for (String[] entry = first;
                    entry != null && entry[0].equals(first[0]) && entry[1].equals(first[1]);
                    entry = next) {
                List<String> names = Arrays.asList(entry).subList(2, entry.length);
                evidence.add(new Credited(names, count));
                advance();
            }
            boolean organization = first[1].startsWith(ORGANIZATION);
            return new Group(first[0], new AuthorKey(organization, first[1].substring(1)), evidence);
        }
    }
}
