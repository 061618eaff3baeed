package org.copydesk.dedup;

import org.copydesk.document.DocumentKey;

/** A document as one of a cluster: its place, what the keep policy asks of it, and the number of its text. */
public record Member(DocumentKey key, Standing standing, int text) {
    public String id() {
        return standing.id();
    }
}
