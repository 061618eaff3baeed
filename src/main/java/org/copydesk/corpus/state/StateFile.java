package org.copydesk.corpus.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.SealedFile;
import org.copydesk.disk.SealedText;

/**
 * What a manifest says of a file that it names: enough to tell, without reading all of it, whether it is that file.
 *
 * @param bytes of content
 * @param checksum over the checksums of its chunks and its name; of JSON, over the content
 */
public record StateFile(long bytes, int checksum) {
    private static final String JSON = ".json";

    /** Looks at a file's end; JSON is read. @throws DamagedFileException if it is not whole, as far as was looked */
    static StateFile of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DamagedFileException(file, "it is not there");
        }
        if (!file.toString().endsWith(JSON)) {
            try (SealedFile sealed = SealedFile.open(file)) {
                return new StateFile(sealed.size(), sealed.checksum());
            }
        }
        byte[] content = SealedText.read(file);
        CRC32C sum = new CRC32C();
        sum.update(content);
        return new StateFile(content.length, (int) sum.getValue());
    }

    /** Reads every byte of a file. @throws DamagedFileException if one is not what was written */
    static void check(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DamagedFileException(file, "it is not there");
        }
        if (file.toString().endsWith(JSON)) {
            SealedText.read(file);
        } else {
            SealedFile.check(file);
        }
    }
}
