package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.write.JsonLines;
import org.copydesk.write.ReportFile;
import org.copydesk.write.ReportRow;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Bag;
import org.copydesk.write.packaging.Imprint;

/**
 * Takes documents out of the corpus for good: they are listed in {@link WithdrawnIds}, the latest version is published
 * anew without them, and every version that holds one is marked withdrawn; {@link Retention} deletes those first.
 * Killed and run again, it completes.
 */
public final class Withdrawal {
    /**
     * What is to be withdrawn.
     *
     * @param reason for the record only; never published
     */
    public record Request(Set<String> ids, String reason, Instant at) {
        public Request {
            ids = Set.copyOf(ids);
        }
    }

    /** Carries over what belongs to a version, such as its state, before the new one is {@code latest}. */
    @FunctionalInterface
    public interface Carry {
        void carry(VersionName from, VersionName to) throws IOException;
    }

    private final Versions versions;

    public Withdrawal(Versions versions) {
        this.versions = versions;
    }

    /**
     * Withdraws documents and returns the version that took the place of the latest.
     *
     * @param reports fills in what only the caller can write anew: the page and the figures
     * @throws IOException if an id is of no document, kept or duplicate, of any version: nothing is withdrawn then
     */
    public Version withdraw(Request request, Imprint imprint, Publication.Reports reports, Carry carry)
            throws IOException {
        Version parent = versions.find(versions.latest()
                        .orElseThrow(() -> new IOException("nothing is published in " + versions.output())))
                .orElseThrow(() -> new IOException("latest is not listed in versions.json"));
        Set<VersionName> holders = holders(request.ids(), parent.name());
        new WithdrawnIds(versions).add(request.ids(), request.reason(), request.at());
        VersionName name = versions.next(request.at().atZone(ZoneOffset.UTC).toLocalDate());
        Redaction redaction = new Redaction(versions, parent, request.ids());
        Edition edition = redaction.edition(name, request.at(), imprint);
        carry.carry(parent.name(), name);
        Version version = new Publication(versions).publish(edition, folder -> {
            redaction.reports(folder);
            reports.write(folder);
        });
        for (VersionName holder : holders) {
            versions.put(versions.find(holder).orElseThrow().asWithdrawn());
        }
        redaction.clean();
        return version;
    }

    /** Returns the versions that hold any of the ids; a shard that several versions share is read once. */
    private Set<VersionName> holders(Set<String> ids, VersionName latest) throws IOException {
        Set<VersionName> holders = new TreeSet<>();
        Map<String, Set<String>> byChecksum = new HashMap<>();
        Set<String> unknown = new TreeSet<>(ids);
        for (Version version : versions.list()) {
            if (version.state() != Version.State.PRUNED) {
                Set<String> held = held(ids, version.name(), byChecksum);
                unknown.removeAll(held);
                if (!held.isEmpty()) {
                    holders.add(version.name());
                }
            }
        }
        unknown.removeAll(duplicates(ids, latest));
        unknown.removeAll(new WithdrawnIds(versions).ids());
        if (!unknown.isEmpty()) {
            throw new IOException("no version has a document " + String.join(", ", unknown));
        }
        return holders;
    }

    private Set<String> held(Set<String> ids, VersionName version, Map<String, Set<String>> byChecksum)
            throws IOException {
        Path folder = versions.folder(version);
        Payload payload = new Payload(folder);
        ShardFormat format = payload.formats().get(0);
        Map<String, String> checksums = Bag.manifest(folder.resolve(Bag.PAYLOAD_MANIFEST));
        Set<String> held = new HashSet<>();
        for (String shard : payload.shards(format)) {
            String checksum = checksums.getOrDefault(shard, version + shard);
            if (!byChecksum.containsKey(checksum)) {
                byChecksum.put(checksum, held(ids, payload.rows(format, List.of(shard))));
            }
            held.addAll(byChecksum.get(checksum));
        }
        return held;
    }

    private static Set<String> held(Set<String> ids, Payload.Rows shard) {
        Set<String> held = new HashSet<>();
        try (shard) {
            while (shard.hasNext()) {
                String id = shard.next().id();
                if (ids.contains(id)) {
                    held.add(id);
                }
            }
        }
        return held;
    }

    private Set<String> duplicates(Set<String> ids, VersionName version) throws IOException {
        Path file = versions.folder(version).resolve("reports").resolve(ReportFile.DUPLICATES.fileName());
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<ReportRow.Duplicate> rows = JsonLines.read(file, ReportRow.Duplicate.class)) {
            return rows.map(row -> row.loser().id()).filter(ids::contains).collect(Collectors.toSet());
        }
    }
}
