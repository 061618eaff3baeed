package org.copydesk.rule.head;

import java.time.ZoneId;
import org.copydesk.rule.date.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the job file says about an outlet.
 *
 * @param name as printed in credits and bylines
 * @param language BCP 47 tag
 */
public record KnownSource(
        @Nullable String name,
        @Nullable String language,
        @Nullable ZoneId zone,
        @Nullable DateOrder dateOrder,
        @Nullable String license) {
    public static final KnownSource UNKNOWN = new KnownSource(null, null, null, null, null);

    KnownSource withDateOrder(DateOrder order) {
        return new KnownSource(name, language, zone, order, license);
    }
}
