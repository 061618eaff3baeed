package org.copydesk.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.copydesk.batch.LocalCustodian;
import org.copydesk.batch.Nights;
import org.copydesk.config.Assignment;
import org.copydesk.config.JobFile;
import org.copydesk.config.JobFiles;
import org.copydesk.job.Care;
import org.copydesk.job.PairSampler.Drawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredPairsTest {
    private static final String STORY = "Harbour bridge reopens\n\nThe old harbour bridge reopened on Monday after two"
            + " years of repairs, the city said. Carla Mendes, who runs the ferry office, said that boats would keep"
            + " going until spring. The works cost 14 million and took nine months longer than planned.\n";

    @TempDir
    Path home;

    @Test
    void aSampleShowsBothTextsAndIsTheSameEachTime() throws IOException {
        Nights nights = new Nights(home);
        nights.put("gazette/one.txt", STORY);
        nights.put("herald/two.txt", STORY);
        nights.run();
        JobFile job = job(nights);

        Path sheet = home.resolve("pairs.csv");
        assertThat(new StoredPairs().sample(job, 10, sheet)).contains(new Drawn("1.20261121.0", 1, 1));
        CSVRecord row = rows(sheet).get(0);
        assertThat(row.toMap())
                .containsEntry("same", "")
                .containsEntry("verdict", "duplicate")
                .containsEntry("stratum", "exact")
                .containsEntry("population", "1")
                .containsEntry("first_title", "Harbour bridge reopens")
                .containsEntry("second_title", "Harbour bridge reopens");
        assertThat(List.of(row.get("first_path"), row.get("second_path")))
                .containsExactlyInAnyOrder("gazette/one.txt", "herald/two.txt");
        assertThat(row.get("second_text")).contains("Carla Mendes, who runs the ferry office,");

        Path again = home.resolve("again.csv");
        new StoredPairs().sample(job, 10, again);
        assertThat(again).hasSameBinaryContentAs(sheet);

        new LocalCustodian().care(job, new Care.Withdraw(List.of(row.get("second_id")), false, ""));
        assertThat(new StoredPairs().sample(job, 10, home.resolve("withdrawn.csv")))
                .map(Drawn::pairs)
                .contains(0);
    }

    @Test
    void whereNothingIsPublishedNothingIsWritten() throws IOException {
        Path sheet = home.resolve("pairs.csv");
        assertThat(new StoredPairs().sample(job(new Nights(home)), 10, sheet)).isEmpty();
        assertThat(sheet).doesNotExist();
    }

    private static JobFile job(Nights nights) {
        return JobFiles.defaults(List.of(
                        Assignment.of("--output", "export.path", nights.output().toString())))
                .job()
                .orElseThrow();
    }

    private static List<CSVRecord> rows(Path sheet) throws IOException {
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser rows = CSVParser.parse(Files.readString(sheet).substring(1), form)) {
            return rows.getRecords();
        }
    }
}
