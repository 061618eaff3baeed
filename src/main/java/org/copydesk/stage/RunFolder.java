package org.copydesk.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.copydesk.disk.SealedText;
import tools.jackson.databind.json.JsonMapper;

/** Where a run keeps what it has done so far: {@code output/.copydesk/runs/ID/}. */
public record RunFolder(Path path) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static RunFolder of(Path output, String runId) {
        return new RunFolder(output.resolve(".copydesk").resolve("runs").resolve(runId));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    public boolean has(String name) {
        return Files.exists(file(name));
    }

    public <T> T read(String name, Class<T> type) throws IOException {
        return JSON.readValue(SealedText.read(file(name)), type);
    }

    public <T> List<T> readList(String name, Class<T[]> type) throws IOException {
        return Arrays.asList(read(name, type));
    }

    public void write(String name, Object value) throws IOException {
        SealedText.write(file(name), JSON.writeValueAsBytes(value));
    }
}
