package org.copydesk.cli.view;

import java.util.List;
import org.copydesk.config.LoadedJob;
import org.copydesk.config.Setting;

/** Every setting with its value and where that was read; what is not a default stands out. */
public final class SettingsView {
    private SettingsView() {}

    public static String of(String file, LoadedJob loaded, Paper paper) {
        List<Setting> settings = loaded.settings();
        int keys = settings.stream().mapToInt(s -> Width.of(s.key())).max().orElse(0);
        int origins =
                settings.stream().mapToInt(s -> Width.of(s.origin())).max().orElse(0);
        int values = Math.max(12, paper.width() - keys - origins - 6);
        paper.line(
                paper.ink(Ink.GREEN, "✔ ") + paper.ink(Ink.BOLD, Paper.safe(file)) + " and its rule packs are right.");
        String section = "";
        for (Setting setting : settings) {
            String top = setting.key().split("\\.", 2)[0];
            if (!top.equals(section) && (isSection(setting) || isSection(section, settings) || section.isEmpty())) {
                paper.line();
            }
            section = top;
            row(setting, keys, values, paper);
        }
        return paper.toString();
    }

    private static boolean isSection(Setting setting) {
        return setting.key().contains(".");
    }

    private static boolean isSection(String top, List<Setting> settings) {
        return settings.stream().anyMatch(setting -> setting.key().startsWith(top + "."));
    }

    private static void row(Setting setting, int keys, int values, Paper paper) {
        boolean own = !setting.origin().equals(Setting.DEFAULT);
        List<String> lines = Width.wrapped(Paper.safe(setting.value()), values);
        for (int i = 0; i < lines.size(); i++) {
            String key = Width.padded(i == 0 ? setting.key() : "", keys);
            String value = Width.padded(lines.get(i), values);
            String origin = i == 0 ? setting.origin() : "";
            paper.line("  " + (own ? paper.ink(Ink.CYAN, key) : key) + "  "
                    + paper.ink(own ? Ink.BOLD : Ink.NONE, value) + "  " + paper.ink(Ink.FAINT, origin));
        }
    }
}
