package org.copydesk.read;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.copydesk.document.Outcome.Cause;

/** Tar. Links and devices in it are named and left alone. */
final class TarReader implements FormatReader {
    private final Unfolding unfolding;

    TarReader(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(piece.stream(), "UTF-8");
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            budget.entry();
            if (entry.isDirectory()) {
                continue;
            }
            Piece content = piece.entry(entry.getName(), tar);
            if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
                delivery.quarantine(content, Cause.UNSUPPORTED, "a link or a device, not a file");
            } else {
                unfolding.read(content, budget, delivery);
            }
        }
    }
}
