package org.copydesk.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.html.BenchPages.BenchPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchPagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"wcxb", "scrapinghub", "pages"})
    void everyPageYieldsADocumentWhoseBlocksCoverItsText(String set) throws IOException {
        assumeTrue(BenchPages.present(), "skipped: ../shared is not here");
        int empty = 0;
        for (BenchPage page : BenchPages.pages(set)) {
            try {
                // the document's constructor checks that blocks cover the text
                empty += HtmlExtractor.forPages().extract(page.raw()).blocks().isEmpty() ? 1 : 0;
            } catch (UnreadableException unreadable) {
                assertThat(unreadable.outcome().cause()).as(page.id()).isEqualTo(Cause.EMPTY);
                empty++;
            }
        }
        assertThat(empty).isLessThan(10);
    }
}
