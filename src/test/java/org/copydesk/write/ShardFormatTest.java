package org.copydesk.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.copydesk.JavaCommand;
import org.copydesk.document.CorpusRecord;
import org.copydesk.write.ShardFormat.RowWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShardFormatTest {
    private static final String TYPES = String.join(
            "\n",
            "id VARCHAR",
            "text VARCHAR",
            "source VARCHAR",
            "added VARCHAR",
            "title VARCHAR",
            "standfirst VARCHAR",
            "authors STRUCT(\"name\" VARCHAR, \"role\" VARCHAR, organization VARCHAR)[]",
            "byline_raw VARCHAR",
            "credit VARCHAR",
            "dateline VARCHAR",
            "published VARCHAR",
            "modified VARCHAR",
            "published_precision VARCHAR",
            "date_raw VARCHAR",
            "url VARCHAR",
            "license VARCHAR",
            "language VARCHAR",
            "sha256 VARCHAR",
            "cluster VARCHAR",
            "cluster_size INTEGER",
            "story VARCHAR",
            "metadata STRUCT(path VARCHAR, record VARCHAR, media_type VARCHAR, bytes BIGINT, sha256 VARCHAR,"
                    + " charset VARCHAR)");

    @TempDir
    Path folder;

    static List<ShardFormat> formats() {
        return Formats.all();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void givesBackTheRowsItWasGiven(ShardFormat format) throws IOException {
        List<CorpusRecord> records = List.of(Records.full(), Records.bare(), Records.odd());
        Path shard = write(format, "shard", records);
        try (Stream<Row> rows = format.rows(shard)) {
            assertThat(rows)
                    .containsExactlyElementsOf(records.stream().map(Row::of).toList());
        }
        assertThat(format.count(shard)).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSameBytesForTheSameRows(ShardFormat format) throws IOException {
        byte[] once = bytes(format, Records.many(300));
        assertThat(bytes(format, Records.many(300))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSameBytesInEveryProcess(ShardFormat format) throws Exception {
        byte[] here = bytes(format, Records.many(300));
        for (String hashes : List.of("-XX:hashCode=0", "-XX:hashCode=2")) {
            Path shard = folder.resolve("elsewhere");
            Files.deleteIfExists(shard);
            int code = new ProcessBuilder(JavaCommand.of(
                            List.of("-XX:+UnlockExperimentalVMOptions", hashes, "-XX:TieredStopAtLevel=1", "-Xmx300m"),
                            Elsewhere.class,
                            format.name(),
                            shard.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            assertThat(code).isZero();
            assertThat(Files.readAllBytes(shard)).isEqualTo(here);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anEmptyShardCanBeRead(ShardFormat format) throws IOException {
        Path shard = write(format, "empty", List.of());
        try (Stream<Row> rows = format.rows(shard)) {
            assertThat(rows).isEmpty();
        }
        assertThat(format.count(shard)).isZero();
    }

    @Test
    void duckDbReadsParquetWithTheColumnsOfTheContractInTheirOrder() throws Exception {
        Path shard = write(Formats.all().get(0), "typed", List.of(Records.full()));
        assertThat(types("read_parquet('" + shard + "')")).isEqualTo(TYPES);
    }

    @Test
    void duckDbReadsTheColumnsOfAnEmptyParquetShard() throws Exception {
        Path shard = write(Formats.all().get(0), "empty", List.of());
        assertThat(types("read_parquet('" + shard + "')")).isEqualTo(TYPES);
        assertThat(Duck.ask("SELECT count(*) FROM read_parquet('" + shard + "')"))
                .containsExactly(List.of("0"));
    }

    @Test
    void duckDbReadsJsonLinesWithTheKeysOfTheContractInTheirOrder() throws Exception {
        Path shard = write(Formats.all().get(1), "typed", List.of(Records.full()));
        assertThat(types("read_json('" + shard + "', convert_strings_to_integers=false, dateformat='-',"
                        + " timestampformat='-')"))
                .isEqualTo(TYPES.replace("cluster_size INTEGER", "cluster_size BIGINT"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void duckDbReadsEveryValueExactlyOverAllShards(ShardFormat format) throws Exception {
        write(format, "train-00000-of-00002", List.of(Records.bare()));
        write(format, "train-00001-of-00002", List.of(Records.full(), Records.odd()));
        String read = format.name().equals("parquet") ? "read_parquet" : "read_json";
        String from = " FROM " + read + "('" + folder + "/train-*" + format.extension() + "') ORDER BY path";
        assertThat(Duck.ask("SELECT metadata.path AS path, title, text, authors[1].name, authors[2].role, len(authors),"
                        + " cluster_size, metadata.bytes" + from))
                .containsExactly(
                        List.of(
                                "harbour-gazette/ferry.html",
                                "Ferry <b>\"late\"</b> again; café, 日本, 🚢",
                                "The ferry was late.\n\nNobody was surprised.",
                                "Ada Quill",
                                "null",
                                "2",
                                "3",
                                "5000000000"),
                        List.of("mill/a.txt", "null", "A line.", "null", "null", "0", "1", "7"),
                        List.of(
                                "odd/\\ \"'|\t.html",
                                "\u0001\u202E</script>\u2028{{x}} \\\" ' | , \uFFFD",
                                "One\ttab, one \uFFFD, no line end",
                                "Ada Quill",
                                "null",
                                "2",
                                "3",
                                "5000000000"));
    }

    @Test
    void jsonLinesHaveEveryKeyInEveryRow() throws IOException {
        Path shard = write(Formats.all().get(1), "bare", List.of(Records.bare()));
        String id = Records.bare().article().id();
        String sha = Records.bare().article().sha256();
        try (var lines = new Scanner(new GZIPInputStream(Files.newInputStream(shard)), StandardCharsets.UTF_8)) {
            assertThat(lines.nextLine())
                    .isEqualTo("{\"id\":\"" + id
                            + "\",\"text\":\"A line.\",\"source\":\"mill\",\"added\":\"1.20261121.0\","
                            + "\"title\":null,\"standfirst\":null,\"authors\":[],\"byline_raw\":null,\"credit\":null,"
                            + "\"dateline\":null,\"published\":null,\"modified\":null,\"published_precision\":null,"
                            + "\"date_raw\":null,\"url\":null,\"license\":null,\"language\":null,\"sha256\":\"" + sha
                            + "\",\"cluster\":\"" + id + "\",\"cluster_size\":1,\"story\":null,\"metadata\":{\"path\":"
                            + "\"mill/a.txt\",\"record\":null,\"media_type\":\"text/plain\",\"bytes\":7,\"sha256\":\""
                            + sha + "\",\"charset\":null}}");
            assertThat(lines.hasNextLine()).isFalse();
        }
    }

    private static String types(String table) throws SQLException {
        StringBuilder types = new StringBuilder();
        for (List<String> column :
                Duck.ask("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + table + ")")) {
            types.append(types.length() == 0 ? "" : "\n").append(String.join(" ", column));
        }
        return types.toString();
    }

    private byte[] bytes(ShardFormat format, List<CorpusRecord> records) throws IOException {
        Path shard = write(format, "bytes", records);
        byte[] bytes = Files.readAllBytes(shard);
        Files.delete(shard);
        return bytes;
    }

    private Path write(ShardFormat format, String name, List<CorpusRecord> records) throws IOException {
        Path shard = folder.resolve(name + format.extension());
        try (RowWriter writer = format.writer(shard)) {
            for (CorpusRecord record : records) {
                writer.write(Row.of(record));
            }
        }
        return shard;
    }

    /** Writes a shard in another process, in which hash codes of objects come out otherwise. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) throws IOException {
            try (RowWriter writer = Formats.named(List.of(arguments[0])).get(0).writer(Path.of(arguments[1]))) {
                for (CorpusRecord record : Records.many(300)) {
                    writer.write(Row.of(record));
                }
            }
        }
    }
}
