package org.copydesk.write.packaging;

import java.util.List;
import java.util.Locale;
import org.copydesk.write.Json;
import org.copydesk.write.Schema;
import org.copydesk.write.Schema.Column;
import org.copydesk.write.ShardFormat;
import org.copydesk.write.Tally;

/**
 * The card's metadata in YAML, as the Hugging Face hub and library read it. Strings are written as JSON strings, which
 * YAML reads whatever is in them. Every configuration is named, else the words of the paths become splits.
 */
final class FrontMatter {
    private FrontMatter() {}

    static String of(Release release) {
        StringBuilder yaml = new StringBuilder("---\n");
        yaml.append("pretty_name: ").append(quoted(release.imprint().name())).append('\n');
        License license = release.license();
        yaml.append("license: ").append(license.onHub()).append('\n');
        if (license.onHub().equals("other")) {
            yaml.append("license_name: ")
                    .append(quoted(license.token().toLowerCase(Locale.ROOT)))
                    .append('\n');
            yaml.append("license_link: README.md#licences\n");
        }
        List<String> languages = languages(release.tally());
        if (!languages.isEmpty()) {
            yaml.append("language:\n");
            languages.forEach(
                    language -> yaml.append("- ").append(quoted(language)).append('\n'));
        }
        yaml.append("size_categories:\n- ")
                .append(sizeCategory(release.tally().documents()))
                .append('\n');
        configs(release, yaml);
        infos(release, yaml);
        return yaml.append("---").toString();
    }

    /** The hub wants languages without region or script. */
    private static List<String> languages(Tally tally) {
        return tally.languages().keySet().stream()
                .filter(language -> !language.equals(Tally.NONE))
                .map(language -> language.split("-", 2)[0])
                .distinct()
                .toList();
    }

    private static String sizeCategory(long documents) {
        String[] names = {"1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"};
        if (documents < 1000) {
            return "n<1K";
        }
        int i = 0;
        for (long limit = 10_000; documents >= limit && i < names.length - 2; limit *= 10) {
            i++;
        }
        return names[i] + "<n<" + names[i + 1];
    }

    private static void configs(Release release, StringBuilder yaml) {
        yaml.append("configs:\n");
        for (ShardFormat format : release.formats()) {
            yaml.append("- config_name: ").append(config(release, format)).append('\n');
            yaml.append("  data_files:\n  - split: train\n");
            yaml.append("    path: ")
                    .append(quoted("data/" + format.folder() + "/*" + format.extension()))
                    .append('\n');
        }
    }

    private static String config(Release release, ShardFormat format) {
        return release.formats().get(0).equals(format) ? "default" : format.folder();
    }

    private static void infos(Release release, StringBuilder yaml) {
        yaml.append("dataset_info:\n");
        for (ShardFormat format : release.formats()) {
            long bytes =
                    release.files(format).stream().mapToLong(DataFile::bytes).sum();
            yaml.append("- config_name: ").append(config(release, format)).append('\n');
            yaml.append("  features:\n");
            Schema.columns().forEach(column -> feature(column, "  ", yaml));
            yaml.append("  splits:\n  - name: train\n");
            yaml.append("    num_bytes: ").append(bytes).append('\n');
            yaml.append("    num_examples: ")
                    .append(release.tally().documents())
                    .append('\n');
            yaml.append("  download_size: ").append(bytes).append('\n');
            yaml.append("  dataset_size: ").append(bytes).append('\n');
        }
    }

    private static void feature(Column column, String indent, StringBuilder yaml) {
        yaml.append(indent).append("- name: ").append(column.name()).append('\n');
        switch (column.type()) {
            case STRING -> yaml.append(indent).append("  dtype: string\n");
            case INT -> yaml.append(indent).append("  dtype: int32\n");
            case LONG -> yaml.append(indent).append("  dtype: int64\n");
            case STRUCT -> yaml.append(indent).append("  struct:\n");
            case LIST_OF_STRUCT -> yaml.append(indent).append("  list:\n");
        }
        column.parts().forEach(part -> feature(part, indent + "  ", yaml));
    }

    private static String quoted(String text) {
        String line = text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Json.MAPPER.writeValueAsString(line);
    }
}
