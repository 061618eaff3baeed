package org.copydesk.extract.tika;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.copydesk.document.Outcome.Cause;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** In the child: parses a document by the parser of its media type and answers in frames. */
final class DocumentParsers {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    /** Characters: what is longer is no title, and no list of authors. */
    private static final int LONGEST_PROPERTY = 1 << 16;

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private final Map<String, Parser> parsers = Map.of(
            "application/pdf",
            new DatedPdfParser(),
            "application/msword",
            new OfficeParser(),
            "application/rtf",
            new RTFParser(),
            "application/epub+zip",
            new EpubParser(),
            ODT,
            new OpenDocumentParser(),
            DOCX,
            new OOXMLParser());
    private final int characters;

    DocumentParsers(int characters) {
        this.characters = characters;
    }

    void answer(String mediaType, byte[] content, DataOutputStream out) throws IOException {
        try {
            parse(mediaType, content, out);
            Frame.DONE.write(out);
        } catch (EncryptedDocumentException locked) {
            fail(out, Cause.ENCRYPTED, "needs a password");
        } catch (StackOverflowError deep) {
            fail(out, Cause.HOSTILE, "is nested too deeply");
        } catch (UnsupportedFormatException unknown) {
            fail(out, Cause.UNSUPPORTED, words(unknown));
        } catch (TikaException | SAXException | IOException | RuntimeException | AssertionError damaged) {
            // the rim: parsers throw all of these over damaged files
            fail(out, causeOf(damaged), words(damaged));
        }
    }

    private void parse(String mediaType, byte[] content, DataOutputStream out)
            throws IOException, SAXException, TikaException {
        Parser parser = parsers.get(mediaType);
        if (parser == null) {
            throw new UnsupportedFormatException("no parser for " + mediaType);
        }
        if (mediaType.equals("application/msword")) {
            checkWord(content);
        }
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        List<String> furniture = MarginTexts.of(mediaType, content);
        BlockHandler handler = new BlockHandler(new FrameWriter(out, characters, furniture));
        try (TikaInputStream stream = TikaInputStream.get(content, metadata)) {
            parser.parse(stream, handler, metadata, context());
        }
        handler.endDocument();
        Map<String, String> dates = WrittenDates.of(mediaType, content);
        for (String name : Properties.names()) {
            String value = WrittenDates.isDate(name) && WrittenDates.knows(mediaType)
                    ? dates.getOrDefault(name, metadata.get(DatedPdfParser.NOTED + name))
                    : String.join("\n", metadata.getValues(name));
            if (value != null && !value.isEmpty()) {
                Frame.PROPERTY.write(out);
                Frame.string(out, name);
                Frame.string(out, shortened(value));
            }
        }
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_PROPERTY ? value : value.substring(0, LONGEST_PROPERTY);
    }

    /** Workbooks, slides and locked packages are compound files too. */
    private static void checkWord(byte[] content) throws IOException, TikaException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new EncryptedDocumentException("a locked Office file");
            }
            if (!files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                throw new UnsupportedFormatException("a compound file that is no Word document");
            }
        }
    }

    private static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setExtractAnnotationText(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractInlineImages(false);
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static Cause causeOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof WriteLimitReachedException || t instanceof FrameWriter.TooMuchText) {
                return Cause.TOO_LARGE;
            }
            if (t instanceof EncryptedDocumentException
                    || t.getClass().getSimpleName().contains("Password")) {
                return Cause.ENCRYPTED;
            }
            String message = String.valueOf(t.getMessage());
            if (message.contains("Zip bomb") || message.contains("zip bomb")) {
                return Cause.HOSTILE;
            }
            if (t.getCause() == t) {
                break;
            }
        }
        return Cause.DAMAGED;
    }

    private static String words(Throwable thrown) {
        Throwable deepest = thrown;
        for (int i = 0; i < 20 && deepest.getCause() != null; i++) {
            deepest = deepest.getCause();
        }
        String message =
                deepest.getMessage() == null ? "" : ": " + deepest.getMessage().strip();
        String words = (deepest.getClass().getSimpleName() + message).replaceAll("\\s+", " ");
        return words.length() <= 200 ? words : words.substring(0, 200) + "…";
    }

    private static void fail(DataOutputStream out, Cause cause, String message) throws IOException {
        Frame.FAILED.write(out);
        out.writeByte(cause.ordinal());
        Frame.string(out, message);
    }

    /** Pictures and attachments are no text of the document. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    }
}
