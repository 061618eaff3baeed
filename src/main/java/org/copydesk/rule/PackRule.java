package org.copydesk.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a pack, as written.
 *
 * @param id as the ledger names it, such as {@code residue/comment-prompt}
 * @param about what it takes, for the report
 * @param maxWords longer lines (or sentences) are left alone
 * @param phrases see {@link Phrase}
 * @param patterns regular expressions (RE2) that must match the whole line
 * @param needs words one of which must stand in a line before patterns are tried; empty for none
 * @param hits examples that the rule must take
 * @param misses examples that it must leave
 */
public record PackRule(
        String id,
        String about,
        Action action,
        Where where,
        int maxWords,
        List<Text> phrases,
        List<Text> patterns,
        List<Text> needs,
        List<Text> hits,
        List<Text> misses) {
    public PackRule {
        phrases = List.copyOf(phrases);
        patterns = List.copyOf(patterns);
        needs = List.copyOf(needs);
        hits = List.copyOf(hits);
        misses = List.copyOf(misses);
    }

    /** A string of a pack and where it stands. */
    public record Text(String text, String file, int line) {}

    /** What happens to what a rule matches. */
    public enum Action {
        /** The line goes. */
        DROP,
        /** The line goes, and everything after it. */
        DROP_TO_END,
        /** Sentences that match go, wherever they stand in a line. */
        SENTENCE,
        /** A short paragraph that ends in what matches goes, as a caption; of other lines, only their end. */
        CREDIT,
        /** What the phrase's own words match goes; what its wildcards match stays. */
        CUT
    }

    /** Where in a document a rule looks. */
    public enum Where {
        ANYWHERE,
        /** Anywhere but on the first line or the title: what may be a headline there is none below. */
        BELOW,
        /** Before the first paragraph of prose, or after the last. */
        EDGES,
        HEAD,
        TAIL;

        static @Nullable Where of(String name) {
            for (Where where : values()) {
                if (where.name().equalsIgnoreCase(name)) {
                    return where;
                }
            }
            return null;
        }
    }
}
