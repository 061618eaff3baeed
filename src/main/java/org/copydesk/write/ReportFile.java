package org.copydesk.write;

/** The line-by-line reports of a version, each with the rows that it holds. */
public enum ReportFile {
    LEDGER("ledger", ReportRow.Ledger.class),
    DUPLICATES("duplicates", ReportRow.Duplicate.class),
    RELATED("related", ReportRow.Related.class),
    REJECTED("rejected", ReportRow.Rejected.class),
    QUARANTINE("quarantine", ReportRow.Quarantine.class),
    CHANGES("changes", ReportRow.Change.class);

    private final String title;
    private final Class<? extends ReportRow> rows;

    ReportFile(String title, Class<? extends ReportRow> rows) {
        this.title = title;
        this.rows = rows;
    }

    /** The name in {@code reports/}, such as {@code ledger.jsonl.gz}. */
    public String fileName() {
        return title + ".jsonl.gz";
    }

    public Class<? extends ReportRow> rows() {
        return rows;
    }
}
