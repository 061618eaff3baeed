package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.Durable;
import org.copydesk.disk.SealedText;
import org.copydesk.write.Json;
import org.copydesk.write.Sha256;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Bag;
import org.copydesk.write.packaging.Changelog;
import org.copydesk.write.packaging.Croissant;
import org.copydesk.write.packaging.DataPackage;
import org.copydesk.write.packaging.DatasetCard;
import org.copydesk.write.packaging.Release;

/**
 * Publishes a version so that a reader sees all of it or nothing: everything is laid out and synced in staging, renamed
 * into {@code versions/}, listed, and last of all {@code latest} is made to name it.
 *
 * <p>Killed at any point and run again with the same edition it ends the same, byte for byte: what is in staging is
 * laid out anew, what has been renamed is whole and kept.
 */
public final class Publication {
    /** Fills the folder {@code reports/} of a version about to be sealed. */
    @FunctionalInterface
    public interface Reports {
        void write(Path folder) throws IOException;
    }

    /** What has been done; a fault may strike after each. */
    public enum Step {
        SHARDS,
        REPORTS,
        DESCRIPTION,
        SEALED,
        SYNCED,
        RENAMED,
        LISTED,
        LATEST
    }

    /** Told of every step done. */
    @FunctionalInterface
    public interface Witness {
        void done(Step step) throws IOException;
    }

    private final Versions versions;
    private final Witness witness;

    public Publication(Versions versions) {
        this(versions, step -> {});
    }

    public Publication(Versions versions, Witness witness) {
        this.versions = versions;
        this.witness = witness;
    }

    /** Publishes an edition, or completes its publication, and returns its entry in {@code versions.json}. */
    public Version publish(Edition edition, Reports reports) throws IOException {
        if (!Files.isDirectory(versions.folder(edition.name()))) {
            stage(edition, reports);
        }
        Version version = version(edition, versions.folder(edition.name()));
        commit(version);
        return version;
    }

    /**
     * Completes a publication whose process ended behind the point of no return, the rename into {@code versions/}.
     * Whoever is going to change anything in the output folder calls this first, so that a version is never there and
     * yet not published.
     */
    public void complete() throws IOException {
        if (!Files.exists(intent())) {
            return;
        }
        Version version = Json.MAPPER.readValue(SealedText.read(intent()), Version.class);
        if (Files.isDirectory(versions.folder(version.name()))) {
            commit(version);
        }
        Files.deleteIfExists(intent());
    }

    /** Says which version is being published, from before its rename until it is the latest. */
    private Path intent() {
        return versions.hidden().resolve("publication.json");
    }

    private void commit(Version version) throws IOException {
        versions.put(version);
        witness.done(Step.LISTED);
        versions.point(version.name());
        new WithdrawnList(versions).mend();
        witness.done(Step.LATEST);
        Files.deleteIfExists(intent());
    }

    private static Version version(Edition edition, Path folder) throws IOException {
        return new Version(
                edition.name(),
                Version.State.PUBLISHED,
                edition.parent(),
                edition.created(),
                false,
                Sha256.of(folder.resolve(Bag.PAYLOAD_MANIFEST)),
                edition.counts());
    }

    private void stage(Edition edition, Reports reports) throws IOException {
        Path staging =
                versions.hidden().resolve("staging").resolve(edition.name().toString());
        Disk.delete(staging);
        Files.createDirectories(staging.resolve("reports"));
        link(edition, staging);
        witness.done(Step.SHARDS);
        reports.write(staging.resolve("reports"));
        witness.done(Step.REPORTS);
        describe(edition.release(), staging);
        witness.done(Step.DESCRIPTION);
        Bag.seal(staging, edition.release(), BagInfo.labels(edition));
        witness.done(Step.SEALED);
        sync(staging);
        witness.done(Step.SYNCED);
        Path folder = versions.folder(edition.name());
        Files.createDirectories(folder.getParent());
        Durable.sync(versions.output());
        SealedText.write(intent(), Json.MAPPER.writeValueAsBytes(version(edition, staging)));
        Durable.move(staging, folder);
        witness.done(Step.RENAMED);
    }

    /** No shard goes into a version unread: it may have lain on the disk for years. */
    private static void link(Edition edition, Path staging) throws IOException {
        for (ShardFormat format : edition.formats()) {
            for (int i = 0; i < edition.shards().size(); i++) {
                Path place = staging.resolve(edition.path(i, format));
                Files.createDirectories(place.getParent());
                Shard.File file = edition.file(i, format);
                Disk.share(file.path(), place);
                if (!Sha256.of(place).equals(file.sha256())) {
                    throw new DamagedFileException(file.path(), "its checksum is not the one that it was written with");
                }
            }
        }
    }

    private void describe(Release release, Path staging) throws IOException {
        Files.write(
                staging.resolve(WithdrawnList.FILE),
                new WithdrawnList(versions).load().lines(false));
        write(staging.resolve("README.md"), DatasetCard.of(release));
        write(staging.resolve("croissant.json"), Croissant.of(release));
        write(staging.resolve("datapackage.json"), DataPackage.of(release));
        write(staging.resolve("CHANGELOG.md"), Changelog.of(release, earlierChanges(release)));
    }

    private String earlierChanges(Release release) throws IOException {
        if (release.parent() == null) {
            return "";
        }
        return Files.readString(versions.whole(VersionName.parse(release.parent()), "CHANGELOG.md"));
    }

    /** Shards were synced when they were written. */
    private static void sync(Path staging) throws IOException {
        for (String path : Bag.files(staging)) {
            if (!path.startsWith("data/")) {
                Durable.sync(staging.resolve(path));
                Disk.seal(staging.resolve(path));
            }
        }
        Disk.syncFolders(staging);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
