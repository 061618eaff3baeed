package org.copydesk.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A small PDF with running heads, page numbers, lines broken within words, and a sentence over a page break. */
final class PdfSample {
    private static final PDFont TEXT = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
    private static final PDFont BOLD = new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD);
    private static final float LEFT = 72;
    private static final float TOP = 700;
    private static final float LEADING = 14;

    private PdfSample() {}

    /** @param pages lines of each page; an empty line parts paragraphs, a line that begins with # is a heading */
    static byte[] of(String title, String author, String head, List<List<String>> pages) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            made.setTimeInMillis(1_714_550_400_000L);
            pdf.getDocumentInformation().setTitle(title);
            pdf.getDocumentInformation().setAuthor(author);
            pdf.getDocumentInformation().setCreationDate(made);
            pdf.setDocumentId(20_240_501L);
            for (int i = 0; i < pages.size(); i++) {
                page(pdf, head, i + 1, pages.get(i));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static void page(PDDocument pdf, String head, int number, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            line(content, TEXT, 9, LEFT, 780, head);
            float y = TOP;
            for (String line : lines) {
                boolean heading = line.startsWith("#");
                if (!line.isEmpty()) {
                    line(
                            content,
                            heading ? BOLD : TEXT,
                            heading ? 16 : 11,
                            LEFT,
                            y,
                            heading ? line.substring(1) : line);
                }
                y -= line.isEmpty() || heading ? 2 * LEADING : LEADING;
            }
            line(content, TEXT, 9, 290, 40, "Page " + number);
        }
    }

    private static void line(PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
