package org.copydesk.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.html.HtmlExtractor;
import org.junit.jupiter.api.Test;

/** Few bytes that unfold to a great many things are too large, whatever the format. */
class BoundsTest {
    private static void isTooLarge(String mediaType, String content) {
        try (Extractors extractors = new Extractors(HtmlExtractor.forPages())) {
            UnreadableException refused = catchThrowableOfType(
                    UnreadableException.class,
                    () -> extractors.extract(Extracting.raw(mediaType, content.getBytes(UTF_8), null)));
            assertThat(refused.outcome().cause()).isEqualTo(Cause.TOO_LARGE);
        }
    }

    @Test
    void paragraphs() {
        String many = "a\n\n".repeat(300_000);
        isTooLarge("text/plain", many);
        isTooLarge("text/markdown", many);
        isTooLarge("text/markdown", "---\ntitle: T\n---\n\n" + many);
        isTooLarge("message/rfc822", "From: a@b.example\nSubject: s\n\n" + many);
        isTooLarge("application/rtf", "{\\rtf1 " + "a\\par ".repeat(300_000) + "}");
    }

    @Test
    void emptyLines() {
        String none = "a\n" + "\n".repeat(5_000_000) + "b\n";
        isTooLarge("text/plain", none);
        isTooLarge("text/markdown", none);
        isTooLarge("message/rfc822", "From: a@b.example\nSubject: s\n\n" + none);
    }

    @Test
    void elements() {
        isTooLarge("text/html", "<p>".repeat(2_000_000));
        isTooLarge("text/html", "<div>".repeat(2_000_000) + "x");
        StringBuilder open = new StringBuilder("<p>");
        for (int i = 0; i < 256; i++) {
            open.append("<b a").append(i).append("=1>");
        }
        isTooLarge("text/html", open + "</p>" + "<p>x".repeat(60_000));
    }

    @Test
    void authors() {
        isTooLarge("text/markdown", "---\nauthor: [" + "A,".repeat(20_000) + "B]\n---\nText.\n");
    }
}
