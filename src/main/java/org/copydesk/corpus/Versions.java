package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.write.Schema;

/** The versions of an output folder: where they lie, which there are, which is {@code latest}. */
public final class Versions {
    private final Path output;

    public Versions(Path output) {
        this.output = output;
    }

    public Path output() {
        return output;
    }

    public Path folder(VersionName version) {
        return folders().resolve(version.toString());
    }

    /**
     * Returns a file of a version that is not of its data, having compared it with the tag manifest.
     *
     * @param path below the version's folder
     * @throws DamagedFileException if it is not there, or not what was published
     */
    public Path whole(VersionName version, String path) throws IOException {
        return BagInfo.whole(folder(version), path);
    }

    /** Where the folders of the versions lie. */
    public Path folders() {
        return output.resolve("versions");
    }

    /** Everything that is not published: state, staging, index. On the same file system as the versions. */
    public Path hidden() {
        return output.resolve(".copydesk");
    }

    Latest pointers() {
        return new Latest(output);
    }

    Path file() {
        return output.resolve("versions.json");
    }

    /**
     * Returns the version that is the latest: the one that the link {@code latest} names. Where the link is lost, the one
     * of {@code latest.json}, then of {@code versions.json}, then the only one that there is. Empty before the first.
     *
     * @throws IOException with a sentence for the operator, if which it is cannot be known, or its folder is not there
     */
    public Optional<VersionName> latest() throws IOException {
        Optional<Listing> listing = written();
        Optional<VersionName> named = named(listing);
        if (named.isPresent() && !Files.isDirectory(folder(named.get()), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    "the latest version is " + named.get() + ", and its folder is not there: bring it back"
                            + " from a backup, or type " + rollbacks(candidates(listing)));
        }
        boolean none = listing.filter(list -> list.latest() == null && !list.isOfOlderRelease())
                .isPresent();
        return named.isPresent() || none ? named : only(candidates(listing));
    }

    private Optional<VersionName> named(Optional<Listing> listing) throws IOException {
        Optional<VersionName> link = pointers().byLink();
        Optional<VersionName> named = link.isPresent() ? link : pointers().byFile();
        return named.isPresent() ? named : listing.map(Listing::latest);
    }

    private Optional<VersionName> only(List<VersionName> candidates) throws IOException {
        if (candidates.size() > 1) {
            throw new IOException("which of the " + candidates.size() + " versions in " + output
                    + " is the latest is not known, as latest, latest.json and versions.json are lost: type "
                    + rollbacks(candidates));
        }
        return candidates.stream().findFirst();
    }

    private static String rollbacks(List<VersionName> candidates) {
        return candidates.isEmpty()
                ? "'run --full' in another output folder to begin anew"
                : "'rollback " + candidates.get(candidates.size() - 1) + "' to go on from the newest that is there";
    }

    /** Returns the versions that may have been the latest, as far as their folders and the list tell. */
    private List<VersionName> candidates(Optional<Listing> listing) throws IOException {
        Listing known = listing.isPresent() ? listing.get() : rebuilt();
        return known.versions().stream()
                .filter(version -> version.state().isFit() && Files.isDirectory(folder(version.name())))
                .map(Version::name)
                .toList();
    }

    /** Returns all versions in ascending order, pruned ones too; from their folders where {@code versions.json} is lost. */
    public List<Version> list() throws IOException {
        return listing().versions();
    }

    private Listing listing() throws IOException {
        Optional<Listing> written = written();
        if (written.isPresent()) {
            return written.get();
        }
        Listing rebuilt = rebuilt();
        Optional<VersionName> latest = named(Optional.empty());
        return latest.isPresent() ? rebuilt.pointing(latest.get()) : rebuilt;
    }

    private Optional<Listing> written() throws IOException {
        try {
            return Files.exists(file()) ? Optional.of(Listing.read(file())) : Optional.empty();
        } catch (DamagedFileException damaged) {
            return Optional.empty();
        }
    }

    /** Returns what the folders of the versions say of themselves. */
    private Listing rebuilt() throws IOException {
        List<Version> versions = new ArrayList<>();
        Set<String> withdrawn = new WithdrawnList(this).load().versions();
        for (VersionName name : foldersThere()) {
            try {
                Version version = BagInfo.read(folder(name));
                versions.add(withdrawn.contains(name.toString()) ? version.asWithdrawn() : version);
            } catch (DamagedFileException unknown) {
                // verify says so; no list can be made of it
            }
        }
        return new Listing(null, versions);
    }

