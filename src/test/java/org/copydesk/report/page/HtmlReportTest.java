package org.copydesk.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.copydesk.report.RunReport;
import org.copydesk.report.tally.RunReportBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    @Test
    void pageOfMillionsStaysSmall() {
        String html = HtmlReport.render(Reports.busy());

        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(600_000);
    }

    @Test
    void textFromDocumentsIsTextAndItsControlsAreSeen() {
        Document page = Jsoup.parse(HtmlReport.render(Reports.busy()));

        assertThat(page.select("script, b, i, iframe, img, object, link, base, [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("cite").eachText())
                .contains("<script>alert(1)</script> ⟪U+202E⟫desrever⟪U+202C⟫ ␀ &amp; \"quoted\" {{title}} ]]>");
    }

    @Test
    void headlineSaysHowItEnded() {
        assertThat(headline(Jsoup.parse(HtmlReport.render(Reports.busy()))))
                .isEqualTo("Published 1.20261121.0: 1,702,993 documents from 2,418,306 read.");
        assertThat(headline(Jsoup.parse(HtmlReport.render(Reports.refused()))))
                .isEqualTo("A gate refused 1.20261121.0: 1.20261120.0 stays the latest version.");
        assertThat(headline(Jsoup.parse(HtmlReport.render(Reports.failed()))))
                .isEqualTo("The run failed in step clean: 1.20261120.0 stays the latest version.");
        assertThat(headline(Jsoup.parse(HtmlReport.render(Reports.nothing()))))
                .isEqualTo("Nothing has changed since 1.20261120.0: nothing was published.");
    }

    @Test
    void firstVersionThatIsRefusedLeavesNothingPublished() {
        RunReport.Run run = new RunReport.Run(
                "r1", "seeds", "1.20261121.0", null, RunReport.Verdict.REFUSED, Instant.EPOCH, null, null, null);

        assertThat(headline(Jsoup.parse(HtmlReport.render(new RunReportBuilder(run).build()))))
                .isEqualTo("A gate refused 1.20261121.0: nothing is published yet.");
    }

    @Test
    void nightWithoutFindingsSaysSoInEverySection() {
        Document page = Jsoup.parse(HtmlReport.render(Reports.small()));

        assertThat(page.select("section")).hasSize(Sections.ALL.size());
        assertThat(page.select("#duplicates .empty").text()).isEqualTo("No duplicates tonight.");
        assertThat(page.select("#quarantine .empty").text()).isEqualTo("Every file could be read.");
    }

    @Test
    void runThatNeverLookedClaimsNothing() {
        Document nothing = Jsoup.parse(HtmlReport.render(Reports.nothing()));
        Document failed = Jsoup.parse(HtmlReport.render(Reports.failed()));

        assertThat(nothing.select("section").eachAttr("id")).containsExactly("steps", "settings");
        assertThat(failed.select("section").eachAttr("id")).containsExactly("steps", "settings");
        assertThat(failed.select(".alert code").text())
                .isEqualTo("java -jar copydesk.jar restart jobs/nightly.yaml --output /srv/corpus");
    }

    @Test
    void everyLinkWithinThePageLeadsSomewhere() {
        Document page = Jsoup.parse(HtmlReport.render(Reports.busy()));

        assertThat(page.select("a[href^=#]"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
    }

    private static String headline(Document page) {
        return page.select("h1").text().replace('\u00A0', ' ');
    }
}
