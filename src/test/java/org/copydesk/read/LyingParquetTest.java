package org.copydesk.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.io.OutputStreamOutputFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.copydesk.document.Fault;
import org.copydesk.document.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files that say what is not so, and small ones that unfold to much: each ends in outcomes, and takes little. */
@Timeout(300)
class LyingParquetTest {
    private static final int TAIL = 8;

    /** A row as it may come. */
    record Line(String id, List<String> authors, String text) {}

    /** Fails where reading a file exhausts the memory. */
    private static final class Sober extends Reading {
        @Override
        public Outcome.Quarantined fault(Throwable thrown) {
            if (Fault.isExhaustion(thrown)) {
                throw new AssertionError("memory ran out", thrown);
            }
            return super.fault(thrown);
        }
    }

    @TempDir
    Path folder;

    private byte[] sound;

    @BeforeEach
    void write() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(new Line("n" + i, List.of("Ada Roe", "Ben Poe"), "The ferry of day " + i + " has sailed."));
        }
        sound = parquet(lines);
    }

    private static byte[] parquet(List<Line> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CarpetWriter<Line> writer = new CarpetWriter<>(new OutputStreamOutputFile(out), Line.class)) {
            for (Line line : lines) {
                writer.write(line);
            }
        }
        return out.toByteArray();
    }

    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("lines.parquet"), content);
        Sober reading = new Sober();
        new InputReader(Limits.DEFAULT, Sources.byFolder())
                .read(new InputFile(file, "lines.parquet", content.length, "0".repeat(64)), reading);
        assertThat(reading.lines).isNotEmpty();
        return reading.lines;
    }

    private static int footerStart(byte[] file) {
        int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - TAIL);
        return file.length - TAIL - length;
    }

    private byte[] withFooter(byte[] front, byte[] footer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(front);
        out.write(footer);
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(footer.length)
                .array());
        out.write("PAR1".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private byte[] lying(byte[] front, Consumer<FileMetaData> lie) throws IOException {
        int start = footerStart(sound);
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(sound, start, sound.length - start));
        lie.accept(footer);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(footer, bytes);
        return withFooter(front, bytes.toByteArray());
    }

    private byte[] lying(Consumer<FileMetaData> lie) throws IOException {
        return lying(Arrays.copyOf(sound, footerStart(sound)), lie);
    }

    private static ColumnMetaData text(FileMetaData footer) {
        List<org.apache.parquet.format.ColumnChunk> columns =
                footer.getRow_groups().get(0).getColumns();
        return columns.get(columns.size() - 1).getMeta_data();
    }

    /** The file with another header before the page of its texts. */
    private byte[] lyingPage(Consumer<PageHeader> lie) throws IOException {
        byte[][] front = new byte[1][];
        long[] size = new long[1];
        return lying(
                footer -> {
                    try {
                        int start = (int) text(footer).getData_page_offset();
                        ByteArrayInputStream pages = new ByteArrayInputStream(sound, start, sound.length - start);
                        PageHeader header = Util.readPageHeader(pages);
                        byte[] page = pages.readNBytes(header.getCompressed_page_size());
                        lie.accept(header);
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        out.write(sound, 0, footerStart(sound));
                        Util.writePageHeader(header, out);
                        out.write(page);
                        size[0] = out.size() - footerStart(sound);
                        front[0] = out.toByteArray();
                        text(footer).setData_page_offset(footerStart(sound));
                        text(footer).unsetDictionary_page_offset();
                        text(footer).setTotal_compressed_size(size[0]);
                    } catch (IOException unexpected) {
                        throw new AssertionError(unexpected);
                    }
                },
                front);
    }

    private byte[] lying(Consumer<FileMetaData> lie, byte[][] front) throws IOException {
        byte[] footerOnly = lying(new byte[0], lie);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(front[0]);
        out.write(footerOnly);
        return out.toByteArray();
    }

    @Test
    void soundFileIsRead() throws IOException {
        assertThat(read(sound)).hasSize(20).noneMatch(line -> line.endsWith("DAMAGED"));
        assertThat(read(lying(footer -> {}))).hasSize(20).noneMatch(line -> line.endsWith("DAMAGED"));
        assertThat(read(lyingPage(header -> {}))).hasSize(20).noneMatch(line -> line.endsWith("DAMAGED"));
    }

    @Test
    void footersThatCannotBe() throws IOException {
        assertThat(read(lying(footer -> text(footer).setTotal_compressed_size(Long.MAX_VALUE))))
                .containsExactly("0 null DAMAGED");
        assertThat(read(lying(footer -> text(footer).setTotal_compressed_size(1L << 31))))
                .containsExactly("0 null DAMAGED");
        assertThat(read(lying(footer -> text(footer).setData_page_offset(1L << 40))))
                .containsExactly("0 null DAMAGED");
        read(lying(footer -> footer.getRow_groups().get(0).setNum_rows(Long.MAX_VALUE)));
        read(lying(footer -> text(footer).setNum_values(Long.MAX_VALUE)));
        read(lying(footer -> text(footer).setTotal_uncompressed_size(Long.MAX_VALUE)));
    }

    @Test
    void pagesThatCannotBe() throws IOException {
        assertThat(read(lyingPage(header -> header.setUncompressed_page_size(Integer.MAX_VALUE))))
                .containsExactly("0 null DAMAGED");
        assertThat(read(lyingPage(header -> header.setUncompressed_page_size(-1))))
                .containsExactly("0 null DAMAGED");
        assertThat(read(lyingPage(header -> header.setCompressed_page_size(Integer.MAX_VALUE))))
                .containsExactly("0 null DAMAGED");
        read(lyingPage(header -> header.getData_page_header().setNum_values(Integer.MAX_VALUE)));
    }

    /** A list of two thousand million columns, in ten bytes. */
    @Test
    void listLongerThanItsFile() throws IOException {
        byte[] footer = {0x15, 2, 0x19, (byte) 0xfc, -1, -1, -1, -1, 7, 0};
        assertThat(read(withFooter("PAR1".getBytes(java.nio.charset.StandardCharsets.US_ASCII), footer)))
                .containsExactly("0 null DAMAGED");
    }

    @Test
    void flippedBits() throws IOException {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            byte[] flipped = sound.clone();
            int from = seed % 2 == 0 ? 4 : footerStart(sound);
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                flipped[from + random.nextInt(sound.length - TAIL - from)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                read(flipped);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }
    }

    @Test
    void oneLongTextForEveryRowIsUnfoldedNoFurtherThanOthers() throws IOException {
        String text = "The same again. ".repeat(30_000);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            lines.add(new Line("n" + i, List.of(), text));
        }
        byte[] bomb = parquet(lines);
        assertThat(bomb.length).as("bytes that hold 1.4 GB of text").isLessThan(200_000);
        List<String> outcomes = read(bomb);
        assertThat(outcomes).hasSizeBetween(50, 300);
        assertThat(outcomes.get(outcomes.size() - 1)).endsWith("null HOSTILE");
    }
}
