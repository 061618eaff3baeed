package org.copydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CronClockTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static List<String> due(String cron, String from, int times) {
        CronClock clock = new CronClock(cron, BERLIN);
        List<String> instants = new ArrayList<>();
        Optional<CronClock.Due> next = clock.after(Instant.parse(from));
        for (int i = 0; i < times && next.isPresent(); i++) {
            instants.add(next.get().instant().toString());
            next = clock.after(next.get());
        }
        return instants;
    }

    @Test
    void aNightlyRunIsNotLostWhereItsTimeDoesNotExist() {
        assertThat(due("0 30 2 * * *", "2026-03-28T00:00:00Z", 3))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void aNightlyRunIsNotDoubledWhereItsTimeComesTwice() {
        assertThat(due("0 30 2 * * *", "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void startedBetweenTheTwoAServerWaitsForTheNextNight() {
        assertThat(due("0 30 2 * * *", "2026-10-25T00:45:00Z", 1)).containsExactly("2026-10-26T01:30:00Z");
    }

    @Test
    void anHourlyRunFollowsTheRealHours() {
        assertThat(due("0 0 * * * *", "2026-10-24T23:30:00Z", 3))
                .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z");
    }
}
