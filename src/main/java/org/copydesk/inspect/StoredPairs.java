package org.copydesk.inspect;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.clean.Cleaned;
import org.copydesk.config.JobFile;
import org.copydesk.corpus.state.Table;
import org.copydesk.dedup.Placement;
import org.copydesk.dedup.sample.Pair;
import org.copydesk.dedup.sample.PairSample;
import org.copydesk.dedup.sample.Worksheet;
import org.copydesk.disk.Durable;
import org.copydesk.document.Article;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentKey;
import org.copydesk.job.PairSampler;
import org.copydesk.stage.Tables;

/** Draws pairs from the state of the published version. */
public final class StoredPairs implements PairSampler {
    @Override
    public Optional<Drawn> sample(JobFile job, int size, Path file) throws IOException {
        Path output = job.export().path();
        Optional<PublishedState> latest = PublishedState.latest(output);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        PublishedState state = latest.get();
        PairSample sample = new PairSample(size);
        try (Stream<Placement> placements = state.duplicates().placements()) {
            for (Iterator<Placement> all = placements.iterator(); all.hasNext(); ) {
                Placement placement = all.next();
                Stream.concat(
                                Pair.of(placement).stream(),
                                placement.related().stream().map(Pair::of))
                        .forEach(sample::add);
            }
        }
        List<PairSample.Drawn> drawn = sample.drawn();
        write(state, drawn, file);
        return Optional.of(new Drawn(state.version(), drawn.size(), sample.population()));
    }

    private static void write(PublishedState state, List<PairSample.Drawn> sample, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        try (Table<Document> documents = state.table(Tables.DOCUMENTS, Tables.EXTRACTED);
                Table<Cleaned> articles = state.table(Tables.ARTICLES, Tables.CLEANED);
                BufferedWriter out = Files.newBufferedWriter(Durable.unfinished(target));
                Worksheet rows = new Worksheet(out)) {
            for (PairSample.Drawn drawn : sample) {
                Pair pair = drawn.pair();
                rows.write(drawn, side(pair.first(), documents, articles), side(pair.second(), documents, articles));
            }
        }
        Durable.finish(target);
    }

    private static Worksheet.Side side(DocumentKey key, Table<Document> documents, Table<Cleaned> articles) {
        Document document = documents.get(key).orElseThrow();
        Article article =
                articles.get(key).orElseThrow().withTextOf(document).kept().orElseThrow();
        String title = Optional.ofNullable(article.title()).orElse("");
        return new Worksheet.Side(key.path(), title, article.text());
    }
}
