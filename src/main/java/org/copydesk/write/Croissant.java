package org.copydesk.write;

import java.util.Map;

/** To follow. */
public final class Croissant {
    private Croissant() {}

    public static String of(Release release) {
        return Json.page(Map.of("name", release.imprint().name()));
    }
}
