package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.copydesk.disk.Durable;
import org.copydesk.write.Json;
import org.copydesk.write.Sha256;
import org.copydesk.write.packaging.Bag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The link {@code latest}, and beside it {@code latest.json} for whoever has no symbolic links. */
final class Latest {
    private final Path output;

    /**
     * The content of {@code latest.json}.
     *
     * @param path of its folder, below the output folder
     * @param manifestSha256 of its {@code manifest-sha256.txt}
     */
    private record Pointer(
            VersionName version, String path, @Nullable String manifestSha256, int schema, Instant published) {
        static Pointer to(Version version) {
            return new Pointer(
                    version.name(),
                    version.path(),
                    version.manifestSha256(),
                    version.name().schema(),
                    version.created());
        }
    }

    Latest(Path output) {
        this.output = output;
    }

    Path link() {
        return output.resolve("latest");
    }

    Path file() {
        return output.resolve("latest.json");
    }

    /** Returns the version that the link names; empty where there is none. @throws IOException if it leads astray */
    Optional<VersionName> byLink() throws IOException {
        if (!Files.isSymbolicLink(link())) {
            return Optional.empty();
        }
        Path target = Files.readSymbolicLink(link());
        Path name = target.getFileName();
        if (name == null || !VersionName.isOne(name.toString())) {
            throw new IOException(link() + " points to no version: " + target
                    + ". Type 'rollback V' with the name of a version, and it points there");
        }
        return Optional.of(VersionName.parse(name.toString()));
    }

    /** Returns the version that the file names; empty where it is lost, damaged or not about a version that is there. */
    Optional<VersionName> byFile() throws IOException {
        Pointer pointer = read();
        if (pointer == null || pointer.version() == null || pointer.manifestSha256() == null) {
            return Optional.empty();
        }
        Path manifest =
                output.resolve("versions").resolve(pointer.version().toString()).resolve(Bag.PAYLOAD_MANIFEST);
        boolean whole = Files.isRegularFile(manifest) && Sha256.of(manifest).equals(pointer.manifestSha256());
        return whole ? Optional.of(pointer.version()) : Optional.empty();
    }

    private @Nullable Pointer read() throws IOException {
        if (!Files.isRegularFile(file())) {
            return null;
        }
        try {
            return Json.MAPPER.readValue(Files.readAllBytes(file()), Pointer.class);
        } catch (JacksonException damaged) {
            return null;
        }
    }

    /** Has both name a version, the link last. @throws IOException if something else lies where the link belongs */
    void point(Version version) throws IOException {
        if (Files.isDirectory(link(), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(link() + " is a folder, and no link to a version: a copy made without links?"
                    + " Move it away, and type the command again");
        }
        byte[] pointer = Json.page(Pointer.to(version)).getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(file()) || !java.util.Arrays.equals(Files.readAllBytes(file()), pointer)) {
            Durable.write(file(), pointer);
        }
        if (!isLinkTo(version)) {
            Disk.point(link(), Path.of("versions", version.name().toString()));
        }
    }

    boolean isLinkTo(Version version) throws IOException {
        return Files.isSymbolicLink(link())
                && Files.readSymbolicLink(link())
                        .equals(Path.of("versions", version.name().toString()));
    }

    boolean isFileAbout(Version version) throws IOException {
        return Pointer.to(version).equals(read());
    }
}
