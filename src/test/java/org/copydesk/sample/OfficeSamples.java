package org.copydesk.sample;

import static org.copydesk.sample.Packing.utf8;
import static org.copydesk.sample.Packing.zip;

import java.io.IOException;
import java.util.List;

/** DOCX, ODT, RTF and EPUB, as small as they may be. */
final class OfficeSamples {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private OfficeSamples() {}

    static byte[] docx(String title, String author, String header, List<String> paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        body.append(paragraph(title, "Heading1"));
        paragraphs.forEach(text -> body.append(paragraph(text, null)));
        return zip(
                "[Content_Types].xml",
                utf8(XML + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + override("/word/document.xml", WORD + "document.main+xml")
                        + override("/word/styles.xml", WORD + "styles+xml")
                        + override("/word/header1.xml", WORD + "header+xml")
                        + override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                        + "</Types>"),
                "_rels/.rels",
                utf8(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("r1", OFFICE + "/officeDocument", "word/document.xml")
                        + relation("r2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                        + "</Relationships>"),
                "word/_rels/document.xml.rels",
                utf8(XML + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation("r1", OFFICE + "/styles", "styles.xml")
                        + relation("r2", OFFICE + "/header", "header1.xml")
                        + "</Relationships>"),
                "word/document.xml",
                utf8(
                        XML + "<w:document " + names() + "><w:body>" + body
                                + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/></w:sectPr></w:body></w:document>"),
                "word/styles.xml",
                utf8(
                        XML + "<w:styles " + names()
                                + "><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"),
                "word/header1.xml",
                utf8(XML + "<w:hdr " + names() + ">" + paragraph(header, null) + "</w:hdr>"),
                "docProps/core.xml",
                utf8(XML + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + title
                        + "</dc:title><dc:creator>" + author
                        + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-05-06T09:30:00Z</dcterms:created>"
                        + "</cp:coreProperties>"));
    }

    private static String names() {
        return "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + OFFICE + "\"";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String paragraph(String text, String style) {
        String properties = style == null ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
        return "<w:p>" + properties + "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String title, String author, List<String> paragraphs) throws IOException {
        String office = "urn:oasis:names:tc:opendocument:xmlns:";
        StringBuilder body = new StringBuilder("<text:h text:outline-level=\"1\">" + title + "</text:h>");
        paragraphs.forEach(text -> body.append("<text:p>").append(text).append("</text:p>"));
        return zip(
                "mimetype",
                utf8("application/vnd.oasis.opendocument.text"),
                "META-INF/manifest.xml",
                utf8(
                        XML + "<manifest:manifest xmlns:manifest=\"" + office
                                + "manifest:1.0\" manifest:version=\"1.2\">"
                                + "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                                + "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>"),
                "content.xml",
                utf8(XML + "<office:document-content xmlns:office=\"" + office + "office:1.0\" xmlns:text=\"" + office
                        + "text:1.0\" office:version=\"1.2\"><office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>"),
                "meta.xml",
                utf8(XML + "<office:document-meta xmlns:office=\"" + office + "office:1.0\" xmlns:meta=\"" + office
                        + "meta:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"><office:meta><dc:title>"
                        + title + "</dc:title><meta:initial-creator>" + author + "</meta:initial-creator><dc:creator>"
                        + author
                        + "</dc:creator><dc:date>2024-05-13T16:05:00</dc:date></office:meta></office:document-meta>"));
    }

    static byte[] rtf(String title, String author, List<String> paragraphs) {
        StringBuilder body = new StringBuilder(
                        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title ")
                .append(title)
                .append("}{\\author ")
                .append(author)
                .append("}{\\creatim\\yr2024\\mo5\\dy21\\hr8\\min15}}\\f0\\fs22\n{\\b ")
                .append(title)
                .append("}\\par\n");
        for (String paragraph : paragraphs) {
            for (char c : paragraph.toCharArray()) {
                body.append(c < 0x80 ? String.valueOf(c) : "\\u" + (int) c + "?");
            }
            body.append("\\par\n");
        }
        return utf8(body.append("}\n").toString());
    }

    static byte[] epub(String title, String author, List<List<String>> chapters) throws IOException {
        StringBuilder manifest = new StringBuilder();
        StringBuilder spine = new StringBuilder();
        Object[] files = new Object[6 + 2 * chapters.size()];
        for (int i = 0; i < chapters.size(); i++) {
            manifest.append("<item id=\"c" + i + "\" href=\"c" + i + ".xhtml\" media-type=\"application/xhtml+xml\"/>");
            spine.append("<itemref idref=\"c" + i + "\"/>");
            StringBuilder chapter = new StringBuilder();
            for (String line : chapters.get(i)) {
                boolean heading = line.startsWith("#");
                chapter.append(heading ? "<h2>" + line.substring(1) + "</h2>" : "<p>" + line + "</p>");
            }
            files[6 + 2 * i] = "OEBPS/c" + i + ".xhtml";
            files[7 + 2 * i] = utf8(XML + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>" + title
                    + "</title></head><body>" + chapter + "</body></html>");
        }
        files[0] = "mimetype";
        files[1] = utf8("application/epub+zip");
        files[2] = "META-INF/container.xml";
        files[3] = utf8(
                XML + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                        + "<rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        files[4] = "OEBPS/book.opf";
        files[5] =
                utf8(XML + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\">"
                        + "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier id=\"id\">urn:sample:hallow</dc:identifier><dc:title>"
                        + title + "</dc:title><dc:creator>" + author
                        + "</dc:creator><dc:language>en</dc:language><dc:date>2023-11-01</dc:date></metadata><manifest>"
                        + manifest
                        + "</manifest><spine>" + spine + "</spine></package>");
        return zip(files);
    }
}
