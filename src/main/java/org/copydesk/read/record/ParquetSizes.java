package org.copydesk.read.record;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/**
 * Looks at the sizes that a Parquet file gives in its footer and before its pages, ahead of the library, which allocates
 * whatever they say: 235 bytes ask for gigabytes.
 */
final class ParquetSizes {
    /** A thousand row groups of a hundred columns take about as much. */
    private static final int LARGEST_FOOTER = 16 << 20;

    private static final int MOST_VALUES = 2_000_000;
    /** Length and mark behind the footer. */
    private static final int TAIL = 8;

    private static final int PAGE_VALUES = 1000;
    private static final int PAGE_HEADER = 8 << 10;
    /** One with the smallest and the largest value of its page. */
    private static final int LARGE_PAGE_HEADER = 2 << 20;
    /** Writers make pages of a megabyte or of 20,000 rows. */
    private static final int MOST_PAGES = 100_000;
    /** What a value takes as an object, at least; in the file it may be a fraction of a bit. */
    private static final int BYTES_OF_VALUE = 16;

    private final SeekableByteChannel file;
    private final long largestPage;

    /** @param largestPage bytes that one page may have, unpacked */
    ParquetSizes(SeekableByteChannel file, long largestPage) {
        this.file = file;
        this.largestPage = largestPage;
    }

    void checkFooter() throws IOException {
        long size = file.size();
        if (size < TAIL) {
            throw new IOException("too short for Parquet");
        }
        int length = read(size - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 0 || length > size - TAIL) {
            throw new IOException("a footer of " + length + " bytes in a file of " + size);
        }
        if (length > LARGEST_FOOTER) {
            throw new IOException("a footer of more than " + LARGEST_FOOTER + " bytes");
        }
        try {
            CompactThrift.walk(read(size - TAIL - length, length), MOST_VALUES, CompactThrift.Numbers.NONE);
        } catch (BufferUnderflowException cut) {
            throw new IOException("a footer that does not end", cut);
        }
    }

    /** What the pages of a column say of themselves. */
    private static final class Header {
        private long type;
        private long unpacked = -1;
        private long packed = -1;
        private long values;
        private long levels;

        /** By the numbers of parquet.thrift: {@code PageHeader}, and the headers of each type within it. */
        private void take(int parent, int field, long value) throws IOException {
            if (parent == 0 && field == 1) {
                type = value;
            } else if (parent == 0 && field == 2) {
                unpacked = value;
            } else if (parent == 0 && field == 3) {
                packed = value;
            } else if ((parent == 5 || parent == 7 || parent == 8) && field == 1) {
                values = value;
            } else if (parent == 8 && (field == 5 || field == 6)) {
                if (value < 0) {
                    throw new IOException("levels of " + value + " bytes");
                }
                levels += value;
            }
        }

        private boolean isData() {
            return type == 0 || type == 3;
        }
    }

    /**
     * Returns what a column of a row group takes in memory when it is unpacked and its values are taken out.
     *
     * @throws IOException when it lies outside of the file, or pages are larger than anything that is written
     */
    long unpacked(ColumnChunkMetaData column) throws IOException {
        long at = column.getStartingPos();
        long total = column.getTotalSize();
        if (at < 0 || total < 0 || at > file.size() || total > file.size() - at) {
            throw new IOException("a column of " + total + " bytes in a file of " + file.size());
        }
        long end = at + total;
        long size = 0;
        long values = 0;
        int pages = 0;
        while (values < column.getValueCount() && at < end) {
            if (++pages > MOST_PAGES) {
                throw new IOException("a column of more than " + MOST_PAGES + " pages");
            }
            Header header = new Header();
            at += header(at, end - at, header);
            if (header.unpacked < 0 || header.unpacked > largestPage || header.values < 0) {
                throw new IOException("a page of " + header.unpacked + " bytes and " + header.values + " values");
            }
            if (header.packed < 0 || header.packed > end - at || header.levels > header.unpacked) {
                throw new IOException("a page of " + header.packed + " bytes in a column of " + total);
            }
            at += header.packed;
            values += header.isData() ? header.values : 0;
            size += header.unpacked + BYTES_OF_VALUE * header.values;
        }
        return size;
    }

    /** Reads a page's header and returns how long it is. */
    private long header(long at, long left, Header into) throws IOException {
        ByteBuffer bytes = read(at, (int) Math.min(left, PAGE_HEADER));
        try {
            CompactThrift.walk(bytes, PAGE_VALUES, into::take);
        } catch (BufferUnderflowException longer) {
            bytes = read(at, (int) Math.min(left, LARGE_PAGE_HEADER));
            into.levels = 0;
            try {
                CompactThrift.walk(bytes, PAGE_VALUES, into::take);
            } catch (BufferUnderflowException endless) {
                throw new IOException("a page's header that does not end", endless);
            }
        }
        return bytes.position();
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.position(at);
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // one read fills it but for odd file systems
        }
        return bytes.flip();
    }
}
