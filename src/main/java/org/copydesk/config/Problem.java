package org.copydesk.config;

/**
 * One thing that is wrong with a job file.
 *
 * @param where {@code file:line}, or {@code --set key}
 * @param sentence what is wrong, ending in a full stop
 * @param fix what to do about it, ending in a full stop
 */
public record Problem(String where, String sentence, String fix) {
    @Override
    public String toString() {
        return where + ": " + sentence + " Fix: " + fix;
    }
}
