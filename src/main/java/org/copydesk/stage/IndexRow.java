package org.copydesk.stage;

import java.util.List;
import java.util.Optional;
import org.copydesk.clean.author.Signer;
import org.copydesk.document.Document;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.Outcome.Quarantined;
import org.jspecify.annotations.Nullable;

/**
 * What the later stages must know of a document without its text.
 *
 * @param digest of its article row and of what was read, hex: equal digests, equal outcome and ledger; empty where it
 *     was quarantined
 * @param rule that rejected it; null where it was kept; the cause where it was {@linkplain #quarantine quarantined}
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
    /** Before the cause of a quarantine, where else a rule stands. */
    private static final String QUARANTINED = "quarantined:";

    /** Of a document over which cleaning failed: it has no article. */
    static IndexRow quarantined(Document document, Quarantined outcome) {
        return new IndexRow(
                document.id(),
                document.source(),
                document.origin().record(),
                "",
                QUARANTINED + outcome.cause().name(),
                outcome.message(),
                List.of());
    }

    /** Returns the entry in the quarantine of a document over which cleaning failed; empty for all others. */
    Optional<QuarantineEntry> quarantine() {
        if (rule == null || reason == null || !rule.startsWith(QUARANTINED)) {
            return Optional.empty();
        }
        Cause cause = Cause.valueOf(rule.substring(QUARANTINED.length()));
        return Optional.of(new QuarantineEntry(source, record, cause, reason));
    }

    boolean kept() {
        return rule == null;
    }

    /** The id as the keys of line counts hold it. */
    long shortId() {
        return Long.parseUnsignedLong(id.substring(0, 16), 16);
    }
}
