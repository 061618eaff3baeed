package org.copydesk.dedup;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.IntCursor;
import com.carrotsearch.hppc.cursors.IntObjectCursor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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
        return new Work(texts, members).place(words::get);
    }

    /** The texts of one run, numbered by content. */
    private final class Work {
        private final List<Fingerprint> texts;
        private final List<List<Member>> members;
        private final List<Origin> origins;
        private final IntObjectHashMap<IntArrayList> byHash = new IntObjectHashMap<>();
        private final Templates templates;

        Work(List<Fingerprint> texts, List<List<Member>> members) {
            this.texts = texts;
            this.members = members;
            this.origins = members.stream().map(Origin::of).toList();
            for (int text = 0; text < texts.size(); text++) {
                for (int hash : texts.get(text).sketch()) {
                    if (!byHash.containsKey(hash)) {
                        byHash.put(hash, new IntArrayList(2));
                    }
                    byHash.get(hash).add(text);
                }
            }
            this.templates = templates();
        }

        private Templates templates() {
            LongHashSet held = new LongHashSet();
            TemplateSearch search = new TemplateSearch(texts::get, Integer::compare, origins::get, settings.hot());
            for (IntObjectCursor<IntArrayList> holders : byHash) {
                for (int source : search.sources(holders.value)) {
                    held.add(Templates.of(holders.key, source));
                }
            }
            return new Templates(held);
        }

        /** Returns the pairs of texts, some of which may be left out, that share enough and are what is asked for. */
        private List<Link> links(IntPredicate among, double share, int hot, Predicate<Likeness> wanted) {
            List<Link> links = new ArrayList<>();
            Comparer comparer = new Comparer(templates);
            Candidates candidates =
                    new Candidates(texts.size(), text -> texts.get(text).sketch().length, share);
            for (int text = 0; text < texts.size(); text++) {
                if (!among.test(text)) {
                    continue;
                }
                for (int hash : texts.get(text).sketch()) {
                    IntArrayList sharing = byHash.get(hash);
                    if (sharing.size() <= hot) {
                        addBefore(text, sharing, among, candidates);
                    }
                }
                for (int other : candidates.take(texts.get(text).sketch().length)) {
                    Likeness likeness =
                            comparer.of(texts.get(other), origins.get(other), texts.get(text), origins.get(text));
                    if (wanted.test(likeness)) {
                        links.add(new Link(other, text, likeness));
                    }
                }
            }
            return links;
        }

        private static void addBefore(int text, IntArrayList sharing, IntPredicate among, Candidates candidates) {
            for (IntCursor other : sharing) {
                if (other.value >= text) {
                    return;
                }
                if (among.test(other.value)) {
                    candidates.add(other.value);
                }
            }
        }

        Result place(Function<DocumentKey, String> words) {
            List<Link> copies = links(text -> true, Candidates.COPIES, settings.hot(), Likeness::isNearMiss);
            int[] winners = Clustering.winners(texts.size(), copies, members::get, policy);
            List<Link> stories = links(
                    text -> winners[text] == text, Candidates.STORIES, settings.common(), Likeness::sharesPassage);
            LinkGraph.Builder graph = new LinkGraph.Builder();
            stories.forEach(link -> graph.add(link.first(), link.second(), link.likeness()));
            int[] hubs = Stories.hubs(graph.build(texts.size()), Integer::compare);
            Map<Integer, List<Member>> clusters = new TreeMap<>();
            for (int text = 0; text < winners.length; text++) {
                clusters.computeIfAbsent(winners[text], winner -> new ArrayList<>())
                        .addAll(members.get(text));
            }
            Placing placing = new Placing(policy, texts::get, templates);
            Map<Integer, List<Related>> related = related(placing, hubs, stories);
            List<Placement> placements = new ArrayList<>();
            clusters.forEach((winner, cluster) -> {
                String story = hubs[winner] < 0
                        ? null
                        : placing.winner(members.get(hubs[winner])).id();
                List<Related> pairs = Related.quoted(related.getOrDefault(winner, List.of()), words);
                placements.addAll(placing.place(winner, cluster, story, pairs));
            });
            placements.sort(Comparator.comparing(Placement::key));
            return new Result(placements);
        }

        /** Returns the pairs within stories by the text of the first, each list ordered by the key of the second. */
        private Map<Integer, List<Related>> related(Placing placing, int[] hubs, List<Link> links) {
            Map<Integer, List<Related>> related = new TreeMap<>();
            for (Link link : links) {
                int hub = hubs[link.first()];
                if (hub >= 0 && hub == hubs[link.second()]) {
                    Member a = placing.winner(members.get(link.first()));
                    Member b = placing.winner(members.get(link.second()));
                    int first = a.key().compareTo(b.key()) < 0 ? a.text() : b.text();
                    related.computeIfAbsent(first, text -> new ArrayList<>())
                            .add(Placing.related(a, b, link.likeness()));
                }
            }
            related.values().forEach(pairs -> pairs.sort(Comparator.comparing(Related::second)));
            return related;
        }
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
