package org.copydesk.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about a document besides its text. Rules return changed copies. */
public record Facts(
        @Nullable String title,
        @Nullable String standfirst,
        Byline byline,
        Dating dating,
        @Nullable String url,
        @Nullable String license,
        @Nullable String language,
        List<Candidate> candidates) {
    public static final Facts NONE = new Facts(null, null, Byline.NONE, Dating.NONE, null, null, null, List.of());

    public Facts {
        candidates = List.copyOf(candidates);
    }

    public Facts withTitle(@Nullable String value) {
        return new Facts(value, standfirst, byline, dating, url, license, language, candidates);
    }

    public Facts withStandfirst(@Nullable String value) {
        return new Facts(title, value, byline, dating, url, license, language, candidates);
    }

    public Facts withByline(Byline value) {
        return new Facts(title, standfirst, value, dating, url, license, language, candidates);
    }

    public Facts withDating(Dating value) {
        return new Facts(title, standfirst, byline, value, url, license, language, candidates);
    }

    public Facts withUrl(@Nullable String value) {
        return new Facts(title, standfirst, byline, dating, value, license, language, candidates);
    }

    public Facts withLicense(@Nullable String value) {
        return new Facts(title, standfirst, byline, dating, url, value, language, candidates);
    }

    public Facts withLanguage(@Nullable String value) {
        return new Facts(title, standfirst, byline, dating, url, license, value, candidates);
    }

    public Facts withCandidates(List<Candidate> more) {
        List<Candidate> all = new ArrayList<>(candidates);
        all.addAll(more);
        return new Facts(title, standfirst, byline, dating, url, license, language, all);
    }
}
