package org.copydesk.corpus.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Makes a segment once more with other values in some of its rows; marks of files stay. */
public final class SegmentRewrite<V> {
    private final Codec<V> codec;
    private final Function<Row<V>, Optional<V>> replacement;

    /** @param replacement value that takes the place of a row's; empty where it stays as it is */
    public SegmentRewrite(Codec<V> codec, Function<Row<V>, Optional<V>> replacement) {
        this.codec = codec;
        this.replacement = replacement;
    }

    /** Tells whether any row has a new value, having read all of the segment. */
    public boolean isDue(Path from) throws IOException {
        boolean due = false;
        try (Segment segment = Segment.open(from)) {
            for (Segment.Scan entries = segment.scan(null); entries.hasNext(); ) {
                due |= replaced(entries.next()).isPresent();
            }
        }
        return due;
    }

    public void write(Path from, Path to) throws IOException {
        try (Segment segment = Segment.open(from);
                SegmentWriter out = new SegmentWriter(to)) {
            for (Segment.Scan entries = segment.scan(null); entries.hasNext(); ) {
                Segment.Entry entry = entries.next();
                out.append(entry.key(), replaced(entry).map(codec::encode).orElse(entry.value()));
            }
            out.finish();
        }
    }

    private Optional<V> replaced(Segment.Entry entry) {
        return StateKey.isFile(entry.key())
                ? Optional.empty()
                : replacement.apply(new Row<>(StateKey.document(entry.key()), entry.value(), codec));
    }
}
