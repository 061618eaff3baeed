package org.copydesk.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A stretch of text in one ink. */
record Run(String text, Ink ink) {
    static String plain(List<Run> line) {
        return line.stream().map(Run::text).collect(Collectors.joining());
    }

    /** Breaks runs into lines of at most {@code width} columns: at spaces, or within a word that is longer than a line. */
    static List<List<Run>> wrapped(List<Run> runs, int width) {
        Wrapper wrapper = new Wrapper(Math.max(8, width));
        runs.forEach(wrapper::add);
        return wrapper.lines();
    }

    private static final class Wrapper {
        private final int width;
        private final List<List<Run>> lines = new ArrayList<>();
        private List<Run> line = new ArrayList<>();
        private int used;

        Wrapper(int width) {
            this.width = width;
        }

        void add(Run run) {
            int start = 0;
            for (int i = 0; i <= run.text().length(); i++) {
                boolean atEnd = i == run.text().length();
                if (atEnd || (run.text().charAt(i) == ' ' && i > start)) {
                    word(run.text().substring(start, i), run.ink());
                    start = i;
                }
            }
        }

        /** A word comes with the space before it, which is swallowed by a line break. */
        private void word(String word, Ink ink) {
            String rest = word;
            while (!rest.isEmpty()) {
                if (used + Width.of(rest) <= width) {
                    put(rest, ink);
                    return;
                }
                boolean lone = Width.of(rest.stripLeading()) > width;
                if (used > 0 && !(lone && used < width / 2)) {
                    newLine();
                    rest = rest.stripLeading();
                } else {
                    int fits = fitting(rest);
                    put(rest.substring(0, fits), ink);
                    rest = rest.substring(fits);
                    newLine();
                }
            }
        }

        private int fitting(String text) {
            int room = width - used;
            int i = 0;
            while (i < text.length() && (room -= Width.of(text.codePointAt(i))) >= 0) {
                i += Character.charCount(text.codePointAt(i));
            }
            return Math.max(i, Character.charCount(text.codePointAt(0)));
        }

        private void put(String text, Ink ink) {
            line.add(new Run(text, ink));
            used += Width.of(text);
        }

        private void newLine() {
            lines.add(line);
            line = new ArrayList<>();
            used = 0;
        }

        List<List<Run>> lines() {
            if (!line.isEmpty() || lines.isEmpty()) {
                newLine();
            }
            return lines;
        }
    }
}
