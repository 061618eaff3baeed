package org.copydesk.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.copydesk.disk.DamagedFileException;
import org.copydesk.disk.SealedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a job's schedule has come to, kept in its output folder as {@code .copydesk/schedule-JOB.json}: up to which time
 * all is done, and for which time a run began that has not ended. So neither a night without a server is forgotten nor
 * one that was ended in the middle.
 */
final class ScheduleMemory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Time(String local, String instant) {
        static Time of(CronClock.Due due) {
            return new Time(due.local().toString(), due.instant().toString());
        }

        CronClock.Due due() {
            return new CronClock.Due(LocalDateTime.parse(local), Instant.parse(instant));
        }
    }

    private record Standing(Time done, @Nullable Time begun) {}

    private final Path file;

    ScheduleMemory(Path output, String job) {
        this.file = output.resolve(".copydesk").resolve("schedule-" + job + ".json");
    }

    /** Returns the time up to which all is done; empty at the first start, and where the file is damaged. */
    Optional<CronClock.Due> done() throws IOException {
        return standing().map(Standing::done).map(Time::due);
    }

    /** Returns the time whose run began and has not ended. */
    Optional<CronClock.Due> begun() throws IOException {
        return standing().map(Standing::begun).map(Time::due);
    }

    /** Notes that all is done up to a time. */
    void done(CronClock.Due due) throws IOException {
        write(new Standing(Time.of(due), null));
    }

    /** Notes that the run of a time begins. */
    void begin(CronClock.Due due) throws IOException {
        write(new Standing(standing().orElseThrow().done(), Time.of(due)));
    }

    private Optional<Standing> standing() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(SealedText.read(file), Standing.class));
        } catch (DamagedFileException damaged) {
            return Optional.empty();
        }
    }

    private void write(Standing standing) throws IOException {
        SealedText.write(file, JSON.writeValueAsBytes(standing));
    }
}
