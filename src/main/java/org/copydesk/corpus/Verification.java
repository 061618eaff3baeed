package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.write.Sha256;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.packaging.Bag;

/**
 * Checks published versions against what they say of themselves, reading every byte; a file that several versions share
 * is read once. Problems are sentences, in the order found.
 */
public final class Verification {
    private final Versions versions;
    private final Map<Object, String> checksums = new HashMap<>();

    public Verification(Versions versions) {
        this.versions = versions;
    }

    /** Returns what is wrong with the output folder: the link, the list, and every version that is not pruned. */
    public List<String> verify() throws IOException {
        List<String> problems = new ArrayList<>();
        List<Version> listed = versions.list();
        if (listed.isEmpty()) {
            problems.add("nothing is published in this folder");
        }
        link(problems);
        for (String name : folders()) {
            if (listed.stream().noneMatch(version -> version.name().toString().equals(name))) {
                problems.add("versions/" + name + " is not listed in versions.json");
            }
        }
        for (Version version : listed) {
            if (version.state() != Version.State.PRUNED) {
                problems.addAll(verify(version.name()));
            }
        }
        return List.copyOf(problems);
    }

    /** Returns what is wrong with a version; empty when all is well. */
    public List<String> verify(VersionName name) throws IOException {
        Optional<Version> version = versions.find(name);
        if (version.isEmpty()) {
            return List.of("version " + name + " is not listed in versions.json");
        }
        Path folder = versions.folder(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of("version " + name + " is listed in versions.json, but its folder is not there");
        }
        List<String> problems = new ArrayList<>();
        manifest(folder, Bag.PAYLOAD_MANIFEST, problems);
        manifest(folder, Bag.TAG_MANIFEST, problems);
        if (problems.isEmpty()) {
            rows(folder, version.get().counts().documents(), problems);
        }
        return problems.stream().map(problem -> name + ": " + problem).toList();
    }

    private void link(List<String> problems) throws IOException {
        Path link = versions.pointers().link();
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            if (versions.list().stream().anyMatch(version -> version.state() == Version.State.PUBLISHED)) {
                problems.add("latest is not there: restart the publication, or roll back to a version");
            }
            return;
        }
        if (!Files.isSymbolicLink(link)) {
            problems.add("latest is no symbolic link");
            return;
        }
        Path target = Files.readSymbolicLink(link);
        Path name = target.getFileName();
        if (name == null
                || !VersionName.isOne(name.toString())
                || !target.equals(Path.of("versions").resolve(name))) {
            problems.add("latest points to " + target + ", which is no version of this folder");
            return;
        }
        Optional<Version> version = versions.find(VersionName.parse(name.toString()));
        if (version.isEmpty()) {
            problems.add("latest points to " + name + ", which is not listed in versions.json");
        } else if (version.get().state() != Version.State.PUBLISHED) {
            problems.add("latest points to " + name + ", which is "
                    + version.get().state().name().toLowerCase(Locale.ROOT));
        }
    }

    private List<String> folders() throws IOException {
        Path folder = versions.output().resolve("versions");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** The payload manifest speaks of {@code data/}, the tag manifest of all the rest but itself. */
    private void manifest(Path folder, String name, List<String> problems) throws IOException {
        if (!Files.isRegularFile(folder.resolve(name))) {
            problems.add(name + " is missing");
            return;
        }
        Map<String, String> listed;
        try {
            listed = Bag.manifest(folder.resolve(name));
        } catch (IOException broken) {
            problems.add(name + " cannot be read: " + broken.getMessage());
            return;
        }
        boolean payload = name.equals(Bag.PAYLOAD_MANIFEST);
        for (Map.Entry<String, String> entry : listed.entrySet()) {
            Path file = folder.resolve(entry.getKey()).normalize();
            if (!file.startsWith(folder) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(entry.getKey() + " is listed in " + name + ", but not there");
            } else if (!checksum(file).equals(entry.getValue())) {
                problems.add(entry.getKey() + " is not what it was: its checksum is not the one in " + name);
            }
        }
        for (String path : Bag.files(folder)) {
            boolean belongs = path.startsWith("data/") == payload && !path.equals(Bag.TAG_MANIFEST);
            if (belongs && !listed.containsKey(path)) {
                problems.add(path + " is there, but not listed in " + name);
            }
        }
    }

    private String checksum(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        if (key == null) {
            return Sha256.of(file);
        }
        String known = checksums.get(key);
        if (known == null) {
            known = Sha256.of(file);
            checksums.put(key, known);
        }
        return known;
    }

    private static void rows(Path folder, long documents, List<String> problems) throws IOException {
        Payload payload = new Payload(folder);
        if (payload.formats().isEmpty()) {
            problems.add("there is no data");
        }
        for (ShardFormat format : payload.formats()) {
            long rows = 0;
            for (String shard : payload.shards(format)) {
                rows += format.count(folder.resolve(shard));
            }
            if (rows != documents) {
                problems.add(
                        "data/" + format.folder() + " has " + rows + " documents, but versions.json says " + documents);
            }
        }
    }
}
