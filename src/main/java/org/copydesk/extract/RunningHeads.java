package org.copydesk.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.document.Block;
import org.copydesk.document.Role;

/**
 * Finds running heads of a text whose page breaks are lost: lines with a page's number at one edge and a wide gap
 * before the words, {@code 14      The Valley Review}. The numbers count pages, and the words stand in the text again.
 */
final class RunningHeads {
    private static final int LONGEST = 120;
    private static final int FEWEST = 2;
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,4})(?: {3,}|\\t+)(\\S.*)");
    private static final Pattern NUMBER_LAST = Pattern.compile("(\\S.*?)(?: {3,}|\\t+)(\\d{1,4})");

    /** A line with a number at its edge. */
    private record Head(int block, int page, String words) {}

    private RunningHeads() {}

    /** Returns the blocks, running heads with {@link Role#FURNITURE}. */
    static List<Block> mark(String text, List<Block> blocks) {
        List<Head> heads = heads(text, blocks);
        if (heads.size() < FEWEST || !countPages(heads)) {
            return blocks;
        }
        Map<String, Integer> times = new HashMap<>();
        heads.forEach(head -> times.merge(head.words, 1, Integer::sum));
        Set<String> whole = new HashSet<>();
        blocks.forEach(block -> whole.add(folded(block.text(text))));
        List<Block> marked = new ArrayList<>(blocks);
        for (Head head : heads) {
            if (times.get(head.words) > 1 || whole.contains(head.words)) {
                marked.set(head.block, blocks.get(head.block).withRole(Role.FURNITURE));
            }
        }
        return marked;
    }

    private static List<Head> heads(String text, List<Block> blocks) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.end() - block.start() > LONGEST) {
                continue;
            }
            String line = block.text(text).strip();
            if (!mayBeHead(line)) {
                continue;
            }
            Matcher first = NUMBER_FIRST.matcher(line);
            Matcher last = NUMBER_LAST.matcher(line);
            if (first.matches()) {
                heads.add(new Head(i, Integer.parseInt(first.group(1)), folded(first.group(2))));
            } else if (last.matches()) {
                heads.add(new Head(i, Integer.parseInt(last.group(2)), folded(last.group(1))));
            }
        }
        return heads;
    }

    /** Tells at a glance whether a line may have a number at its edge and a gap: few have, and patterns are dear. */
    private static boolean mayBeHead(String line) {
        return !line.isEmpty()
                && (isDigit(line.charAt(0)) || isDigit(line.charAt(line.length() - 1)))
                && (line.contains("   ") || line.indexOf('\t') >= 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Tells whether each number is that of the page before, or of one of the two that follow it: a page may have no head. */
    private static boolean countPages(List<Head> heads) {
        for (int i = 1; i < heads.size(); i++) {
            int pages = heads.get(i).page - heads.get(i - 1).page;
            if (pages < 0 || pages > 2) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
