package org.copydesk.job;

import java.util.List;

/** The steps of a run, in running order, as users name them. */
public final class Steps {
    public static final List<String> NAMES =
            List.of("inventory", "read", "clean", "deduplicate", "write", "publish", "report");

    private Steps() {}
}