    /**
     * Makes anew what is lost or damaged of {@code versions.json}, {@code latest.json} and {@code latest}, and returns
     * what it did, a sentence each. For whoever holds the lock.
     *
     * @throws IOException as {@link #latest}
     */
    public List<String> mend() throws IOException {
        List<String> done = new ArrayList<>();
        Optional<VersionName> latest = latest();
        Optional<Listing> written = written();
        Listing listing = listing();
        if (written.isEmpty() && !listing.versions().isEmpty()) {
            done.add("versions.json was " + (Files.exists(file()) ? "damaged" : "not there")
                    + ": it was made anew from the folders of the versions");
        }
        List<Version> unlisted = new ArrayList<>();
        for (Version version : rebuiltBeyond(listing)) {
            unlisted.add(version.state().isFit() ? version.as(Version.State.ROLLED_BACK) : version);
        }
        listing = listing.with(unlisted);
        listing = listing.with(withdrawnUnsaid(listing));
        if (latest.isPresent() && !latest.get().equals(listing.latest())) {
            listing = listing.pointing(latest.get());
        }
        if (!listing.versions().isEmpty() && !Optional.of(listing).equals(written)) {
            listing.write(file());
        }
        Optional<Version> version = latest.flatMap(listing::find);
        if (version.isPresent()) {
            boolean lost = !Files.exists(pointers().link(), LinkOption.NOFOLLOW_LINKS);
            if (lost || !Files.isSymbolicLink(pointers().link())) {
                done.add("latest was " + (lost ? "not there" : "no link") + ": it names " + latest.get() + " again");
            }
            pointers().point(version.get());
        }
        return List.copyOf(done);
    }

    /** Returns the versions that a withdrawal took, and that the list, which may be an old one, does not say it of. */
    private List<Version> withdrawnUnsaid(Listing listing) throws IOException {
        Set<String> withdrawn = new WithdrawnList(this).load().versions();
        return listing.versions().stream()
                .filter(version -> version.state().isFit()
                        && withdrawn.contains(version.name().toString()))
                .map(Version::asWithdrawn)
                .toList();
    }

    private List<Version> rebuiltBeyond(Listing listing) throws IOException {
        boolean all =
                foldersThere().stream().allMatch(name -> listing.find(name).isPresent());
        return all
                ? List.of()
                : rebuilt().versions().stream()
                        .filter(version -> listing.find(version.name()).isEmpty())
                        .toList();
    }

    public Optional<Version> find(VersionName name) throws IOException {
        return list().stream().filter(version -> version.name().equals(name)).findFirst();
    }

    /** Returns the first name of a day that no version bears or bore. */
    public VersionName next(LocalDate day) throws IOException {
        VersionName name = new VersionName(Schema.VERSION, day, 0);
        for (VersionName used : used()) {
            if (used.schema() == name.schema() && used.day().equals(day) && used.number() >= name.number()) {
                name = used.next();
            }
        }
        return name;
    }

    private List<VersionName> used() throws IOException {
        List<VersionName> used = new ArrayList<>(foldersThere());
        list().forEach(version -> used.add(version.name()));
        return used;
    }

    /** Returns the names of the folders of versions, ascending. */
    private List<VersionName> foldersThere() throws IOException {
        Path folders = folders();
        if (!Files.isDirectory(folders)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folders)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(VersionName::isOne)
                    .map(VersionName::parse)
                    .sorted()
                    .toList();
        }
    }

    /** Adds a version to the list, or replaces the entry of that name, in one step. */
    void put(Version version) throws IOException {
        put(List.of(version));
    }

    /** Adds versions to the list, or replaces the entries of their names, all in one step. */
    void put(List<Version> changed) throws IOException {
        listing().with(changed).write(file());
    }

    /**
     * Makes {@code latest} name an earlier version, in one step; whatever belongs to a version follows the link.
     *
     * @throws IOException with a sentence for the operator, if it cannot serve as the latest
     */
    public void rollback(VersionName name) throws IOException {
        Version version =
                find(name).orElseThrow(() -> new IOException("there is no version " + name + " in " + output));
        boolean withdrawn = new WithdrawnList(this).load().versions().contains(name.toString());
        switch (withdrawn && version.state().isFit() ? Version.State.WITHDRAWN : version.state()) {
            case PUBLISHED, ROLLED_BACK -> point(name);
            case WITHDRAWN ->
                throw new IOException(
                        "version " + name + " has documents that were withdrawn: it cannot become latest again");
            case PRUNED -> throw new IOException("version " + name + " was pruned: its data is gone");
        }
    }

    /** Makes a version that is listed the latest: for who reads {@code latest}, in one step, which is the last. */
    void point(VersionName name) throws IOException {
        Listing listing = listing();
        Optional<Version> version = listing.find(name);
        if (version.isEmpty() || !Files.isDirectory(folder(name), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("there is no version " + name + " in " + output);
        }
        Listing pointing = listing.pointing(name);
        if (!pointing.equals(written().orElse(null))) {
            pointing.write(file());
        }
        pointers().point(pointing.find(name).orElseThrow());
    }
}
