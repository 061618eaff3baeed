package org.copydesk.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.copydesk.document.DocumentId;

/** All documents that were withdrawn. No run publishes one of them, whatever the input holds. */
public final class Withdrawn {
    /** What a withdrawn document that is still in the input is rejected by, and why. */
    public static final String RULE = "withdrawn";

    public static final String REASON = "withdrawn from all versions";

    /** Why a document that was never seen before is rejected by that rule. */
    public static final String SAME_TEXT = "its text is that of a withdrawn document";

    /** What a copy is rejected by in the version of the withdrawal. */
    public static final String SURVIVOR_RULE = "withdrawn/survivor";

    public static final String SURVIVOR_REASON = "it is a copy of a withdrawn document; the next run decides about it";

    public static final Withdrawn NONE = new Withdrawn(List.of());

    private final SortedMap<String, WithdrawnDocument> documents = new TreeMap<>();
    /** By SHA-256 of a text the documents that had it. */
    private final Map<String, Set<String>> byText = new HashMap<>();

    /** @param documents several of one id are taken together */
    public Withdrawn(Collection<WithdrawnDocument> documents) {
        documents.forEach(document -> this.documents.merge(document.id(), document, WithdrawnDocument::and));
        for (WithdrawnDocument document : this.documents.values()) {
            document.texts()
                    .forEach(text -> byText.computeIfAbsent(text, none -> new HashSet<>())
                            .add(document.id()));
        }
    }

    public Withdrawn and(Collection<WithdrawnDocument> more) {
        List<WithdrawnDocument> all = new java.util.ArrayList<>(documents.values());
        all.addAll(more);
        return new Withdrawn(all);
    }

    public Collection<WithdrawnDocument> documents() {
        return Collections.unmodifiableCollection(documents.values());
    }

    public Set<String> ids() {
        return Collections.unmodifiableSet(documents.keySet());
    }

    public boolean has(String id) {
        return documents.containsKey(id);
    }

    /** Tells whether a document has the text of a withdrawn one, and is none of the copies that were spared then. */
    public boolean hasTextOf(String id, String text) {
        if (byText.isEmpty() || text.isBlank()) {
            return false;
        }
        return byText.getOrDefault(hash(text), Set.of()).stream()
                .anyMatch(withdrawn -> !documents.get(withdrawn).spared().contains(id));
    }

    /** Returns how a list names a text. */
    public static String hash(String text) {
        return DocumentId.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the versions that held one of them. */
    Set<String> versions() {
        return documents.values().stream()
                .flatMap(document -> document.versions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns everything that decides about a document: equal ones let the same through. */
    public String fingerprint() {
        return documents.values().stream()
                .map(document -> document.id() + document.texts() + document.spared())
                .collect(Collectors.joining("\n"));
    }

    /** Returns the list as a file holds it, in order of the ids. */
    byte[] lines(boolean isPrivate) {
        return documents.values().stream()
                .map(document -> document.line(isPrivate))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
