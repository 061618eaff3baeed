package org.copydesk.extract.tika;

import java.time.Duration;

/**
 * Bounds of a child process.
 *
 * @param heapMegabytes its Java heap
 * @param processorTime of the child, for one document: what else the machine has to do does not count
 * @param stall longest time without a sign of life and without work; a child that was stopped from outside is given up
 * @param characters of text from one document
 * @param documents after which a child is replaced, against leaks
 */
public record ChildLimits(int heapMegabytes, Duration processorTime, Duration stall, int characters, int documents) {
    /** Real documents take well under a second; of 22,322 odd ones 3 took over 10 seconds, and they hung. */
    public static final ChildLimits DEFAULT =
            new ChildLimits(512, Duration.ofSeconds(60), Duration.ofMinutes(5), 32 << 20, 2000);
}
