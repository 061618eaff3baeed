package org.copydesk.dedup.local;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.copydesk.dedup.Fingerprint;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.Member;
import org.copydesk.dedup.Templates;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.PostingsFile;
import org.copydesk.dedup.store.RecordsFile;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.Tables;

/** The files of a manifest, opened when asked for. */
final class OpenIndex {
    private final Path state;
    private final IndexManifest manifest;

    OpenIndex(Path state, IndexManifest manifest) {
        this.state = state;
        this.manifest = manifest;
    }

    List<SortedTable> layers(String kind) throws IOException {
        List<SortedTable> layers = new ArrayList<>();
        for (String file : manifest.files(kind)) {
            layers.add(SortedTable.open(state.resolve(file)));
        }
        return layers;
    }

    Tables tables(String kind) throws IOException {
        return new Tables(layers(kind));
    }

    List<PostingsFile> postings() throws IOException {
        List<PostingsFile> postings = new ArrayList<>();
        for (String file : manifest.files(Kinds.POSTINGS)) {
            postings.add(PostingsFile.open(state.resolve(file)));
        }
        return postings;
    }

    Texts texts() throws IOException {
        TreeMap<Integer, RecordsFile> files = new TreeMap<>();
        for (String file : manifest.files(Kinds.TEXTS)) {
            RecordsFile records = RecordsFile.open(state.resolve(file));
            if (records.count() > 0) {
                files.put(records.first(), records);
            }
        }
        return new Texts(files);
    }

    /** Returns the texts that some document has; none where the index is empty. */
    BitSet live() throws IOException {
        Optional<Path> file = last(Kinds.LIVE);
        return file.isPresent() ? Numbers.readSet(file.get()) : new BitSet();
    }

    /** Returns an array by text, -1 for texts that came later. */
    int[] byText(String kind, int texts) throws IOException {
        Optional<Path> file = last(kind);
        int[] known = file.isPresent() ? Numbers.read(file.get()) : new int[0];
        int[] all = java.util.Arrays.copyOf(known, texts);
        java.util.Arrays.fill(all, known.length, Math.max(known.length, texts), -1);
        return all;
    }

    /** Returns which long shingles are of templates; none where the index is empty. */
    Templates templates() throws IOException {
        return new Templates(held());
    }

    /** Returns the same as packed numbers. */
    LongHashSet held() throws IOException {
        Optional<Path> file = last(Kinds.TEMPLATES);
        int[] numbers = file.isPresent() ? Numbers.read(file.get()) : new int[0];
        LongHashSet held = new LongHashSet(numbers.length / 2);
        for (int i = 0; i < numbers.length; i += 2) {
            held.add(Templates.of(numbers[i], numbers[i + 1]));
        }
        return held;
    }

    /** Returns the file of a kind that counts; empty where the index is empty. */
    private Optional<Path> last(String kind) {
        List<String> files = manifest.files(kind);
        return files.isEmpty() ? Optional.empty() : Optional.of(state.resolve(files.get(files.size() - 1)));
    }

    /** Returns all links, ordered by the numbers of their texts. */
    static Iterator<Link> links(Tables links) {
        Iterator<Entry> entries = links.all();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Link next() {
                Entry entry = entries.next();
                return Bytes.toLink(entry.key(), entry.value());
            }
        };
    }

    /** Returns all links between live texts, ordered by their numbers. */
    static Iterator<Link> links(Tables links, BitSet live) {
        Iterator<Entry> entries = links.all();
        return new Iterator<>() {
            private Link next = advance();

            @SuppressWarnings("NullAway") // null ends the iteration
            private Link advance() {
                while (entries.hasNext()) {
                    Entry entry = entries.next();
                    Link link = Bytes.toLink(entry.key(), entry.value());
                    if (live.get(link.first()) && live.get(link.second())) {
                        return link;
                    }
                }
                return null;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Link next() {
                Link current = next;
                next = advance();
                return current;
            }
        };
    }

    /** Returns the documents that have the text, ordered by key. */
    static List<Member> members(Tables members, int text) {
        List<Member> found = new ArrayList<>();
        for (Entry entry : members.startingWith(Bytes.of(text))) {
            found.add(Bytes.toMember(text, Bytes.toKey(entry.key(), Integer.BYTES), entry.value()));
        }
        return found;
    }

    /** Fingerprints by number. */
    record Texts(TreeMap<Integer, RecordsFile> files) {
        /** Returns a fingerprint, of which nothing has been read yet. */
        StoredFingerprint get(int text) {
            RecordsFile file = files.floorEntry(text).getValue();
            return new StoredFingerprint(file.file(), file.position(text));
        }

        /** Orders texts as {@link Fingerprint#compareTo} orders their fingerprints, without reading them whole. */
        int compare(int a, int b) {
            return get(a).compareTo(get(b));
        }
    }
}
