package org.copydesk.read;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** gzip, of one member or many. */
final class GzipReader implements FormatReader {
    private final Unfolding unfolding;

    GzipReader(Unfolding unfolding) {
        this.unfolding = unfolding;
    }

    @Override
    public void read(Piece piece, Budget budget, Delivery delivery) throws IOException {
        GZIPInputStream plain = new GZIPInputStream(piece.stream(), 1 << 15);
        unfolding.read(piece.unpacked(budget.metered(plain)), budget, delivery);
    }
}
