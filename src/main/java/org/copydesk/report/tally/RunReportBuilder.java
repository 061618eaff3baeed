package org.copydesk.report.tally;

import java.util.List;
import java.util.Map;
import org.copydesk.report.Environment;
import org.copydesk.report.Release;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Changes;
import org.copydesk.report.RunReport.Gate;
import org.copydesk.report.RunReport.Run;
import org.copydesk.report.RunReport.Step;

/** Puts a report together; what is not given is empty, so that a run that failed early has a report too. */
public final class RunReportBuilder {
    private final Run run;
    private Tally tally = new Tally();
    private List<Step> steps = List.of();
    private Changes changes = Changes.NONE;
    private Map<String, Long> keptBefore = Map.of();
    private List<Gate> gates = List.of();
    private Release release = Release.NONE;
    private Environment environment = Environment.UNKNOWN;

    public RunReportBuilder(Run run) {
        this.run = run;
    }

    /** The tallies of all units of work, merged. */
    public RunReportBuilder tally(Tally all) {
        tally = all;
        return this;
    }

    public RunReportBuilder steps(List<Step> inOrder) {
        steps = inOrder;
        return this;
    }

    public RunReportBuilder changes(Changes sinceParent) {
        changes = sinceParent;
        return this;
    }

    /** Documents that the parent version kept, by source. */
    public RunReportBuilder keptBefore(Map<String, Long> bySource) {
        keptBefore = bySource;
        return this;
    }

    public RunReportBuilder gates(List<Gate> inOrder) {
        gates = inOrder;
        return this;
    }

    public RunReportBuilder release(Release published) {
        release = published;
        return this;
    }

    public RunReportBuilder environment(Environment with) {
        environment = with;
        return this;
    }

    public RunReport build() {
        TallyFigures figures = new TallyFigures(tally);
        return new RunReport(
                run,
                figures.totals(),
                steps,
                changes,
                figures.sources(keptBefore),
                figures.cleaning(),
                figures.dates(),
                figures.bylines(),
                figures.authors(),
                figures.duplicates(),
                figures.composition(),
                figures.rejected(),
                figures.quarantined(),
                gates,
                release,
                environment);
    }
}
