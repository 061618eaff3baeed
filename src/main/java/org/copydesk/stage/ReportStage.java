package org.copydesk.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.copydesk.report.RunJson;
import org.copydesk.report.RunReport;
import org.copydesk.report.RunReport.Verdict;
import org.copydesk.report.page.HtmlReport;

/** Writes the operator's report of the run: whole, with the publication in it, and also where nothing was published. */
public final class ReportStage implements Stage {
    public static final String NAME = "report";

    private final Night night;
    private final NightReport report;

    public ReportStage(Night night, NightReport report) {
        this.night = night;
        this.report = report;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Phase> phases() {
        return List.of(Phase.single("page", unit -> {
            boolean published = night.folder().has(PublishStage.GATES);
            write(night.folder(), report.ended(published ? Verdict.PUBLISHED : Verdict.NOTHING_CHANGED, null, null));
        }));
    }

    /** Returns where the page of a run stands. */
    public static Path page(RunFolder folder) {
        return folder.file("report").resolve("index.html");
    }

    /** Writes the page and its figures into the run's folder. */
    public static Path write(RunFolder folder, RunReport report) throws IOException {
        Path place = folder.file("report");
        Files.createDirectories(place);
        try (OutputStream out = Files.newOutputStream(place.resolve("run.json"))) {
            RunJson.write(report, out);
        }
        Path page = page(folder);
        Files.writeString(page, HtmlReport.render(report));
        return page;
    }
}
