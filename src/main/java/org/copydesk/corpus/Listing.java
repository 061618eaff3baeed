package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.corpus.Version.State;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.Durable;
import org.copydesk.document.DocumentId;
import org.copydesk.write.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What {@code versions.json} says. Its last key is a checksum over the text before it, so that no damaged list is
 * believed; a list of an older release has none.
 *
 * @param latest null before the first version is the latest
 * @param versions ascending by name
 */
record Listing(@Nullable VersionName latest, List<Version> versions) {
    private static final Pattern CHECKSUM = Pattern.compile(",\\s*\"checksum\": \"([0-9a-f]{64})\"\\s*}\\s*$");

    private record Sealed(@Nullable VersionName latest, List<Version> versions, String checksum) {}

    Listing {
        versions = versions.stream().sorted(Comparator.comparing(Version::name)).toList();
    }

    /** @throws DamagedFileException if it is not what was written */
    static Listing read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher checksum = CHECKSUM.matcher(text);
        if (checksum.find() && !checksum.group(1).equals(checksum(text.substring(0, checksum.start())))) {
            throw new DamagedFileException(file, "its checksum is another");
        }
        try {
            Listing read = Json.MAPPER.readValue(Files.readAllBytes(file), Listing.class);
            if (read != null) {
                return read;
            }
        } catch (JacksonException | NullPointerException broken) {
            // said below, in words for people
        }
        throw new DamagedFileException(file, "it is no list of versions");
    }

    private static String checksum(String text) {
        return DocumentId.sha256(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(Path file) throws IOException {
        String page = new String(
                Json.page(new Sealed(latest, versions, "0".repeat(64))).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        Matcher place = CHECKSUM.matcher(page);
        if (!place.find()) {
            throw new AssertionError("a list ends with its checksum");
        }
        String sealed = page.substring(0, place.start(1))
                + checksum(page.substring(0, place.start()))
                + page.substring(place.end(1));
        Durable.write(file, sealed.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Tells whether it does not say which version is the latest, as it did not once. */
    boolean isOfOlderRelease() {
        return latest == null && versions.stream().allMatch(version -> version.manifestSha256() == null);
    }

    Optional<Version> find(VersionName name) {
        return versions.stream().filter(version -> version.name().equals(name)).findFirst();
    }

    /** Returns the same with some versions added, or in place of those of their names. */
    Listing with(List<Version> changed) {
        Set<VersionName> names = new HashSet<>();
        changed.forEach(version -> names.add(version.name()));
        List<Version> all = new ArrayList<>(changed);
        versions.stream().filter(version -> !names.contains(version.name())).forEach(all::add);
        return new Listing(latest, all);
    }

    /** Returns the same with another latest: it and its forebears are published, newer ones are rolled back. */
    Listing pointing(VersionName name) {
        Set<VersionName> line = new HashSet<>();
        for (VersionName next = name; next != null && line.add(next); ) {
            next = find(next).map(Version::parent).orElse(null);
        }
        List<Version> settled = versions.stream()
                .map(version -> {
                    boolean left = !line.contains(version.name())
                            && (version.state() == State.ROLLED_BACK
                                    || version.name().compareTo(name) > 0);
                    return version.state().isFit() ? version.as(left ? State.ROLLED_BACK : State.PUBLISHED) : version;
                })
                .toList();
        return new Listing(name, settled);
    }
}
