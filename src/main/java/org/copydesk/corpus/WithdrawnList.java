package org.copydesk.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.disk.Durable;
import org.copydesk.write.Json;
import tools.jackson.core.JacksonException;

/**
 * The list of withdrawn documents, which cannot be lost alone: {@code .copydesk/withdrawn.jsonl}, {@code
 * withdrawn.jsonl} beside {@code versions.json}, and one within each version. What any of them says counts; what is lost
 * or damaged in one is made anew from the others.
 */
public final class WithdrawnList {
    /** Its name, in the output folder and in each version. */
    public static final String FILE = "withdrawn.jsonl";

    private final Versions versions;

    public WithdrawnList(Versions versions) {
        this.versions = versions;
    }

    private Path hidden() {
        return versions.hidden().resolve(FILE);
    }

    private Path open() {
        return versions.output().resolve(FILE);
    }

    /** @param whole whether every line was as it was written */
    private record Copy(Path file, List<WithdrawnDocument> documents, boolean whole) {}

    /**
     * Returns what the copies say together.
     *
     * @throws IOException if there are copies, and not one of them is whole
     */
    public Withdrawn load() throws IOException {
        List<Copy> copies = new ArrayList<>();
        for (Path file : files()) {
            if (Files.isRegularFile(file)) {
                copies.add(read(file));
            }
        }
        Optional<Copy> damaged = copies.stream().filter(copy -> !copy.whole()).findFirst();
        if (damaged.isPresent() && copies.stream().noneMatch(Copy::whole)) {
            throw new IOException(
                    damaged.get().file() + " is damaged, and there is no other list of what was withdrawn:"
                            + " bring it back from a backup");
        }
        return new Withdrawn(
                copies.stream().flatMap(copy -> copy.documents().stream()).toList());
    }

    /** Returns the list within a version's folder; an empty one where there is none. */
    static Withdrawn of(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file) ? new Withdrawn(read(file).documents()) : Withdrawn.NONE;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(hidden(), open()));
        Path folders = versions.output().resolve("versions");
        if (Files.isDirectory(folders)) {
            try (Stream<Path> entries = Files.list(folders)) {
                entries.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                        .sorted()
                        .map(folder -> folder.resolve(FILE))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static Copy read(Path file) throws IOException {
        List<WithdrawnDocument> documents = new ArrayList<>();
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        boolean whole = content.isEmpty() || content.endsWith("\n");
        for (String line : content.lines().toList()) {
            Optional<WithdrawnDocument> document = read(line);
            document.ifPresent(documents::add);
            whole &= document.isPresent();
        }
        return new Copy(file, documents, whole);
    }

    private static Optional<WithdrawnDocument> read(String line) {
        try {
            WithdrawnDocument document = Json.MAPPER.readValue(line, WithdrawnDocument.class);
            return Optional.ofNullable(document).filter(WithdrawnDocument::isWhole);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** Adds documents for good. */
    void add(List<WithdrawnDocument> documents) throws IOException {
        keep(load().and(documents));
    }

    /** Makes anew what was lost or damaged of the list outside of the versions. */
    public void mend() throws IOException {
        keep(load());
    }

    private void keep(Withdrawn withdrawn) throws IOException {
        if (!withdrawn.documents().isEmpty() || Files.exists(hidden())) {
            write(hidden(), withdrawn.lines(true));
        }
        if (!withdrawn.documents().isEmpty() || versions.latest().isPresent()) {
            write(open(), withdrawn.lines(false));
        }
    }

    private static void write(Path file, byte[] lines) throws IOException {
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), lines)) {
            Durable.write(file, lines);
        }
    }
}
