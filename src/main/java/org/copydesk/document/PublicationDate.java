package org.copydesk.document;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A date as ISO 8601 at its own precision: {@code 2020}, {@code 2020-10}, {@code 2020-10-01},
 * {@code 2020-09-30T17:00+01:00}, {@code 2020-09-30T07:25:20}. The offset stands only where the source gave a zone.
 * A minute-precise value is written with seconds {@code :00}, as the contract's examples are.
 */
public record PublicationDate(String iso, Precision precision) {
    private static final String DAY = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String TIME = DAY + "T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:Z|[+-]\\d\\d:\\d\\d)?";
    private static final Map<Precision, Pattern> FORMS = new EnumMap<>(Map.of(
            Precision.YEAR, Pattern.compile("\\d{4}"),
            Precision.MONTH, Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])"),
            Precision.DAY, Pattern.compile(DAY),
            Precision.MINUTE, Pattern.compile(TIME),
            Precision.SECOND, Pattern.compile(TIME)));

    public PublicationDate {
        if (!FORMS.get(precision).matcher(iso).matches()) {
            throw new IllegalArgumentException("'" + iso + "' is no date of precision " + precision.label());
        }
    }
}
