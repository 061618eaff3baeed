package org.copydesk.write;

/** How many documents differ from the parent version, and how. */
public record Changes(long added, long changed, long removed, long withdrawn) {
    public static final Changes NONE = new Changes(0, 0, 0, 0);

    /** Whether the documents are those of the parent. */
    public boolean none() {
        return added == 0 && changed == 0 && removed == 0 && withdrawn == 0;
    }
}
