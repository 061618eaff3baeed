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
        REMOVED
    }
}
