package org.copydesk.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a version, {@code SCHEMA.YYYYMMDD.N}, as in {@code 1.20261121.0}; it sorts by schema, day and number.
 *
 * @param schema the compatibility promise of the record
 * @param number counts on from 0 within a day
 */
public record VersionName(int schema, LocalDate day, int number) implements Comparable<VersionName> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{8})\\.(\\d{1,6})");
    private static final Comparator<VersionName> ORDER = Comparator.comparingInt(VersionName::schema)
            .thenComparing(VersionName::day)
            .thenComparingInt(VersionName::number);

    public VersionName {
        if (schema < 1 || number < 0 || day.getYear() < 1000 || day.getYear() > 9999) {
            throw new IllegalArgumentException("no version: " + schema + ", " + day + ", " + number);
        }
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    @JsonCreator
    public static VersionName parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no version: expected one such as 1.20261121.0");
        }
        try {
            return new VersionName(
                    Integer.parseInt(parts.group(1)),
                    LocalDate.parse(parts.group(2), DateTimeFormatter.BASIC_ISO_DATE),
                    Integer.parseInt(parts.group(3)));
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("'" + text + "' is no version: there is no such day", noDay);
        }
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public VersionName next() {
        return new VersionName(schema, day, number + 1);
    }

    @Override
    public int compareTo(VersionName other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return schema + "." + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "." + number;
    }
}
