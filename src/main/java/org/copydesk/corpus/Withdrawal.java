package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.Durable;
import org.copydesk.disk.SealedText;
import org.copydesk.write.Json;
import org.copydesk.write.packaging.Imprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Takes documents out of the corpus for good: they go on the {@linkplain WithdrawnList list}, every version that holds
 * one is marked withdrawn, the latest is published anew without them, and what is kept beside the versions loses them.
 *
 * <p>What is to be done is written down first. Killed at any point, {@link #complete} finishes it; every command on the
 * output folder calls it before anything else.
 */
public final class Withdrawal {
    private static final String PENDING = "withdrawal.json";

    /**
     * What is to be withdrawn.
     *
     * @param withCopies whether the copies go, too
     * @param reason for the private list only; never published
     */
    public record Request(Set<String> ids, boolean withCopies, String reason, Instant at) {
        public Request {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * A copy of a withdrawn document.
     *
     * @param of the withdrawn document
     * @param kind {@code exact}, {@code near} or {@code contained}
     * @param withdrawn whether it was taken along
     */
    public record Copy(String id, String path, @Nullable String record, String of, String kind, boolean withdrawn) {}

    /**
     * A withdrawal under way.
     *
     * @param parent the latest version
     * @param version that takes its place
     * @param paths of the files that the documents were read from
     * @param job by whose name and imprint the version is published
     */
    public record Pending(
            String parent,
            String version,
            Instant at,
            List<WithdrawnDocument> documents,
            List<String> paths,
            List<Copy> copies,
            Imprint imprint,
            String job) {
        public Pending {
            paths = List.copyOf(paths);
            documents = List.copyOf(documents);
            copies = List.copyOf(copies);
        }

        public Set<String> ids() {
            return documents.stream()
                    .map(WithdrawnDocument::id)
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }
    }

    /** What is kept beside the versions and holds texts as well: the state of earlier nights, traces of runs. */
    public interface Private {
        /** Returns which of the ids it knows. */
        Set<String> known(Set<String> ids) throws IOException;

        /** Returns SHA-256 of the texts that were read, by id, of those of the ids that it knows. */
        Map<String, Set<String>> texts(Set<String> ids) throws IOException;

        /** Returns other documents of a version that were read with one of those texts. */
        Set<String> alike(Set<String> ids, VersionName version) throws IOException;

        /** Loses every word of the documents, and carries over to the new version what belongs to the old one. */
        void redact(Pending withdrawal, VersionName from) throws IOException;

        /** Writes the page and the figures of the new version. */
        void report(Pending withdrawal, Edition edition, Path folder) throws IOException;

        /** Deletes what nothing refers to any longer. */
        void sweep() throws IOException;
    }

    /** What has been done; a fault may strike after each. */
    enum Step {
        INTENDED,
        ON_LIST,
        MARKED,
        REDACTED,
        PUBLISHED,
        SWEPT
    }

    /** Told of every step done. */
    @FunctionalInterface
    interface Witness {
        void done(Step step) throws IOException;
    }

    private final Versions versions;
    private final Private beside;
    private final WithdrawnList list;
    private final Publication publication;
    private final Witness witness;

    public Withdrawal(Versions versions, Private beside) {
        this(versions, beside, new Publication(versions), step -> {});
    }

    Withdrawal(Versions versions, Private beside, Publication publication, Witness witness) {
        this.versions = versions;
        this.beside = beside;
        this.list = new WithdrawnList(versions);
        this.publication = publication;
        this.witness = witness;
    }

    private Path file() {
        return file(versions);
    }

    private static Path file(Versions versions) {
        return versions.hidden().resolve(PENDING);
    }

    /** Tells whether a withdrawal was begun and has not ended. */
    public static boolean isPending(Versions versions) {
        return Files.exists(file(versions));
    }

    /**
     * Withdraws documents and returns what was done; an earlier withdrawal that was interrupted is completed first.
     *
     * @param job name of the job
     * @throws IOException if an id is of no document of any version: nothing is withdrawn then
     */
    public Pending withdraw(Request request, Imprint imprint, String job) throws IOException {
        complete();
        VersionName parent = latest();
        Pending pending = prepare(request, parent, imprint, job);
        SealedText.write(file(), Json.MAPPER.writeValueAsBytes(pending));
        witness.done(Step.INTENDED);
        complete();
        return pending;
    }

    private VersionName latest() throws IOException {
        return versions.latest().orElseThrow(() -> new IOException("nothing is published in " + versions.output()));
    }

    private Pending prepare(Request request, VersionName parent, Imprint imprint, String job) throws IOException {
        Holders holders = new Holders(versions, request.ids());
        Set<String> unknown = new TreeSet<>(request.ids());
        unknown.removeAll(holders.known());
        unknown.removeAll(beside.known(request.ids()));
        unknown.removeAll(list.load().ids());
        if (!unknown.isEmpty()) {
            throw new IOException("no version has a document " + String.join(", ", unknown));
        }
        Map<String, Set<String>> published = new HashMap<>();
        request.ids().forEach(id -> published.put(id, holders.texts(id)));
        Set<String> texts = new TreeSet<>();
        published.values().forEach(texts::addAll);
        List<Copies.Copy> copies = new Copies(versions.folder(parent), texts).of(request.ids(), published);
        Set<String> ids = new TreeSet<>(request.ids());
        if (request.withCopies()) {
            copies.forEach(copy -> ids.add(copy.id()));
        }
        Holders all = new Holders(versions, ids);
        return new Pending(
                parent.toString(),
                versions.next(request.at().atZone(ZoneOffset.UTC).toLocalDate()).toString(),
                request.at(),
                documents(request, all, ids, copies, parent),
                List.copyOf(new TreeSet<>(all.paths())),
                copies.stream()
                        .map(copy -> new Copy(
                                copy.id(), copy.path(), copy.record(), copy.of(), copy.kind(), request.withCopies()))
                        .toList(),
                imprint,
                job);
    }

    private List<WithdrawnDocument> documents(
            Request request, Holders holders, Set<String> ids, List<Copies.Copy> copies, VersionName parent)
            throws IOException {
        Map<String, Set<String>> read = beside.texts(ids);
        Set<String> spared = new TreeSet<>(beside.alike(ids, parent));
        copies.forEach(copy -> spared.add(copy.id()));
        spared.removeAll(ids);
        List<WithdrawnDocument> documents = new ArrayList<>();
        for (String id : ids) {
            Set<String> texts = new TreeSet<>(holders.texts(id));
            texts.addAll(read.getOrDefault(id, Set.of()));
            documents.add(WithdrawnDocument.of(id, request.at(), holders.of(id), texts, spared, request.reason()));
        }
        return documents;
    }

    /** Returns the withdrawal that was begun and has not ended. */
    public Optional<Pending> pending() throws IOException {
        if (!isPending(versions)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readValue(SealedText.read(file()), Pending.class));
        } catch (DamagedFileException | JacksonException damaged) {
            throw new IOException(
                    "a withdrawal was interrupted, and " + file() + ", which says of what, is damaged: delete it, and"
                            + " withdraw the same documents again",
                    damaged);
        }
    }

    /** Finishes a withdrawal that was begun, and returns the version that it published. */
    public Optional<Version> complete() throws IOException {
        Optional<Pending> begun = pending();
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Pending pending = begun.get();
        publication.complete();
        list.add(pending.documents());
        witness.done(Step.ON_LIST);
        mark(pending);
        witness.done(Step.MARKED);
        Version version = publish(pending);
        beside.sweep();
        Disk.delete(scratch());
        witness.done(Step.SWEPT);
        Files.delete(file());
        Durable.sync(versions.hidden());
        return Optional.of(version);
    }

    private void mark(Pending pending) throws IOException {
        Set<String> holders = new Withdrawn(pending.documents()).versions();
        List<Version> marked = new ArrayList<>();
        for (Version version : versions.list()) {
            if (holders.contains(version.name().toString())) {
                marked.add(version.asWithdrawn());
            }
        }
        versions.put(marked);
    }

    private Path scratch() {
        return versions.hidden().resolve("withdrawal");
    }

    private Version publish(Pending pending) throws IOException {
        VersionName name = VersionName.parse(pending.version());
        Optional<Version> done = versions.find(name);
        if (done.isPresent() && versions.pointers().isLinkTo(done.get())) {
            return done.get();
        }
        VersionName old = VersionName.parse(pending.parent());
        Version parent =
                versions.find(old).orElseThrow(() -> new IOException("version " + old + " is in no list of versions"));
        Redaction redaction = new Redaction(versions.folder(old), scratch(), parent, pending);
        Edition edition = redaction.edition(name, pending.at(), pending.imprint());
        beside.redact(pending, old);
        witness.done(Step.REDACTED);
        Version version = publication.publish(edition, folder -> {
            redaction.reports(folder);
            beside.report(pending, edition, folder);
        });
        witness.done(Step.PUBLISHED);
        return version;
    }
}
