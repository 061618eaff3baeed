package org.copydesk.rule.boilerplate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.copydesk.document.Block;
import org.copydesk.document.BlockKind;
import org.copydesk.document.Draft;
import org.copydesk.document.Edit;
import org.copydesk.document.Passage;
import org.copydesk.document.Proposal;
import org.copydesk.document.Role;
import org.copydesk.rule.PackMatcher;
import org.copydesk.rule.PackMatcher.Hit;
import org.copydesk.rule.PackRule;
import org.copydesk.rule.PackRule.Action;
import org.copydesk.rule.PackRule.Where;
import org.copydesk.rule.Rule;
import org.copydesk.rule.RulePacks;
import org.copydesk.rule.Sentences;
import org.copydesk.rule.byline.BylineParser;
import org.copydesk.rule.byline.BylineSighting;

/** Takes out what the rule packs name, from blocks that {@link Structure} leaves. */
public final class Residue implements Rule {
    private static final Set<Where> ANYWHERE = EnumSet.of(Where.ANYWHERE, Where.BELOW);
    private static final int LONGEST_RUN = 4;
    /** Lines of a wrapped notice are at least so wide, as a share of its widest. */
    private static final double NARROWEST = 0.5;

    private static final int MOST_OTHER_WORDS = 3;
    /** What a picture shows is told in so many sentences and words; a longer paragraph is prose. */
    private static final int CAPTION_SENTENCES = 2;

    private static final int CAPTION_WORDS = 45;

    private final BylineParser bylines = new BylineParser();
    private final PackMatcher matcher;
    private final boolean atEdges;

    private Residue(PackMatcher matcher, boolean atEdges) {
        this.matcher = matcher;
        this.atEdges = atEdges;
    }

    /** Returns the rule for what is boilerplate wherever it stands. */
    public static Residue anywhere(RulePacks packs) {
        return new Residue(packs.matcher(rule -> ANYWHERE.contains(rule.where())), false);
    }

    /** Returns the rule for what is boilerplate only before and after the prose: to be asked after the other. */
    public static Residue atEdges(RulePacks packs) {
        return new Residue(packs.matcher(rule -> !ANYWHERE.contains(rule.where())), true);
    }

