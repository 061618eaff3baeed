package org.copydesk.write.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.write.Changes;

/** What changed since the parent, and whether a consumer must act: {@code CHANGELOG.md} of a version. */
public final class Changelog {
    /** Earlier versions that are told of; the list of all is {@code versions.json}. */
    private static final int EARLIER = 30;

    private Changelog() {}

    /** @param earlier the parent's changelog; empty for the first version */
    public static String of(Release release, String earlier) {
        StringBuilder page = new StringBuilder("# Changes\n\n");
        page.append("## ").append(release.version()).append("\n\n");
        page.append(what(release)).append("\n\n");
        page.append("**Must you act?** ").append(act(release)).append('\n');
        if (!release.notes().isEmpty()) {
            page.append('\n');
            release.notes()
                    .forEach(note ->
                            page.append("- ").append(Markdown.escape(note)).append('\n'));
        }
        sections(earlier).stream()
                .limit(EARLIER)
                .forEach(section -> page.append('\n').append(section));
        return page.toString();
    }

    private static String what(Release release) {
        String documents = number(release.tally().documents(), "document");
        if (release.parent() == null) {
            return documents + ". The first version.";
        }
        if (release.changes().none()) {
            return documents + ", the same as in " + release.parent() + ".";
        }
        Changes changes = release.changes();
        List<String> parts = new ArrayList<>();
        part(parts, changes.added(), "added");
        part(parts, changes.changed(), "changed");
        part(parts, changes.removed(), "removed");
        part(parts, changes.withdrawn(), "withdrawn");
        return documents + ". Since " + release.parent() + ": " + String.join(", ", parts) + ".";
    }

    private static void part(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", count, what));
        }
    }

    private static String act(Release release) {
        String parent = release.parent();
        Changes changes = release.changes();
        if (parent == null) {
            return "No.";
        }
        String parentSchema = parent.substring(0, parent.indexOf('.'));
        if (!parentSchema.equals(Integer.toString(release.schema()))) {
            return "Yes. The record is no longer what it was (schema " + parentSchema + " → " + release.schema()
                    + "): read the schema in `README.md` before you load this version.";
        }
        if (changes.withdrawn() > 0) {
            return "Yes. Delete the withdrawn documents from every copy you hold: their ids are the rows with"
                    + " `\"change\":\"withdrawn\"` in `reports/changes.jsonl.gz`. Versions that contain them are"
                    + " marked withdrawn in `versions.json`.";
        }
        if (changes.removed() > 0 || changes.changed() > 0) {
            return "Only if you keep documents by id: bring your copies up to date from"
                    + " `reports/changes.jsonl.gz`. If you read each version afresh, no.";
        }
        return changes.added() > 0 ? "No. Documents were only added." : "No. The documents are the same.";
    }

    private static String number(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private static List<String> sections(String page) {
        List<String> sections = new ArrayList<>();
        int start = page.indexOf("\n## ") + 1;
        while (start > 0) {
            int end = page.indexOf("\n## ", start) + 1;
            sections.add((end > 0 ? page.substring(start, end) : page.substring(start)).stripTrailing() + "\n");
            start = end;
        }
        return sections;
    }
}
