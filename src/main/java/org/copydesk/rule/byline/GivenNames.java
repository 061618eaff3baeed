package org.copydesk.rule.byline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Common given names, from {@code given-names.txt}: they speak for a line of capitalized words being a person. */
public final class GivenNames {
    private static final Set<String> NAMES = load();

    private GivenNames() {}

    private static Set<String> load() {
        Set<String> names = new HashSet<>();
        try (InputStream in = GivenNames.class.getResourceAsStream("given-names.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            for (String line : lines) {
                if (!line.startsWith("#")) {
                    names.addAll(Arrays.asList(line.split(" ")));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("given names", broken);
        }
        return Set.copyOf(names);
    }

    /** Tells whether a name begins with a common given name and goes on. */
    public static boolean begin(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return end > 1 && end < name.length() && NAMES.contains(plain(name.substring(0, end)));
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (isAscii(lower) || Normalizer.isNormalized(lower, Normalizer.Form.NFD)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
