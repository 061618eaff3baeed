package org.copydesk.batch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.copydesk.write.Formats;
import org.copydesk.write.Row;

/** Looks for words in every byte below a folder: as it lies there, and with all opened that compresses. */
final class EveryByte {
    private EveryByte() {}

    /** Returns which file holds which of the words, as {@code "state/x.seg: word"}; upper and lower case are the same. */
    static List<String> holding(Path folder, Collection<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                if (Files.isRegularFile(path)) {
                    String content = content(path).toLowerCase(Locale.ROOT);
                    words.stream()
                            .filter(word -> content.contains(word.toLowerCase(Locale.ROOT)))
                            .forEach(word -> found.add(folder.relativize(path) + ": " + word));
                }
            }
        }
        return found;
    }

    private static String content(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        StringBuilder content = new StringBuilder(file.getFileName().toString()).append('\n');
        append(bytes, content);
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 0x1f && bytes[i + 1] == (byte) 0x8b) {
                open(bytes, i, GZIPInputStream::new, content);
            } else if (bytes[i] == 0x28 && bytes[i + 1] == (byte) 0xb5 && bytes[i + 2] == 0x2f) {
                open(bytes, i, in -> new ZstdInputStream(in).setContinuous(true), content);
            }
        }
        if (file.toString().endsWith(".parquet")) {
            try (Stream<Row> rows = Formats.named(List.of("parquet")).get(0).rows(file)) {
                rows.forEach(row -> content.append(row).append('\n'));
            }
        }
        return content.toString();
    }

    private static void append(byte[] bytes, StringBuilder content) {
        content.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        content.append(new String(bytes, StandardCharsets.UTF_16BE)).append('\n');
        content.append(new String(bytes, StandardCharsets.UTF_16LE)).append('\n');
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open(InputStream packed) throws IOException;
    }

    private static void open(byte[] bytes, int from, Opening opening, StringBuilder content) {
        StringBuilder opened = new StringBuilder();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = opening.open(new ByteArrayInputStream(bytes, from, bytes.length - from))) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                opened.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException end) {
            // no such stream begins here, or something else comes behind it
        }
        content.append(opened).append('\n');
    }
}
