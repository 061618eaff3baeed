package org.copydesk.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.copydesk.clean.author.AuthorForm;
import org.copydesk.clean.author.AuthorForms;
import org.copydesk.clean.author.OneFormSettings;
import org.copydesk.clean.author.Signer;
import org.copydesk.corpus.state.Row;
import org.copydesk.corpus.state.Table;
import org.copydesk.dedup.Placement;
import org.copydesk.document.DocumentKey;
import org.copydesk.read.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Learns under which form each source's authors are published: from the documents that the version keeps, whatever the
 * nights by which they came, so that copies count once.
 */
public final class AuthorLearning {
    /** How the names of its files begin. */
    public static final String FILES = "author-";

    private static final String FORMS = FILES + "forms.json";

    /** A form that is not the printed one. */
    private record Learned(String source, boolean organization, AuthorForm form) {}

    private final Night night;
    private final OneFormSettings settings;

    AuthorLearning(Night night, OneFormSettings settings) {
        this.night = night;
        this.settings = settings;
    }

    void learn() throws IOException {
        if (night.folder().has(FORMS)) {
            return;
        }
        List<Learned> learned = new ArrayList<>();
        if (settings.enabled()) {
            AuthorForms forms = new AuthorForms(settings);
            try (AuthorCounts counts = new AuthorCounts(night.folder())) {
                count(counts);
                for (Iterator<AuthorCounts.Group> groups = counts.groups(); groups.hasNext(); ) {
                    AuthorCounts.Group group = groups.next();
                    forms.decide(group.key(), group.evidence())
                            .forEach(form -> learned.add(
                                    new Learned(group.source(), group.key().organization(), form)));
                }
            }
        }
        night.folder().write(FORMS, learned);
    }

    private void count(AuthorCounts counts) throws IOException {
        try (Table<IndexRow> index = Tables.tonight(night, Tables.INDEX, Tables.INDEXED);
                Stream<Placement> placements = Composition.duplicates(night).placements()) {
            Placed placed = new Placed(placements.iterator());
            for (Iterator<Row<IndexRow>> rows = index.rows(); rows.hasNext(); ) {
                Row<IndexRow> row = rows.next();
                IndexRow document = row.value();
                if (document.kept()
                        && isSurvivor(placed, row.key())
                        && !document.source().equals(Sources.UNKNOWN)) {
                    counts.add(document.source(), document.signers());
                }
            }
        }
    }

    private static boolean isSurvivor(Placed placed, DocumentKey key) {
        @Nullable Placement placement = placed.at(key);
        return placement == null || placement.kept();
    }

    /** Returns the answer for the version, once it is learnt. */
    static Answers answers(Night night) throws IOException {
        Map<String, Map<Signer, AuthorForm>> bySource = new HashMap<>();
        for (Learned learned : night.folder().readList(FORMS, Learned[].class)) {
            bySource.computeIfAbsent(learned.source(), none -> new HashMap<>())
                    .put(new Signer(learned.form().printed(), learned.organization()), learned.form());
        }
        return new Answers(bySource);
    }

    /** @param bySource by name as printed, those only whose form is another */
    record Answers(Map<String, Map<Signer, AuthorForm>> bySource) {
        /** Returns the forms of a document's authors, as far as they are not as printed. */
        List<AuthorForm> of(IndexRow document) {
            Map<Signer, AuthorForm> forms = bySource.get(document.source());
            if (forms == null) {
                return List.of();
            }
            return document.signers().stream()
                    .filter(forms::containsKey)
                    .map(forms::get)
                    .distinct()
                    .toList();
        }
    }
}
