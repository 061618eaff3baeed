package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.disk.Durable;
import org.copydesk.write.Json;
import org.copydesk.write.Schema;
import tools.jackson.core.JacksonException;

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
        return output.resolve("versions").resolve(version.toString());
    }

    /** Everything that is not published: state, staging, index. On the same file system as the versions. */
    public Path hidden() {
        return output.resolve(".copydesk");
    }

    Path link() {
        return output.resolve("latest");
    }

    Path file() {
        return output.resolve("versions.json");
    }

    /** Returns the version that the link {@code latest} names; empty before the first publication. */
    public Optional<VersionName> latest() throws IOException {
        if (!Files.isSymbolicLink(link())) {
            return Optional.empty();
        }
        Path name = Files.readSymbolicLink(link()).getFileName();
        if (name == null || !VersionName.isOne(name.toString())) {
            throw new IOException(link() + " points to no version: " + Files.readSymbolicLink(link()));
        }
        return Optional.of(VersionName.parse(name.toString()));
    }

    /** Returns all versions of {@code versions.json} in ascending order, pruned ones too. */
    public List<Version> list() throws IOException {
        if (!Files.exists(file())) {
            return List.of();
        }
        try {
            return Json.MAPPER
                    .readValue(Files.readAllBytes(file()), Listing.class)
                    .versions();
        } catch (JacksonException broken) {
            throw new IOException(file() + " cannot be read: " + broken.getOriginalMessage(), broken);
        }
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
        List<VersionName> used = new ArrayList<>();
        list().forEach(version -> used.add(version.name()));
        Path folders = output.resolve("versions");
        if (Files.isDirectory(folders)) {
            try (Stream<Path> entries = Files.list(folders)) {
                entries.map(entry -> entry.getFileName().toString())
                        .filter(VersionName::isOne)
                        .forEach(name -> used.add(VersionName.parse(name)));
            }
        }
        return used;
    }

    /** Adds a version to the list, or replaces the entry of that name, in one step. */
    void put(Version version) throws IOException {
        List<Version> versions = new ArrayList<>(list());
        versions.removeIf(other -> other.name().equals(version.name()));
        versions.add(version);
        versions.sort(Comparator.comparing(Version::name));
        Durable.write(file(), Json.page(new Listing(versions)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes {@code latest} name an earlier version, in one step; whatever belongs to a version follows the link.
     *
     * @throws IOException with a sentence for the operator, if it cannot serve as the latest
     */
    public void rollback(VersionName name) throws IOException {
        Version version =
                find(name).orElseThrow(() -> new IOException("there is no version " + name + " in " + output));
        switch (version.state()) {
            case PUBLISHED -> point(name);
            case WITHDRAWN ->
                throw new IOException(
                        "version " + name + " has documents that were withdrawn: it cannot become latest again");
            case PRUNED -> throw new IOException("version " + name + " was pruned: its data is gone");
        }
    }

    /** Makes {@code latest} name a version, in one step. */
    void point(VersionName version) throws IOException {
        if (!Files.isDirectory(folder(version), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("there is no version " + version + " in " + output);
        }
        Path target = Path.of("versions", version.toString());
        boolean there =
                Files.isSymbolicLink(link()) && Files.readSymbolicLink(link()).equals(target);
        if (!there) {
            Disk.point(link(), target);
        }
    }

    private record Listing(List<Version> versions) {
        Listing {
            versions = List.copyOf(versions);
        }
    }
}
