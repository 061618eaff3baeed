package org.copydesk.write.packaging;

import com.samskivert.mustache.Mustache;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.copydesk.write.Schema;
import org.copydesk.write.Schema.Column;
import org.copydesk.write.Schema.Type;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.Tally;

/**
 * The dataset card: {@code README.md} of a version. Its text is the template {@code card.md}, its front matter is what
 * the Hugging Face hub and library read.
 */
public final class DatasetCard {
    /** Rows of the tables of sources and licences; the rest is told as a number. */
    private static final int ROWS = 50;

    private DatasetCard() {}

    public static String of(Release release) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("frontMatter", FrontMatter.of(release));
        card.put("name", release.imprint().name());
        card.put("description", release.imprint().description());
        card.put("version", release.version());
        card.put("schema", release.schema());
        card.put("day", release.day().toString());
        card.put("parent", release.parent() == null ? false : release.parent());
        card.put("documents", number(release.tally().documents()));
        card.put(
                "bytes",
                release.formats().stream().map(format -> size(release, format)).collect(Collectors.joining(", ")));
        card.put("columns", columns());
        card.put("loads", loads(release));
        card.put("license", release.license().spdx());
        card.put(
                "licenseUrl",
                release.license().url() == null ? false : release.license().url());
        card.put("licenses", table(release.tally().licenses(), "not given"));
        card.put("sources", table(release.tally().sources(), ""));
        card.put("languages", table(release.tally().languages(), "not known"));
        String page = Mustache.compiler()
                .withEscaper(Markdown::escape)
                .compile(Resource.text("card.md"))
                .execute(card);
        return page.replaceAll("\n{3,}", "\n\n");
    }

    private static String size(Release release, ShardFormat format) {
        List<DataFile> files = release.files(format);
        long bytes = files.stream().mapToLong(DataFile::bytes).sum();
        return size(bytes) + " of " + format.folder() + " in " + count(files.size(), "file");
    }

    private static String size(long bytes) {
        String[] units = {"kB", "MB", "GB", "TB"};
        double size = bytes / 1e3;
        int unit = 0;
        for (; size >= 1000 && unit < units.length - 1; unit++) {
            size /= 1000;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, units[unit]);
    }

    private static List<Map<String, Object>> columns() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Column column : Schema.columns()) {
            rows.add(row(column.name(), column));
            String path = column.name() + (column.type() == Type.LIST_OF_STRUCT ? "[]." : ".");
            column.parts().forEach(part -> rows.add(row(path + part.name(), part)));
        }
        return rows;
    }

    private static Map<String, Object> row(String name, Column column) {
        String type = column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Map.of(
                "column", name, "type", type + (column.nullable() ? " or null" : ""), "meaning", column.meaning());
    }

    private static List<Map<String, Object>> loads(Release release) {
        return release.formats().stream()
                .map(format -> Map.<String, Object>of(
                        format.folder(), true, "files", "data/" + format.folder() + "/*" + format.extension()))
                .toList();
    }

    private static Map<String, Object> table(SortedMap<String, Long> counts, String none) {
        List<Map.Entry<String, Long>> byCount = new ArrayList<>(counts.entrySet());
        byCount.sort(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<Map<String, Object>> rows = byCount.stream()
                .limit(ROWS)
                .map(entry -> Map.<String, Object>of(
                        "value",
                        entry.getKey().equals(Tally.NONE) ? none : entry.getKey(),
                        "count",
                        number(entry.getValue())))
                .toList();
        long more = byCount.size() - rows.size();
        return Map.of("rows", rows, "any", !rows.isEmpty(), "more", more == 0 ? false : number(more));
    }

    private static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
