package org.copydesk.stage;

import java.util.List;
import org.copydesk.clean.author.Signer;
import org.jspecify.annotations.Nullable;

/**
 * What the later stages must know of a document without its text.
 *
 * @param digest of its article row and of what was read, hex: equal digests, equal outcome and ledger
 * @param rule that rejected it; null where it was kept
 * @param signers its authors; none where it was rejected
 */
public record IndexRow(
        String id,
        String source,
        @Nullable String record,
        String digest,
        @Nullable String rule,
        @Nullable String reason,
        List<Signer> signers) {
    boolean kept() {
        return rule == null;
    }

    /** The id as the keys of line counts hold it. */
    long shortId() {
        return Long.parseUnsignedLong(id.substring(0, 16), 16);
    }
}
