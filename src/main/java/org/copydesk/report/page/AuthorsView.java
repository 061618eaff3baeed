package org.copydesk.report.page;

import java.util.List;
import org.copydesk.report.Numbers;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.AuthorForm;

/** Names that stand for one author, and the form that the records have. */
record AuthorsView(List<Row> forms, String example, String more) implements View {
    private static final int MOST = 40;

    record Row(String source, String form, String printed, String records, String rule) {}

    @Override
    public boolean empty() {
        return !hasForms();
    }

    static AuthorsView of(RunReport report) {
        List<AuthorForm> all = report.authors().forms();
        List<Row> rows = all.stream().limit(MOST).map(AuthorsView::row).toList();
        return new AuthorsView(
                rows,
                rows.isEmpty()
                        ? ""
                        : rows.get(0).printed().replace("\\", "\\\\").replace("\"", "\\\""),
                Lists.more(all.size(), rows.size(), "form", "forms", "run.json"));
    }

    boolean hasForms() {
        return !forms.isEmpty();
    }

    private static Row row(AuthorForm form) {
        return new Row(form.source(), form.form(), form.printed(), Numbers.count(form.records()), form.rule());
    }
}
