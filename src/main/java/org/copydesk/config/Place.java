package org.copydesk.config;

/**
 * Where a value was written.
 *
 * @param file as the user would type it, or the option it was given by
 * @param line from 1; 0 for an option
 */
record Place(String file, int line) implements Comparable<Place> {
    static final Place DEFAULT = new Place("default", 0);

    static Place option(String option) {
        return new Place(option, 0);
    }

    boolean isOption() {
        return line == 0 && !this.equals(DEFAULT);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
