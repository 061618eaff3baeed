package org.copydesk.extract.tika;

import java.time.Duration;

/**
 * Bounds of a child process.
 *
 * @param heapMegabytes its Java heap
 * @param deadline for one document
 * @param stall longest silence while one document is parsed
 * @param characters of text from one document
 * @param documents after which a child is replaced, against leaks
 */
public record ChildLimits(int heapMegabytes, Duration deadline, Duration stall, int characters, int documents) {
    /** Real documents take well under a second; of 22,322 odd ones 3 took over 10 seconds, and they hung. */
    public static final ChildLimits DEFAULT =
            new ChildLimits(512, Duration.ofSeconds(60), Duration.ofSeconds(25), 32 << 20, 2000);
}
