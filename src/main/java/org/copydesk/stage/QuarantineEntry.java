package org.copydesk.stage;

import org.copydesk.document.Outcome;
import org.jspecify.annotations.Nullable;

/** A file or record that could not be read. */
public record QuarantineEntry(String source, @Nullable String record, Outcome.Cause cause, String message) {}
