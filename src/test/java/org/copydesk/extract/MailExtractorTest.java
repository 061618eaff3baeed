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
    void messagesQuotedBelowTheirHeadAreLeftOut() throws UnreadableException {
        assertThat(mail("""
                        From: a@b.example
                        Subject: Re: The quay

                        We come on Thursday.

                        From: Ann Lee [mailto:ann@quay.example]
                        Sent: Monday, 1 May 2024 09:00
                        To: Bo Berg
                        Subject: The quay

                        When do you come?
                        """))
                .contains("PARAGRAPH: We come on Thursday.", "PARAGRAPH FURNITURE: When do you come?")
                .noneMatch(line -> line.startsWith("PARAGRAPH: When") || line.startsWith("LINE: "));
    }

    @Test
    void whatSomebodyWroteIsLeftOutThoughNoSignStandsBeforeIt() throws UnreadableException {
        assertThat(mail("""
                        From: a@b.example

                        Twice, as I said.

                        On 1 May 2024, at 09:00, Ann Lee <ann@quay.example> wrote:

                            How often?
                        """)).contains("PARAGRAPH: Twice, as I said.", "PARAGRAPH FURNITURE: How often?");
        assertThat(mail("""
                        From: a@b.example

                        On a wall of the old mill by the river somebody wrote:

                        Come back in May.
                        """)).contains("PARAGRAPH: Come back in May.");
    }

    @Test
    void nameBehindAnAddressOrOnTheFirstLineIsTheSenders() throws UnreadableException {
        assertThat(mail("""
                        From: ann@quay.example (Ann Lee)

                        Twice.
                        """)).contains("AUTHOR mail:from = Ann Lee");
        assertThat(mail("""
                        From: ann@quay.example

                        From: Bo Berg <bo@quay.example>

                        Count the boats once.
                        """))
                .contains("AUTHOR mail:from = Bo Berg", "PARAGRAPH: Count the boats once.")
                .doesNotContain("AUTHOR mail:from = ann@quay.example", "PARAGRAPH: From: Bo Berg <bo@quay.example>");
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
