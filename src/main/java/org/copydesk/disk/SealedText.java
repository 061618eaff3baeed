package org.copydesk.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * Small private files for people to read, too: JSON, and behind it a line with the file's name and a checksum, in JSON
 * as well: {@code {"file":"state/1.20261121.0.json","crc32c":"8d3f00c2"}}.
 */
public final class SealedText {
    private SealedText() {}

    /** Returns the content with its seal. @param file that it is going to be */
    public static byte[] seal(Path file, byte[] content) {
        byte[] line = line(file, content, content.length).getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(content, content.length + line.length);
        System.arraycopy(line, 0, sealed, content.length, line.length);
        return sealed;
    }

    private static String line(Path file, byte[] content, int length) {
        String name = Seal.name(file);
        CRC32C sum = new CRC32C();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        sum.update(content, 0, length);
        String hex = HexFormat.of().toHexDigits((int) sum.getValue());
        return "\n{\"file\":\"" + name + "\",\"crc32c\":\"" + hex + "\"}\n";
    }

    /** Writes a file, in place of one that is there. */
    public static void write(Path target, byte[] content) throws IOException {
        Durable.write(target, seal(target, content));
    }

    /** Returns the content. @throws DamagedFileException if it is not what was written */
    public static byte[] read(Path file) throws IOException {
        byte[] sealed = Files.readAllBytes(file);
        if (sealed.length == 0) {
            throw new DamagedFileException(file, "it is empty");
        }
        int end = sealed.length - 2;
        while (end >= 0 && sealed[end] != '\n') {
            end--;
        }
        String line = new String(sealed, Math.max(end, 0), sealed.length - Math.max(end, 0), StandardCharsets.UTF_8);
        if (end < 0 || !line.equals(line(file, sealed, end))) {
            throw new DamagedFileException(file, "it is not what was written");
        }
        return Arrays.copyOf(sealed, end);
    }
}
