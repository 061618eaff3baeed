package org.copydesk.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts a Parquet footer in order. The library lists the encodings of a column in the order of a hash set of enum
 * constants, which differs from one Java process to the next: the same rows would not give the same bytes.
 */
final class ParquetFooter {
    /** Length of the footer and the magic number, at the end of the file. */
    private static final int TAIL = 8;

    private ParquetFooter() {}

    static void order(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] tail = new byte[TAIL];
            bytes.seek(bytes.length() - TAIL);
            bytes.readFully(tail);
            int length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt();
            byte[] footer = new byte[length];
            bytes.seek(bytes.length() - TAIL - length);
            bytes.readFully(footer);
            byte[] ordered = ordered(footer);
            if (ordered.length != length) {
                throw new IOException(file + ": the footer changed its length when its encodings were put in order");
            }
            bytes.seek(bytes.length() - TAIL - length);
            bytes.write(ordered);
        }
    }

    private static byte[] ordered(byte[] footer) throws IOException {
        FileMetaData metadata = Util.readFileMetaData(new ByteArrayInputStream(footer));
        for (RowGroup group : metadata.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                List<Encoding> encodings = new ArrayList<>(column.getMeta_data().getEncodings());
                Collections.sort(encodings);
                column.getMeta_data().setEncodings(encodings);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(footer.length);
        Util.writeFileMetaData(metadata, out);
        return out.toByteArray();
    }
}
