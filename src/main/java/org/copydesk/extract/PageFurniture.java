package org.copydesk.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.document.Block;
import org.copydesk.document.Role;

/**
 * Finds running heads and page numbers: what stands, but for its digits, at the same edge of two pages or more, and
 * bare numbers at the edge of a page. Pages are parted by form feeds in the white space between blocks; without any, see
 * {@link RunningHeads}.
 */
public final class PageFurniture {
    /** Blocks at the edge of a page that may be furniture: a head and a number. */
    private static final int EDGE = 2;

    private static final int LONGEST = 120;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?iU)[-–—|\\[(\\s]*(?:(?:page|seite|p\\.|s\\.|pág\\.?|página|pagina)\\s*)?\\d{1,4}"
                    + "(?:\\s*(?:/|of|von|de|sur|di|van)\\s*\\d{1,4})?[-–—|\\])\\s]*");

    private PageFurniture() {}

    /** Returns the blocks, those of page furniture with {@link Role#FURNITURE}. */
    public static List<Block> mark(String text, List<Block> blocks) {
        if (text.indexOf('\f') < 0) {
            return RunningHeads.mark(text, blocks);
        }
        List<int[]> pages = pages(text, blocks);
        if (pages.size() < 2) {
            return blocks;
        }
        Set<Integer> furniture = new HashSet<>();
        edge(text, blocks, pages, true, furniture);
        edge(text, blocks, pages, false, furniture);
        List<Block> marked = new ArrayList<>(blocks);
        furniture.forEach(i -> marked.set(i, blocks.get(i).withRole(Role.FURNITURE)));
        return marked;
    }

    /** First block, and the one after the last, of each page. */
    private static List<int[]> pages(String text, List<Block> blocks) {
        List<int[]> pages = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= blocks.size(); i++) {
            boolean ends = i == blocks.size()
                    || text.substring(blocks.get(i - 1).end(), blocks.get(i).start())
                                    .indexOf('\f')
                            >= 0;
            if (ends) {
                pages.add(new int[] {first, i});
                first = i;
            }
        }
        return pages;
    }

    private static void edge(String text, List<Block> blocks, List<int[]> pages, boolean top, Set<Integer> furniture) {
        Map<String, List<Integer>> same = new HashMap<>();
        for (int[] page : pages) {
            for (int n = 0; n < Math.min(EDGE, page[1] - page[0]); n++) {
                int index = top ? page[0] + n : page[1] - 1 - n;
                String words = blocks.get(index).text(text).strip();
                if (PAGE_NUMBER.matcher(words).matches()) {
                    furniture.add(index);
                } else if (words.length() <= LONGEST) {
                    same.computeIfAbsent(folded(words), key -> new ArrayList<>())
                            .add(index);
                }
            }
        }
        for (List<Integer> places : same.values()) {
            if (places.size() >= 2 && places.size() * 2 >= Math.min(pages.size(), 6)) {
                furniture.addAll(places);
            }
        }
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\d+", "0").replaceAll("\\s+", " ");
    }
}
