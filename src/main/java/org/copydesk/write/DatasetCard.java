package org.copydesk.write;

/** The dataset card: {@code README.md} of a version. */
public final class DatasetCard {
    private DatasetCard() {}

    public static String of(Release release) {
        return "# " + release.imprint().name() + "\n";
    }
}
