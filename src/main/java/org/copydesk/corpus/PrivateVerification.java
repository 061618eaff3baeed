package org.copydesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.corpus.state.StateManifest;
import org.copydesk.corpus.state.StateStore;
import org.copydesk.disk.DamagedFileException;

/**
 * Checks what stands beside the published versions, reading every byte: the lists, the state of each version, the shards
 * that the next one may share. Whatever is wrong there the next run makes anew, or says why it cannot.
 */
public final class PrivateVerification {
    private final Versions versions;
    private final StateStore states;

    public PrivateVerification(Versions versions) {
        this.versions = versions;
        this.states = new StateStore(versions.output());
    }

    /** Returns what is damaged or lost, a sentence for each file. */
    public List<String> verify() throws IOException {
        Set<String> problems = new LinkedHashSet<>();
        lists(problems);
        for (Version version : versions.list()) {
            if (Files.isDirectory(versions.folder(version.name()), LinkOption.NOFOLLOW_LINKS)) {
                state(version.name().toString(), problems);
            }
        }
        problems.addAll(shards());
        return problems.stream().map(this::shortened).toList();
    }

    private String shortened(String problem) {
        return problem.replace(versions.output() + "/", "");
    }

    private void lists(Set<String> problems) throws IOException {
        Optional<VersionName> latest = versions.pointers().byLink();
        if (latest.isPresent() && !latest.equals(versions.pointers().byFile())) {
            problems.add("latest.json does not name the version that latest names");
        }
        if (!Files.exists(versions.file())) {
            if (!versions.list().isEmpty()) {
                problems.add("versions.json is not there");
            }
            return;
        }
        try {
            Listing.read(versions.file());
        } catch (DamagedFileException damaged) {
            problems.add(damaged.getMessage());
        }
    }

    private void state(String version, Set<String> problems) throws IOException {
        Optional<StateManifest> manifest = states.load(version);
        if (manifest.isEmpty()) {
            Path file = states.file(version);
            problems.add(file + (Files.exists(file) ? " is damaged, or of another release" : " is not there"));
            return;
        }
        for (DamagedFileException damaged :
                states.damageOfAnyByte(manifest.get()).values()) {
            problems.add(damaged.getMessage());
        }
    }

    private List<String> shards() throws IOException {
        Path folder = versions.hidden().resolve("shards");
        List<String> problems = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    try {
                        ShardStore.check(file);
                    } catch (DamagedFileException damaged) {
                        problems.add(damaged.getMessage());
                    }
                }
            }
        }
        return problems;
    }
}
