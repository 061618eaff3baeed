package org.copydesk.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.copydesk.document.UnreadableException;
import org.copydesk.extract.html.HtmlExtractor;
import org.junit.jupiter.api.Test;

class MailExtractorTest {
    private static java.util.List<String> mail(String text) throws UnreadableException {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(UTF_8);
        return Extracting.lines(
                new MailExtractor(HtmlExtractor.forDocuments()).extract(Extracting.raw("message/rfc822", bytes, null)));
    }

    @Test
    void headerGivesSignalsAndBodyGivesBlocks() throws UnreadableException {
        assertThat(mail("""
                        From: =?utf-8?q?Ren=C3=A9e?= Vale <renee@quay.example>
                        Subject: The
                         long quay
                        Date: Thu, 2 May 2024 10:00:00 +0200
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: quoted-printable

                        The quay is shorter than it looks =E2=80=93 I paced it.

                        On 1 May 2024 at 09:00, Ann Lee wrote:
                        > It looks long.
                        > Very long.

                        Twice.

                        --
                        Ren=C3=A9e
                        """))
                .containsExactly(
                        "AUTHOR mail:from = Renée Vale <renee@quay.example>",
                        "TITLE mail:subject = The long quay",
                        "PUBLISHED mail:date = Thu, 2 May 2024 10:00:00 +0200",
                        "PARAGRAPH: The quay is shorter than it looks – I paced it.",
                        "PARAGRAPH FURNITURE: On 1 May 2024 at 09:00, Ann Lee wrote: / > It looks long. / > Very long.",
                        "PARAGRAPH: Twice.",
                        "PARAGRAPH FURNITURE: -- / Renée");
    }

    @Test
    void attachmentsAndForwardedMailAreLeftOut() throws UnreadableException {
        assertThat(mail("""
                        From: a@b.example
                        Content-Type: multipart/mixed; boundary=x

                        --x
                        Content-Type: text/plain; name=notes.txt
                        Content-Disposition: attachment

                        These are notes.
                        --x
                        Content-Type: text/plain

                        This is the letter.
                        --x--
                        """)).containsExactly("AUTHOR mail:from = a@b.example", "PARAGRAPH: This is the letter.");
    }
}
