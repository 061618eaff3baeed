package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.Member;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.Placing;
import org.copydesk.dedup.Related;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.TableSorter;
import org.copydesk.dedup.store.Tables;
import org.copydesk.document.DocumentKey;
import org.jspecify.annotations.Nullable;

/** Writes the placements that tonight has changed, and only those. */
final class Placements {
    /** Clusters placed together: their texts are looked up in order, and all in memory. */
    private static final int BLOCK = 1_000;

    /** A cluster that waits for the passages which its survivor shares with others. */
    private record Waiting(
            int winner, List<Member> cluster, @Nullable String story, List<Related> related) {}

    private final Night night;
    private int[] winners = {};
    private int[] hubs = {};

    Placements(Night night) {
        this.night = night;
    }

    void write() throws IOException {
        Path target = night.file(Kinds.PLACEMENTS);
        if (Files.exists(target)) {
            return;
        }
        winners = night.after().byText(Kinds.WINNERS, night.texts());
        hubs = night.after().byText(Kinds.HUBS, night.texts());
        BitSet refreshed = refreshed();
        Tables known = night.before().tables(Kinds.PLACEMENTS);
        TableSorter sorter = new TableSorter(target);
        forget(known, sorter);
        place(refreshed, known, sorter);
        sorter.writeTo(target);
    }

    /** Returns the winners whose cluster, story or related documents may have changed. */
    private BitSet refreshed() throws IOException {
        BitSet regrouped = new BitSet();
        BitSet refreshed = new BitSet();
        Iterator<Entry> groups =
                SortedTable.open(night.draft(Components.GROUPS)).all();
        while (groups.hasNext()) {
            for (int text : Bytes.toInts(groups.next().value())) {
                regrouped.set(text);
                refreshed.set(winners[text]);
            }
        }
        int[] before = night.before().byText(Kinds.HUBS, night.texts());
        for (int text = 0; text < winners.length; text++) {
            if (winners[text] == text && (hubs[text] != before[text] || hubs[text] >= 0 && regrouped.get(hubs[text]))) {
                refreshed.set(text);
            }
        }
        BitSet gone = Numbers.asSet(Numbers.read(night.draft(Membership.DIED)));
        BitSet live = night.after().live();
        for (OpenIndex index : List.of(night.before(), night.after())) {
            for (Iterator<Link> links = OpenIndex.links(index.tables(Kinds.STORIES)); links.hasNext(); ) {
                Link link = links.next();
                for (int text : new int[] {link.first(), link.second()}) {
                    int other = link.first() == text ? link.second() : link.first();
                    if (live.get(text) && (gone.get(other) || regrouped.get(other))) {
                        refreshed.set(winners[text]);
                    }
                }
            }
        }
        return refreshed;
    }

    private Iterator<Link> links() throws IOException {
        return OpenIndex.links(night.after().tables(Kinds.STORIES));
    }

    /** Takes the placements of documents that are gone out of the index. */
    private void forget(Tables known, TableSorter sorter) throws IOException {
        try (Stream<DocumentKey> removed = night.feed().removed()) {
            for (Iterator<DocumentKey> keys = removed.iterator(); keys.hasNext(); ) {
                byte[] key = Bytes.of(keys.next());
                if (known.get(key).isPresent()) {
                    sorter.add(new Entry(key, null));
                }
            }
        }
    }

    private void place(BitSet refreshed, Tables known, TableSorter sorter) throws IOException {
        Tables members = night.after().tables(Kinds.MEMBERS);
        OpenIndex.Texts texts = night.after().texts();
        Placing placing = new Placing(night.policy(), texts::get, night.after().templates());
        Pairs pairs = new Pairs(refreshed, members, placing);
        List<Waiting> waiting = new ArrayList<>();
        long[] byWinner = byWinner(refreshed);
        for (int from = 0; from < byWinner.length; ) {
            int winner = (int) (byWinner[from] >> Integer.SIZE);
            int to = from;
            while (to < byWinner.length && (int) (byWinner[to] >> Integer.SIZE) == winner) {
                to++;
            }
            int[] cluster = Arrays.stream(byWinner, from, to)
                    .mapToInt(pair -> (int) pair)
                    .toArray();
            from = to;
            List<Member> all = Winners.members(members, cluster);
            String story = hubs[winner] < 0 ? null : pairs.winner(hubs[winner]).id();
            waiting.add(new Waiting(winner, all, story, pairs.of(winner)));
            if (waiting.size() == BLOCK || from == byWinner.length) {
                Map<DocumentKey, String> words = words(waiting);
                for (Waiting one : waiting) {
                    List<Related> related = Related.quoted(one.related, words::get);
                    add(one.cluster, placing.place(one.winner, one.cluster, one.story, related), known, sorter);
                }
                waiting.clear();
            }
        }
    }

    private Map<DocumentKey, String> words(List<Waiting> waiting) throws IOException {
        SortedSet<DocumentKey> asked = waiting.stream()
                .flatMap(one -> Related.asked(one.related))
                .collect(Collectors.toCollection(TreeSet::new));
        return asked.isEmpty() ? Map.of() : night.feed().texts(asked);
    }

    /** Returns winner and text, packed and sorted, of every text whose winner is in the set. */
    private long[] byWinner(BitSet refreshed) {
        com.carrotsearch.hppc.LongArrayList pairs = new com.carrotsearch.hppc.LongArrayList();
        for (int text = 0; text < winners.length; text++) {
            if (winners[text] >= 0 && refreshed.get(winners[text])) {
                pairs.add((long) winners[text] << Integer.SIZE | text);
            }
        }
        long[] sorted = pairs.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void add(List<Member> cluster, List<Placement> placed, Tables known, TableSorter sorter)
            throws IOException {
        Map<DocumentKey, Placement> byKey =
                placed.stream().collect(Collectors.toMap(Placement::key, placement -> placement));
        for (Member member : cluster) {
            byte[] key = Bytes.of(member.key());
            Placement now = byKey.get(member.key());
            byte[] value = now == null ? null : Bytes.of(now);
            byte[] before = known.get(key).orElse(null);
            if (!Arrays.equals(value, before)) {
                sorter.add(new Entry(key, value));
            }
        }
    }

    /** The related pairs of refreshed winners, in the order of their first text's number. */
    private final class Pairs {
        private final Tables members;
        private final Placing placing;
        private final Map<Integer, List<Link>> links = new TreeMap<>();

        Pairs(BitSet refreshed, Tables members, Placing placing) throws IOException {
            this.members = members;
            this.placing = placing;
            for (Iterator<Link> all = links(); all.hasNext(); ) {
                Link link = all.next();
                int first = link.first();
                int second = link.second();
                if (hubs[first] >= 0 && hubs[first] == hubs[second]) {
                    add(first, link, refreshed);
                    add(second, link, refreshed);
                }
            }
        }

        private void add(int text, Link link, BitSet refreshed) {
            if (refreshed.get(text)) {
                links.computeIfAbsent(text, key -> new ArrayList<>(1)).add(link);
            }
        }

        /** Returns the winning document of a winning text. */
        Member winner(int text) {
            return placing.winner(OpenIndex.members(members, text));
        }

        List<Related> of(int text) {
            List<Related> related = new ArrayList<>();
            for (Link link : links.getOrDefault(text, List.of())) {
                Related pair = Placing.related(winner(link.first()), winner(link.second()), link.likeness());
                if (pair.first().equals(winner(text).key())) {
                    related.add(pair);
                }
            }
            related.sort(Comparator.comparing(Related::second));
            return related;
        }
    }
}
