package org.copydesk.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.copydesk.document.DocumentKey;

/** Finds duplicates and related stories among documents in memory: the reference for every engine. */
public final class Deduplication {
    private final DedupSettings settings;
    private final KeepPolicy policy;

    private Deduplication(DedupSettings settings) {
        this.settings = settings;
        this.policy = new KeepPolicy(settings.keep());
    }

    public static Deduplication of(DedupSettings settings) {
        return new Deduplication(settings);
    }

    /** Returns the same result for any order of the documents. */
    public Result run(Collection<DedupDocument> documents) {
        Map<Fingerprint, List<DedupDocument>> byText = new TreeMap<>();
        for (DedupDocument document : documents) {
            byText.computeIfAbsent(Fingerprint.of(document.text()), f -> new ArrayList<>())
                    .add(document);
        }
        List<Fingerprint> texts = List.copyOf(byText.keySet());
        List<List<Member>> members = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            List<Member> same = new ArrayList<>();
            for (DedupDocument document : byText.get(texts.get(text))) {
                same.add(new Member(document.key(), Standing.of(document, texts.get(text)), text));
            }
            members.add(same);
        }
        Map<DocumentKey, String> words = new HashMap<>();
        documents.forEach(document -> words.put(document.key(), document.text()));
        return place(texts, members, links(texts, members, settings.hot()), words::get);
    }

    /** Returns every pair of texts that are no strangers. */
    private static List<Link> links(List<Fingerprint> texts, List<List<Member>> members, int hot) {
        IntObjectHashMap<IntArrayList> byHash = new IntObjectHashMap<>();
        for (int text = 0; text < texts.size(); text++) {
            for (int hash : texts.get(text).sketch()) {
                if (!byHash.containsKey(hash)) {
                    byHash.put(hash, new IntArrayList(2));
                }
                byHash.get(hash).add(text);
            }
        }
        List<Link> links = new ArrayList<>();
        Candidates candidates =
                new Candidates(texts.size(), text -> texts.get(text).sketch().length);
        for (int text = 0; text < texts.size(); text++) {
            for (int hash : texts.get(text).sketch()) {
                IntArrayList sharing = byHash.get(hash);
                if (sharing.size() <= hot) {
                    addBefore(text, sharing, candidates);
                }
            }
            for (int other : candidates.take(texts.get(text).sketch().length)) {
                Likeness likeness = Likeness.of(texts.get(other), texts.get(text));
                if (likeness.mayBeVersions() && Member.haveOneAddress(members.get(other), members.get(text))) {
                    likeness = likeness.ofOneAddress();
                }
                if (likeness.relation() != Relation.STRANGERS) {
                    links.add(new Link(other, text, likeness));
                }
            }
        }
        return links;
    }

    private static void addBefore(int text, IntArrayList sharing, Candidates candidates) {
        for (IntCursor other : sharing) {
            if (other.value >= text) {
                return;
            }
            candidates.add(other.value);
        }
    }

    private Result place(
            List<Fingerprint> texts,
            List<List<Member>> members,
            List<Link> links,
            Function<DocumentKey, String> words) {
        Placing placing = new Placing(policy, texts::get);
        int[] leaders = Clustering.leaders(texts.size(), links);
        Map<Integer, List<Member>> clusters = new TreeMap<>();
        for (int text = 0; text < leaders.length; text++) {
            clusters.computeIfAbsent(leaders[text], leader -> new ArrayList<>()).addAll(members.get(text));
        }
        Member[] winners = new Member[texts.size()];
        for (List<Member> cluster : clusters.values()) {
            Member winner = placing.winner(cluster);
            winners[winner.text()] = winner;
        }
        List<Link> between = links.stream()
                .filter(link -> winners[link.first()] != null && winners[link.second()] != null)
                .toList();
        LinkGraph.Builder graph = new LinkGraph.Builder();
        between.forEach(link -> graph.add(link.first(), link.second(), link.likeness()));
        int[] hubs = Stories.hubs(graph.build(texts.size()), Integer::compare);
        Map<Integer, List<Related>> related = related(winners, hubs, between);
        List<Placement> placements = new ArrayList<>();
        for (List<Member> cluster : clusters.values()) {
            int winner = placing.winner(cluster).text();
            String story = hubs[winner] < 0 ? null : winners[hubs[winner]].id();
            List<Related> pairs = Related.quoted(related.getOrDefault(winner, List.of()), words);
            placements.addAll(placing.place(cluster, story, pairs));
        }
        placements.sort(Comparator.comparing(Placement::key));
        return new Result(placements);
    }

    /** Returns the pairs within stories by the text of the first, each list ordered by the key of the second. */
    private static Map<Integer, List<Related>> related(Member[] winners, int[] hubs, List<Link> links) {
        Map<Integer, List<Related>> related = new TreeMap<>();
        for (Link link : links) {
            Member a = winners[link.first()];
            Member b = winners[link.second()];
            if (hubs[a.text()] >= 0 && hubs[a.text()] == hubs[b.text()]) {
                int first = a.key().compareTo(b.key()) < 0 ? a.text() : b.text();
                related.computeIfAbsent(first, text -> new ArrayList<>()).add(Placing.related(a, b, link.likeness()));
            }
        }
        related.values().forEach(pairs -> pairs.sort(Comparator.comparing(Related::second)));
        return related;
    }

    /** @param placements ordered by key; documents that are alone have none */
    public record Result(List<Placement> placements) {
        public Result {
            placements = List.copyOf(placements);
        }

        /** Returns all pairs of related documents, ordered by their keys. */
        public List<Related> related() {
            return placements.stream()
                    .flatMap(placement -> placement.related().stream())
                    .toList();
        }
    }
}
