package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.copydesk.dedup.Clustering;
import org.copydesk.dedup.Forest;
import org.copydesk.dedup.Likeness;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.Relation;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.TableSorter;
import org.copydesk.dedup.store.Tables;

/**
 * Clusters anew whatever tonight has touched: each connected component of copies by itself, since no cluster reaches
 * beyond one. Holds four bytes a text in memory; components come one after the other.
 */
final class Components {
    /** Winner of a cluster → its texts, for all clusters that tonight may have changed. */
    static final String GROUPS = "groups";

    private final Night night;
    private Forest copies = new Forest(0);
    private BitSet touched = new BitSet();

    Components(Night night) {
        this.night = night;
    }

    void write() throws IOException {
        Path target = night.draft(GROUPS);
        if (Files.exists(target)) {
            return;
        }
        Tables links = night.after().tables(Kinds.LINKS);
        BitSet live = night.after().live();
        connect(links, live);
        touch(links, live);
        TableSorter sorter = new TableSorter(night.draft("components"));
        for (Iterator<Link> all = OpenIndex.links(links, live); all.hasNext(); ) {
            Link link = all.next();
            if (link.likeness().relation().atLeast(Relation.ALIKE)) {
                int first = copies.root(link.first());
                int second = copies.root(link.second());
                add(link, first, sorter);
                if (second != first) {
                    add(link, second, sorter);
                }
            }
        }
        writeGroups(target, sorter.finish(), live);
    }

    /** Adds a link to a component that it reaches, from within or from outside. */
    private void add(Link link, int root, TableSorter sorter) throws IOException {
        if (touched.get(root)) {
            Entry entry = Bytes.of(link);
            byte[] key = ByteBuffer.allocate(Integer.BYTES + entry.key().length)
                    .putInt(root)
                    .put(entry.key())
                    .array();
            sorter.add(new Entry(key, entry.value()));
        }
    }

    private void connect(Tables links, BitSet live) throws IOException {
        copies = new Forest(night.texts());
        for (Iterator<Link> all = OpenIndex.links(links, live); all.hasNext(); ) {
            Link link = all.next();
            if (link.likeness().relation() == Relation.COPY) {
                copies.join(link.first(), link.second());
            }
        }
    }

    /** Marks the roots of components with a text, or a neighbour, that is new, compared anew, or lost. */
    private void touch(Tables links, BitSet live) throws IOException {
        touched = new BitSet();
        BitSet moved = new BitSet();
        for (String draft : List.of(Membership.DIED, Sketches.REJOINED)) {
            moved.or(Numbers.asSet(Numbers.read(night.draft(draft))));
        }
        BitSet texts = Numbers.asSet(Numbers.read(night.draft(Membership.TOUCHED)));
        texts.or(Numbers.asSet(Numbers.read(night.draft(Sketches.QUERIES))));
        if (!moved.isEmpty()) {
            addNeighbours(moved, night.before().tables(Kinds.LINKS), texts);
        }
        texts.and(live);
        texts.stream().map(copies::root).forEach(touched::set);
        for (Iterator<Link> all = OpenIndex.links(links, live); all.hasNext(); ) {
            Link link = all.next();
            if (link.likeness().relation().atLeast(Relation.ALIKE)
                    && (texts.get(link.first()) || texts.get(link.second()))) {
                touched.set(copies.root(link.first()));
                touched.set(copies.root(link.second()));
            }
        }
    }

    private static void addNeighbours(BitSet moved, Tables links, BitSet texts) {
        for (Iterator<Entry> all = links.all(); all.hasNext(); ) {
            Entry entry = all.next();
            Link link = Bytes.toLink(entry.key(), entry.value());
            if (moved.get(link.first())) {
                texts.set(link.second());
            }
            if (moved.get(link.second())) {
                texts.set(link.first());
            }
        }
    }

    private void writeGroups(Path target, Iterator<Entry> sorted, BitSet live) throws IOException {
        OpenIndex.Texts texts = night.after().texts();
        Tables members = night.after().tables(Kinds.MEMBERS);
        TableSorter groups = new TableSorter(target);
        BitSet grouped = new BitSet();
        List<Link> component = new ArrayList<>();
        int current = -1;
        while (sorted.hasNext()) {
            Entry entry = sorted.next();
            int root = Bytes.toInt(entry.key());
            if (root != current) {
                add(current, component, texts, members, grouped, groups);
                component.clear();
                current = root;
            }
            byte[] pair = Arrays.copyOfRange(entry.key(), Integer.BYTES, entry.key().length);
            component.add(Bytes.toLink(pair, entry.value()));
        }
        add(current, component, texts, members, grouped, groups);
        for (int text = live.nextSetBit(0); text >= 0; text = live.nextSetBit(text + 1)) {
            if (touched.get(copies.root(text)) && !grouped.get(text)) {
                groups.add(new Entry(Bytes.of(text), Bytes.of(text)));
            }
        }
        groups.writeTo(target);
    }

    /** Clusters one component; texts are numbered anew by content, as the clustering wants them. */
    private void add(
            int root, List<Link> component, OpenIndex.Texts texts, Tables members, BitSet grouped, TableSorter groups)
            throws IOException {
        int[] byContent = component.stream()
                .flatMapToInt(link -> java.util.stream.IntStream.of(link.first(), link.second()))
                .distinct()
                .boxed()
                .sorted(texts::compare)
                .mapToInt(Integer::intValue)
                .toArray();
        Map<Integer, Integer> places = new java.util.HashMap<>();
        for (int i = 0; i < byContent.length; i++) {
            places.put(byContent[i], i);
        }
        List<Link> renumbered = component.stream()
                .map(link -> renumbered(link, places.get(link.first()), places.get(link.second())))
                .toList();
        int[] winners = Clustering.winners(
                byContent.length, renumbered, text -> OpenIndex.members(members, byContent[text]), night.policy());
        Map<Integer, List<Integer>> clusters = new TreeMap<>();
        for (int i = 0; i < winners.length; i++) {
            if (copies.root(byContent[i]) == root) {
                grouped.set(byContent[i]);
                clusters.computeIfAbsent(byContent[winners[i]], winner -> new ArrayList<>())
                        .add(byContent[i]);
            }
        }
        for (Map.Entry<Integer, List<Integer>> cluster : clusters.entrySet()) {
            int[] together =
                    cluster.getValue().stream().mapToInt(Integer::intValue).toArray();
            groups.add(new Entry(Bytes.of(cluster.getKey()), Bytes.of(together)));
        }
    }

    private static Link renumbered(Link link, int first, int second) {
        Likeness likeness = link.likeness();
        return first < second ? new Link(first, second, likeness) : new Link(second, first, likeness.swapped());
    }
}
