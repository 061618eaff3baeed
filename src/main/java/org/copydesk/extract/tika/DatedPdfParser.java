package org.copydesk.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.jspecify.annotations.Nullable;

/** In the child: the parser of PDF files, which also notes their dates as they were written. */
final class DatedPdfParser extends PDFParser {
    private static final long serialVersionUID = 1;
    /** Where the dates stand among the properties while the file is parsed. */
    static final String NOTED = "written:";

    @Override
    protected PDDocument getPDDocument(
            InputStream in,
            TikaInputStream stream,
            @Nullable String password,
            StreamCacheCreateFunction cache,
            Metadata metadata,
            ParseContext context)
            throws IOException, EncryptedDocumentException {
        PDDocument document = super.getPDDocument(in, stream, password, cache, metadata, context);
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        note(information, COSName.CREATION_DATE, "dcterms:created", metadata);
        note(information, COSName.MOD_DATE, "dcterms:modified", metadata);
        return document;
    }

    private static void note(COSDictionary information, COSName key, String property, Metadata metadata) {
        String written = information.getString(key);
        if (written != null && !written.isBlank()) {
            metadata.set(NOTED + property, WrittenDates.pdf(written));
        }
    }
}
