package org.copydesk.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Room on a disk that is kept back for the last word: when the disk is full, giving it up lets a run write how it
 * ended.
 */
public final class Reserve {
    /** A record of a run with the trace of its failure is some 20 kB. */
    private static final int BYTES = 256 << 10;

    private final Path file;

    /** @param folder on the disk in question */
    public Reserve(Path folder) {
        this.file = folder.resolve("reserve");
    }

    /** Takes the room, if there is any. */
    public void hold() {
        try {
            if (!Files.exists(file) || Files.size(file) != BYTES) {
                byte[] noise = new byte[BYTES]; // zeros take no room on some file systems
                new Random(0).nextBytes(noise);
                Durable.write(file, noise);
            }
        } catch (IOException noRoom) {
            release(); // what little there is serves others
        }
    }

    /** Gives the room up. */
    public void release() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Durable.unfinished(file));
        } catch (IOException stays) {
            // then there is no more room than before
        }
    }
}
