package org.copydesk.write;

/** What changed since the parent, and whether a consumer must act: {@code CHANGELOG.md} of a version. */
public final class Changelog {
    private Changelog() {}

    /** @param earlier the parent's changelog; empty for the first version */
    public static String of(Release release, String earlier) {
        return "# Changes of " + release.version() + "\n" + earlier;
    }
}
