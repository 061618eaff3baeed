package org.copydesk.clean;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.document.Article;
import org.copydesk.document.Dating;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.Facts;
import org.copydesk.document.Outcome;
import org.jspecify.annotations.Nullable;

/** Decides whether a clean text is fit for the corpus, and writes the article. */
final class Finish {
    private final int minWords;
    private final List<String> wanted;
    private final LanguageDetector detector;

    Finish(CleaningSettings settings, LanguageDetector detector) {
        this.minWords = settings.minWords();
        this.wanted = settings.languages();
        this.detector = detector;
    }

    /** @param rejection nothing when the text is to be kept */
    record Verdict(
            Optional<Outcome.Rejected> rejection, @Nullable String language) {}

    Verdict judge(Document document, String text, Facts facts) {
        int words = WordCount.of(text, Math.max(minWords, 1));
        if (words == 0) {
            return rejected("filter/no-main-text", "no main text");
        }
        if (words < minWords) {
            return rejected("filter/min-words", "too short: " + words + " words, " + minWords + " wanted");
        }
        Optional<Outcome.Rejected> none = NoDocument.of(document, facts.title(), text);
        if (none.isPresent()) {
            return new Verdict(none, null);
        }
        String language = facts.language() != null
                ? facts.language()
                : detector.detect(text).orElse(null);
        if (!wanted.isEmpty() && (language == null || !isWanted(language))) {
            String said = language == null ? "not known" : language;
            return rejected("filter/language", "language " + said + ", wanted: " + String.join(", ", wanted));
        }
        return new Verdict(Optional.empty(), language);
    }

    private static Verdict rejected(String rule, String reason) {
        return new Verdict(Optional.of(new Outcome.Rejected(rule, reason)), null);
    }

    private boolean isWanted(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        for (String want : wanted) {
            String prefix = want.toLowerCase(Locale.ROOT);
            if (tag.equals(prefix) || tag.startsWith(prefix + "-")) {
                return true;
            }
        }
        return false;
    }

    static Article article(Document document, Facts facts, String text, @Nullable String language) {
        Dating dating = facts.dating();
        return new Article(
                document.id(),
                text,
                document.source(),
                facts.title(),
                facts.standfirst(),
                facts.byline().authors(),
                facts.byline().raw(),
                facts.byline().credit(),
                facts.byline().dateline(),
                dating.published() == null ? null : dating.published().iso(),
                dating.modified() == null ? null : dating.modified().iso(),
                dating.published() == null
                        ? null
                        : dating.published().precision().label(),
                dating.raw(),
                facts.url(),
                facts.license(),
                language,
                DocumentId.sha256(text.getBytes(StandardCharsets.UTF_8)),
                document.origin());
    }
}
