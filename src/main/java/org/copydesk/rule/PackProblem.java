package org.copydesk.rule;

/**
 * Something wrong with a rule pack.
 *
 * @param line from 1
 * @param fix what would most likely put it right
 */
public record PackProblem(String file, int line, String message, String fix) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message + " (" + fix + ")";
    }
}
