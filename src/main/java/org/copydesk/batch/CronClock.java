package org.copydesk.batch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/**
 * Tells when a job is due, so that no change of the clocks loses or doubles a run. A job at a fixed hour runs once for
 * each local time that the schedule names: at the end of the gap where that time does not exist, at the first of the
 * two where it comes twice. A job of every so many hours follows the real time instead.
 */
final class CronClock {
    private final CronExpression cron;
    private final ZoneId zone;
    private final boolean fixedHour;

    CronClock(String cron, ZoneId zone) {
        this.cron = CronExpression.parse(cron);
        this.zone = zone;
        String[] fields = this.cron.toString().split("\\s+");
        this.fixedHour = fields.length < 3 || !(fields[2].contains("*") || fields[2].contains("/"));
    }

    /**
     * A time at which a job is due.
     *
     * @param local as the schedule names it
     */
    record Due(LocalDateTime local, Instant instant) {}

    /** Returns the first time after another; empty when the schedule names none. */
    Optional<Due> after(Due last) {
        return fixedHour ? afterLocal(last) : afterInstant(last.instant());
    }

    /** Returns the first time after an instant. */
    Optional<Due> after(Instant now) {
        // a day back: in an overlap the local time of now may already be past
        Due due = new Due(LocalDateTime.ofInstant(now, zone).minusDays(1), now);
        return fixedHour ? afterLocal(due) : afterInstant(now);
    }

    private Optional<Due> afterLocal(Due last) {
        LocalDateTime local = cron.next(last.local());
        while (local != null) {
            Instant instant = instantOf(local);
            if (instant.isAfter(last.instant())) {
                return Optional.of(new Due(local, instant));
            }
            local = cron.next(local);
        }
        return Optional.empty();
    }

    /** The earlier offset of an overlap, the end of a gap: {@code ofLocal} would move by the length of the gap. */
    private Instant instantOf(LocalDateTime local) {
        var gap = zone.getRules().getTransition(local);
        return gap != null && gap.isGap()
                ? gap.getInstant()
                : ZonedDateTime.ofLocal(local, zone, null)
                        .withEarlierOffsetAtOverlap()
                        .toInstant();
    }

    private Optional<Due> afterInstant(Instant last) {
        ZonedDateTime next = cron.next(last.atZone(zone));
        return next == null ? Optional.empty() : Optional.of(new Due(next.toLocalDateTime(), next.toInstant()));
    }
}
