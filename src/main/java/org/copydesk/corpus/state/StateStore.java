package org.copydesk.corpus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.SealedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifests of an output folder: {@code .copydesk/state/VERSION.json}, their files beside them. */
public final class StateStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private final Path folder;

    public StateStore(Path outputFolder) {
        this.folder = outputFolder.resolve(".copydesk").resolve("state");
    }

    /** The folder that file names in manifests are relative to. */
    public Path folder() {
        return folder;
    }

    /** Returns the state of a version, or empty where it is unknown or of another form: it is then rebuilt by a full run. */
    public Optional<StateManifest> load(String version) throws IOException {
        Path file = file(version);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            StateManifest manifest = JSON.readValue(SealedText.read(file), StateManifest.class);
            return manifest.format() == StateManifest.FORMAT ? Optional.of(manifest) : Optional.empty();
        } catch (DamagedFileException | JacksonException otherForm) {
            return Optional.empty();
        }
    }

    /** Returns the names of the versions that have a manifest, whether it can be read or not. */
    public List<String> versions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    /** Forgets the state of a version; its files are swept later. */
    public void delete(String version) throws IOException {
        Files.deleteIfExists(folder.resolve(version + ".json"));
    }

    /** Writes the manifest of a version, with what its files look like. @throws DamagedFileException if one is not whole */
    public void save(StateManifest manifest) throws IOException {
        Map<String, StateFile> seals = new TreeMap<>();
        for (String name : manifest.fileNames()) {
            seals.put(name, StateFile.of(folder.resolve(name)));
        }
        StateManifest sealed = new StateManifest(
                manifest.format(),
                manifest.version(),
                manifest.fingerprints(),
                manifest.tables(),
                manifest.files(),
                manifest.shards(),
                seals);
        SealedText.write(file(manifest.version()), JSON.writeValueAsBytes(sealed));
    }

    /** Returns the manifest's file. */
    public Path file(String version) {
        return folder.resolve(version + ".json");
    }

    /**
     * Returns what is wrong with the files that a manifest names, by name. Their ends are compared with the manifest;
     * what is between is checked when it is read.
     */
    public SortedMap<String, DamagedFileException> damage(StateManifest manifest) throws IOException {
        return damage(manifest, (name, file) -> {
            if (!StateFile.of(file).equals(manifest.seals().get(name))) {
                throw new DamagedFileException(file, "it is another file than the one of this version");
            }
        });
    }

    /** Returns the same, having read every byte. */
    public SortedMap<String, DamagedFileException> damageOfAnyByte(StateManifest manifest) throws IOException {
        SortedMap<String, DamagedFileException> damage = damage(manifest);
        damage(manifest, (name, file) -> StateFile.check(file)).forEach(damage::putIfAbsent);
        return damage;
    }

    private interface Check {
        void check(String name, Path file) throws IOException;
    }

    private SortedMap<String, DamagedFileException> damage(StateManifest manifest, Check check) throws IOException {
        SortedMap<String, DamagedFileException> damage = new TreeMap<>();
        for (String name : manifest.fileNames()) {
            try {
                check.check(name, folder.resolve(name));
            } catch (DamagedFileException damaged) {
                damage.put(name, damaged);
            }
        }
        return damage;
    }
}
