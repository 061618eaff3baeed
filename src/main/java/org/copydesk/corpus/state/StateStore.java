package org.copydesk.corpus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        Path file = folder.resolve(version + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            StateManifest manifest = JSON.readValue(SealedText.read(file), StateManifest.class);
            return manifest.format() == StateManifest.FORMAT ? Optional.of(manifest) : Optional.empty();
        } catch (JacksonException otherForm) {
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

    public void save(StateManifest manifest) throws IOException {
        SealedText.write(folder.resolve(manifest.version() + ".json"), JSON.writeValueAsBytes(manifest));
    }
}
