package org.copydesk.read;

import java.io.IOException;

/** Reads one format. What breaks before the end is quarantined by the caller; what was delivered stands. */
@FunctionalInterface
interface FormatReader {
    void read(Piece piece, Budget budget, Delivery delivery) throws IOException;
}
