package org.copydesk.extract.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.copydesk.document.Field;
import org.copydesk.document.Outcome.Cause;
import org.copydesk.document.RawDocument;
import org.copydesk.document.Signal;
import org.copydesk.document.UnreadableException;

/** A page after parsing and segmentation, with what it says about itself. */
record Reading(String charset, Page page, List<Signal> signals, String articleBody) {
    /** In this order: what is made for machines names the article, what is made for browsers names the site too. */
    private static final List<String> TITLES =
            List.of("json-ld:headline", "meta:og:title", "title:h1", "meta:twitter:title", "title:html");

    /** Pages with less visible text are drawn by a script, or show it in other ways. */
    private static final int SCANT = 600;

    /** A block takes a kilobyte to judge; the largest page of the benchmark has 1,333. */
    private static final int MOST_BLOCKS = 100_000;

    static Reading of(RawDocument raw) throws UnreadableException {
        PageParser.Parsed parsed = PageParser.parse(raw);
        Page page = Segmenter.segment(parsed.tree());
        if (page.text.length() < SCANT) {
            page = Segmenter.segment(parsed.tree(), true);
        }
        if (page.blocks > MOST_BLOCKS) {
            throw new UnreadableException(
                    Cause.TOO_LARGE, "HTML of " + page.blocks + " blocks: the limit is " + MOST_BLOCKS);
        }
        SignalReader.Found found = SignalReader.read(page);
        if (page.text.length() < Math.max(SCANT, found.articleBody().length() / 2)) {
            HiddenText.append(page, found.articleBody());
        }
        return new Reading(parsed.charset(), page, found.signals(), found.articleBody());
    }

    Layout layout() {
        return new Layout(page, new TextStats(page), title());
    }

    /** Returns the page's title as far as it is plain, or an empty string. */
    String title() {
        for (String origin : TITLES) {
            for (Signal signal : signals) {
                if (signal.origin().equals(origin)) {
                    return signal.value();
                }
            }
        }
        return "";
    }

    Features.Hints hints() {
        Set<String> types = new HashSet<>();
        for (Signal signal : signals) {
            if (signal.field() == Field.PAGE_TYPE && !signal.origin().endsWith("@related")) {
                types.add(signal.value().toLowerCase(Locale.ROOT));
            }
        }
        return new Features.Hints(articleBody, types);
    }
}
