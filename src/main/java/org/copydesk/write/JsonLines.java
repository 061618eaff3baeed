package org.copydesk.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.ObjectReader;

/** Reads files of gzipped JSON lines; {@link JsonLinesWriter} writes them. */
public final class JsonLines {
    private static final int BUFFER = 1 << 16;

    private JsonLines() {}

    /** Returns the values in a file of one or more gzip members. To be closed. */
    public static <T> Stream<T> read(Path file, Class<T> type) throws IOException {
        ObjectReader reader = Json.MAPPER.readerFor(type);
        BufferedReader lines = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8), BUFFER);
        return lines.lines().<T>map(reader::readValue).onClose(() -> {
            try {
                lines.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** Returns the number of lines. */
    public static long count(Path file) throws IOException {
        long count = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = open(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    count += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return new GZIPInputStream(bytes, BUFFER);
        } catch (IOException broken) {
            bytes.close();
            throw new IOException(file + " is no gzip file", broken);
        }
    }
}