    @Override
    public Proposal propose(Draft draft) {
        List<Passage> passages = draft.passages();
        Prose prose = Prose.of(passages);
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            boolean isEdge = prose.isHead(i) || prose.isTail(i);
            Block block = passages.get(i).block();
            if (block.kind() == BlockKind.CODE || Structure.drops(block) || (atEdges && !isEdge)) {
                continue;
            }
            Predicate<PackRule> wanted = atEdges ? atEdges(prose, i) : anywhere(i, block);
            int run = lineRun(draft.document().text(), passages, i);
            if (run > i + 1 && takeRun(passages.subList(i, run), wanted, edits)) {
                i = run - 1;
                continue;
            }
            Optional<PackRule> ending = take(passages.get(i), isAlone(draft, i), wanted, edits);
            if (ending.isPresent() && prose.first() < i) {
                for (Passage rest : passages.subList(i, passages.size())) {
                    edits.add(rest.drop(ending.get().id()));
                }
                break;
            }
        }
        return Proposal.of(draft, edits);
    }

    /** Returns the end of the run of lines, with no empty line among them, that begins here: a notice may be wrapped. */
    private static int lineRun(String text, List<Passage> passages, int first) {
        int end = first + 1;
        while (end < passages.size()
                && end - first < LONGEST_RUN
                && passages.get(end - 1).block().kind() == BlockKind.LINE
                && passages.get(end).block().kind() == BlockKind.LINE
                && passages.get(end).block().start()
                                - passages.get(end - 1).block().end()
                        == 1
                && text.charAt(passages.get(end - 1).block().end()) == '\n') {
            end++;
        }
        return end;
    }

    private boolean takeRun(List<Passage> run, Predicate<PackRule> wanted, List<Edit> edits) {
        if (!mayBeOneNotice(run)) {
            return false;
        }
        Predicate<PackRule> drops = wanted.and(rule -> rule.action() == Action.DROP);
        StringBuilder joined = new StringBuilder();
        run.forEach(passage -> joined.append(passage.text()).append('\n'));
        Optional<Hit> hit = matcher.read(joined.toString()).whole(drops);
        if (hit.isEmpty()
                || saysAll(run.get(run.size() - 1), drops)
                || run.stream().anyMatch(this::isSigned)) {
            return false;
        }
        run.forEach(passage -> edits.add(passage.drop(hit.get().rule().id())));
        return true;
    }

    /** Tells whether a line is a notice without those above it. */
    private boolean saysAll(Passage last, Predicate<PackRule> drops) {
        return matcher.read(last.text()).whole(drops).isPresent();
    }

    /** Tells whether a line says who wrote the article: it stands below notices, and is no part of one. */
    private boolean isSigned(Passage passage) {
        BylineSighting sighting = bylines.sight(passage.text());
        return sighting.announced() && sighting.namesPerson() && sighting.otherWords() <= MOST_OTHER_WORDS;
    }

    /**
     * Tells whether lines may be one notice, wrapped: not where a line before the last is much shorter than another, or a
     * sentence ends within.
     */
    private static boolean mayBeOneNotice(List<Passage> run) {
        int widest = 0;
        for (Passage passage : run) {
            widest = Math.max(widest, passage.text().length());
        }
        for (Passage passage : run.subList(0, run.size() - 1)) {
            if (passage.text().length() < NARROWEST * widest || Ending.isStopped(passage.text())) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<PackRule> anywhere(int passage, Block block) {
        boolean mayBeHeadline = passage == 0 || block.role() == Role.TITLE;
        return rule -> !mayBeHeadline || rule.where() != Where.BELOW;
    }

    private static Predicate<PackRule> atEdges(Prose prose, int passage) {
        boolean head = prose.isHead(passage);
        boolean tail = prose.isTail(passage);
        return rule -> rule.where() == Where.EDGES
                || (head && rule.where() == Where.HEAD)
                || (tail && rule.where() == Where.TAIL);
    }

    /** Returns the rule that ends the document here, if there is one. */
    private Optional<PackRule> take(Passage passage, boolean alone, Predicate<PackRule> wanted, List<Edit> edits) {
        PackMatcher.Reading reading = matcher.read(passage.text());
        Optional<Hit> whole = reading.whole(wanted);
        if (whole.isPresent()) {
            PackRule rule = whole.get().rule();
            if (rule.action() == Action.DROP_TO_END) {
                return Optional.of(rule);
            }
            if (rule.action() == Action.CUT) {
                edits.add(cut(passage, rule, whole.get().start(), whole.get().end()));
            } else {
                edits.add(passage.drop(rule.id()));
            }
            return Optional.empty();
        }
        if (!takeCredit(passage, alone, reading, wanted, edits) && !takeGlued(passage, wanted, edits)) {
            takeParts(passage, reading, wanted, edits);
        }
        return Optional.empty();
    }

    /** Takes what stands glued to a paragraph and is residue as a whole; a blank parts what it stood between. */
    private boolean takeGlued(Passage passage, Predicate<PackRule> wanted, List<Edit> edits) {
        Predicate<PackRule> drops = wanted.and(rule -> rule.action() == Action.DROP);
        String text = passage.text();
        int before = edits.size();
        for (Sentences.Span glued : Glue.stretches(text)) {
            Optional<Hit> hit =
                    matcher.read(text.substring(glued.start(), glued.end())).whole(drops);
            boolean parts = glued.start() > 0
                    && glued.end() < text.length()
                    && !Ending.isBlank(text.charAt(glued.start() - 1))
                    && !Ending.isBlank(text.charAt(glued.end()));
            hit.ifPresent(
                    found -> edits.add(passage.edit(found.rule().id(), glued.start(), glued.end(), parts ? " " : "")));
        }
        return edits.size() > before;
    }

    private void takeParts(Passage passage, PackMatcher.Reading reading, Predicate<PackRule> wanted, List<Edit> edits) {
        boolean hasLines = passage.text().indexOf('\n') >= 0;
        if (!hasLines && !reading.mayHoldSentence()) {
            return;
        }
        for (Sentences.Span part : Sentences.of(passage.text())) {
            boolean isLine = hasLines && isLine(passage.text(), part);
            Predicate<PackRule> forPart =
                    wanted.and(rule -> rule.action() == Action.SENTENCE || (isLine && rule.action() == Action.DROP));
            Optional<Hit> hit = reading.part(part.start(), part.end(), forPart);
            hit.ifPresent(found -> edits.add(cut(passage, found.rule(), part.start(), part.end())));
        }
    }

    /** Takes the credit at the end of a line, and the caption that it ends; initials in it may look like sentences. */
    private boolean takeCredit(
            Passage passage, boolean alone, PackMatcher.Reading reading, Predicate<PackRule> wanted, List<Edit> edits) {
        String text = passage.text();
        if (!reading.mayHoldSentence() || text.indexOf('\n') >= 0) {
            return false;
        }
        Predicate<PackRule> credits = wanted.and(rule -> rule.action() == Action.CREDIT);
        List<Sentences.Span> parts = Sentences.of(text);
        for (int i = 1; i < parts.size(); i++) {
            int start = parts.get(i).start();
            Optional<Hit> hit = reading.part(start, text.length(), credits);
            if (hit.isPresent()) {
                PackRule rule = hit.get().rule();
                boolean caption = alone && i <= CAPTION_SENTENCES && isShort(text) && !isSigned(passage);
                edits.add(caption ? passage.drop(rule.id()) : cut(passage, rule, start, text.length()));
                return true;
            }
        }
        return false;
    }

    private static boolean isShort(String text) {
        return !Prose.hasWords(text, CAPTION_WORDS + 1);
    }

    /** Tells whether a passage is a paragraph, and not a line of one. */
    private static boolean isAlone(Draft draft, int i) {
        String text = draft.document().text();
        Block block = draft.passages().get(i).block();
        return Prose.isText(block)
                && (block.start() < 2 || text.charAt(block.start() - 2) == '\n')
                && (block.end() + 1 >= text.length() || text.charAt(block.end() + 1) == '\n');
    }

    /** Tells whether a part is all of its line. */
    private static boolean isLine(String text, Sentences.Span part) {
        int newLine = text.lastIndexOf('\n', Math.max(0, part.start() - 1));
        boolean begins = text.substring(newLine + 1, part.start()).isBlank();
        int next = Ending.nextInk(text, part.end());
        return begins
                && (next == text.length() || text.substring(part.end(), next).indexOf('\n') >= 0);
    }

    /** A cut takes the blank after it along, or, at the end of a line, the one before. */
    private static Edit cut(Passage passage, PackRule rule, int start, int end) {
        String text = passage.text();
        int from = start;
        int to = end;
        while (to < text.length() && !Character.isLetterOrDigit(text.charAt(to)) && !opens(text.charAt(to))) {
            to++;
        }
        if (to == text.length()) {
            while (from > 0 && Ending.isBlank(text.charAt(from - 1))) {
                from--;
            }
        }
        return passage.edit(rule.id(), from, to, "");
    }

    private static boolean opens(char c) {
        return "\"'\u201c\u2018\u00ab\u201e([".indexOf(c) >= 0;
    }
}
