package org.copydesk.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.read.format.FormatDetector;

/**
 * Reads one input file, whatever its format, and delivers its documents to a {@link Sink}, numbered from 0. What
 * cannot be read is quarantined and takes a number too. Thread-safe; memory is bounded whatever the file's size.
 */
public final class InputReader {
    /** What stands in a name for a byte that the system's encoding has no character for. */
    private static final char UNKNOWN_BYTE = '\ufffd';

    private final Limits limits;
    private final Sources sources;
    private final Unfolding unfolding = new Unfolding();

    public InputReader(Limits limits, Sources sources) {
        this.limits = limits;
        this.sources = sources;
    }

    /** @throws IOException only when the operating system fails to close the file */
    public void read(InputFile file, Sink sink) throws IOException {
        Delivery delivery = new Delivery(file, sources, sink);
        if (!Files.isRegularFile(file.absolute(), LinkOption.NOFOLLOW_LINKS)) {
            delivery.quarantine(Cause.UNREADABLE, whyNoFile(file));
            return;
        }
        SeekableByteChannel channel;
        try {
            channel = Files.newByteChannel(file.absolute(), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException refused) {
            delivery.quarantine(Cause.UNREADABLE, Damage.describe(refused));
            return;
        }
        try (channel) {
            unfolding.read(piece(file, channel), new Budget(limits, file.bytes()), delivery);
        } catch (LimitException met) {
            delivery.quarantine(met.quarantine(), met.getMessage());
        }
        if (delivery.isEmpty()) {
            delivery.quarantine(Cause.EMPTY, "holds no documents");
        }
    }

    private static String whyNoFile(InputFile file) {
        if (Files.isSymbolicLink(file.absolute())) {
            return "a symbolic link, which is not followed";
        }
        if (Files.exists(file.absolute(), LinkOption.NOFOLLOW_LINKS)) {
            return "not a regular file";
        }
        return file.path().indexOf(UNKNOWN_BYTE) < 0 ? "gone since it was listed" : "a name that is not UTF-8";
    }

    private static Piece piece(InputFile file, SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        if (size > FormatDetector.HEAD) {
            return Piece.file(file.path(), channel);
        }
        ByteBuffer content = ByteBuffer.allocate((int) size);
        while (content.hasRemaining() && channel.read(content) >= 0) {
            // one read fills it but for odd file systems
        }
        return Piece.small(file.path(), Arrays.copyOf(content.array(), content.position()));
    }
}
