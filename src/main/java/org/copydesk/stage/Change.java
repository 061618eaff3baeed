package org.copydesk.stage;

import org.copydesk.stage.Inventory.FileEntry;

/**
 * What tonight has to do about one input file.
 *
 * @param entry as it is now; as it was, for one that is gone
 */
record Change(Kind kind, FileEntry entry) {
    enum Kind {
        ADDED,
        CHANGED,
        /** The same file, to be read anew because the readers have changed or a full run was asked for. */
        AGAIN,
        /** The same file, which could not be read for a reason that may have passed. */
        RETRIED,
        /** Gone, but to be kept, in a full run: its documents are taken over as they were read. */
        KEPT,
        REMOVED;

        /** Whether the file itself is another than it was in the parent, or can be read now. */
        boolean isEdit() {
            return this != AGAIN && this != KEPT;
        }
    }
}
