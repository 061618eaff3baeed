package org.copydesk.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.document.Document;
import org.copydesk.document.Edit;
import org.copydesk.document.Outcome;
import org.copydesk.job.Explainer.Found;
import org.copydesk.job.Explanation;

/** Explanations for programs: every edit with the text that it took out. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** Returns maps and records to be written as they are. */
    public static Object of(Found found) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("matches", found.matches());
        all.put(
                "documents",
                found.explanations().stream().map(ExplanationJson::one).toList());
        return all;
    }

    private static Map<String, Object> one(Explanation it) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", it.id());
        one.put("path", it.key().path());
        one.put("ordinal", it.key().ordinal());
        one.put("source", it.source());
        one.put("version", it.version().orElse(null));
        one.put("outcome", outcome(it.outcome()));
        one.put("origin", it.document().map(Document::origin).orElse(null));
        one.put("facts", it.facts());
        one.put("extracted", it.document().map(Document::text).orElse(null));
        one.put("text", it.text().orElse(null));
        one.put(
                "edits",
                it.document().map(document -> edits(document, it.edits())).orElse(List.of()));
        one.put("cluster", it.cluster().orElse(null));
        one.put("related", it.related());
        return one;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        row.put("detail", outcome instanceof Outcome.Kept ? null : outcome);
        return row;
    }

    private static List<Map<String, Object>> edits(Document document, List<Edit> edits) {
        return edits.stream().map(edit -> edit(document, edit)).toList();
    }

    private static Map<String, Object> edit(Document document, Edit edit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("rule", edit.rule());
        row.put("start", edit.start());
        row.put("end", edit.end());
        row.put("removed", document.text().substring(edit.start(), edit.end()));
        row.put("replacement", edit.replacement());
        return row;
    }
}
