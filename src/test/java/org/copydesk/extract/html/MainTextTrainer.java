package org.copydesk.extract.html;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.copydesk.document.Article;
import org.copydesk.document.Document;
import org.copydesk.document.DocumentId;
import org.copydesk.document.RawDocument;
import org.copydesk.document.UnreadableException;
import org.copydesk.extract.html.BenchPages.BenchPage;
import tools.jackson.databind.JsonNode;

/**
 * Trains the classifiers of blocks and of pages on {@code wcxb} and {@code pages}, and reports their figures on pages of
 * hosts that the models did not see (five folds by host), and on {@code scrapinghub}, which is never trained on:
 * what each classifier thinks, what is chosen, and the text as cleaned for the corpus, which is the figure that counts.
 *
 * <p>Argument: the folder to write the models of all pages to; none to report only; {@code chosen} to report again what
 * is chosen and cleaned by models that were trained before.
 */
final class MainTextTrainer {
    static final int FOLDS = 5;
    static final int TREES = 140;
    static final int DEPTH = 6;
    private static final PrintStream OUT = System.out;

    /** One page ready to learn from. */
    record Lesson(
            String set,
            String kind,
            int fold,
            RawDocument raw,
            Reading reading,
            Layout layout,
            Features.Hints hints,
            Columns features,
            float[] labels,
            JsonNode gold,
            int firstRow) {}

    final List<Lesson> lessons = new ArrayList<>();
    private Columns rows;
    private float[] labels;
    private float[] weights;
    private int[] pageOfRow;
    private Trees articleTrees;
    private Trees forumTrees;

    public static void main(String[] args) throws IOException {
        MainTextTrainer trainer = new MainTextTrainer();
        trainer.read();
        boolean trained = List.of(args).contains("chosen");
        if (!trained) {
            trainer.train();
        }
        trainer.reportChosen(load("first"), load("second"));
        if (args.length > 0 && !trained) {
            trainer.writeModels(Path.of(args[0]));
        }
    }

    void read() throws IOException {
        Set<String> heldOut = new HashSet<>();
        for (BenchPage page : BenchPages.pages("scrapinghub")) {
            heldOut.add(page.host());
        }
        int total = 0;
        for (String set : List.of("wcxb", "pages", "scrapinghub")) {
            Map<String, JsonNode> golds = BenchPages.gold(set);
            for (BenchPage page : BenchPages.pages(set)) {
                JsonNode gold = golds.get(page.id());
                if (gold.path("text").isMissingNode() && gold.path("with").isMissingNode()) {
                    continue;
                }
                int fold = set.equals("scrapinghub") || heldOut.contains(page.host())
                        ? FOLDS
                        : Math.floorMod(page.host().hashCode() * 31, FOLDS);
                total += lesson(set, page, gold, fold, total);
            }
        }
        flatten(total);
    }

    /** Adds a page to the lessons, and returns the number of its blocks. */
    private int lesson(String set, BenchPage page, JsonNode gold, int fold, int firstRow) {
        try {
            Reading reading = Reading.of(page.raw());
            if (reading.page().blocks == 0) {
                return 0;
            }
            Layout layout = reading.layout();
            float[] labelsOfPage = gold.path("text").isMissingNode()
                    ? Labels.ofSegments(layout.page, gold)
                    : Labels.ofText(layout.page, gold.path("text").asString());
            String kind = gold.path("type").asString("article");
            Columns features = Features.of(layout, reading.hints());
            lessons.add(new Lesson(
                    set,
                    kind,
                    fold,
                    page.raw(),
                    reading,
                    layout,
                    reading.hints(),
                    features,
                    labelsOfPage,
                    gold,
                    firstRow));
            return features.rows;
        } catch (UnreadableException unreadable) {
            return 0;
        }
    }

    private void flatten(int total) {
        rows = new Columns(Features.ALL, total);
        labels = new float[total];
        weights = new float[total];
        pageOfRow = new int[total];
        int at = 0;
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            copy(lesson, 0, Features.COUNT);
            double mass = 0;
            for (int b = 0; b < lesson.labels().length; b++) {
                mass += lesson.labels()[b] < 0 ? 0 : weight(lesson, b);
            }
            for (int b = 0; b < lesson.labels().length; b++, at++) {
                labels[at] = Math.max(0, lesson.labels()[b]);
                pageOfRow[at] = i;
                boolean known = lesson.labels()[b] >= 0 && b != lesson.layout().titleBlock;
                weights[at] = known ? (float) (weight(lesson, b) / mass * pageWeight(lesson)) : 0;
            }
        }
        OUT.printf("%d pages, %d blocks, %d features%n", lessons.size(), total, Features.COUNT);
    }

    private void copy(Lesson lesson, int from, int to) {
        for (int feature = from; feature < to; feature++) {
            int[] column = lesson.features().column(feature);
            System.arraycopy(column, 0, rows.column(feature), lesson.firstRow(), column.length);
        }
    }

    private static double weight(Lesson lesson, int b) {
        return lesson.set().equals("pages") ? 1 : 1 + Math.min(80, lesson.layout().stats.words[b]);
    }

    private static double pageWeight(Lesson lesson) {
        return lesson.set().equals("pages") ? 100 : 200;
    }

    private void train() throws IOException {
        float[] first = crossValidated(Features.COUNT);
        save("first", first);
        report("first  ", first);
        writeContext(first);
        float[] second = crossValidated(Features.ALL);
        save("second", second);
        report("second ", second);
    }

    /** The figures of what is chosen in the end, and of what is left of it, as of an extractor that never saw the hosts. */
    private void reportChosen(float[] first, float[] second) {
        PageKind[] kinds = kinds(first);
        Map<String, Scores> chosen = new TreeMap<>();
        Map<String, Scores> cleaned = new TreeMap<>();
        for (int i = 0; i < kinds.length; i++) {
            Lesson lesson = lessons.get(i);
            float[] p = MainText.agreed(ofPage(lesson, first), ofPage(lesson, second));
            boolean[] body = Choice.of(
                    lesson.layout(), p, kinds[i].isArticle(lesson.hints().types()));
            score(chosen.computeIfAbsent(lesson.set(), set -> new Scores()), lesson, text(lesson, b -> body[b]));
            score(cleaned.computeIfAbsent(lesson.set(), set -> new Scores()), lesson, cleaned(lesson, body));
        }
        chosen.forEach((set, scores) -> OUT.printf("chosen  %s: %s%n", set, scores));
        cleaned.forEach((set, scores) -> OUT.printf("cleaned %s: %s%n", set, scores));
    }

    /** Returns what the scorer reads of the record: the clean text, and where segments are looked for, the title too. */
    private static String cleaned(Lesson lesson, boolean[] body) {
        Document document =
                HtmlExtractor.document(lesson.raw(), lesson.reading(), MainText.roles(lesson.layout(), body));
        Article article = HtmlBenchmark.CLEANER.clean(document).article();
        if (article == null) {
            return "";
        }
        boolean withHead = lesson.set().equals("pages");
        return (withHead ? article.title() + "\n\n" + article.standfirst() + "\n\n" : "") + article.text();
    }

    void writeModels(Path folder) throws IOException {
        IntPredicate all = i -> !lessons.get(i).set().equals("scrapinghub");
        write(folder.resolve("blocks.trees"), grow(Features.COUNT, all));
        writeContext(load("first"));
        write(folder.resolve("article.trees"), articleTrees);
        write(folder.resolve("forum.trees"), forumTrees);
        write(folder.resolve("context.trees"), grow(Features.ALL, all));
    }

    /** Returns what models think of pages whose hosts they did not see. */
    private float[] crossValidated(int features) {
        float[] p = new float[labels.length];
        for (int fold = 0; fold <= FOLDS; fold++) {
            int held = fold;
            apply(
                    grow(
                            features,
                            i -> lessons.get(i).fold() != held && lessons.get(i).fold() != FOLDS),
                    p,
                    held);
        }
        return p;
    }

    /** Keeps what the folds think of pages they did not see, for the loop of choosing. */
    private static void save(String stage, float[] p) throws IOException {
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(p.length * 4);
        bytes.asFloatBuffer().put(p);
        Files.write(Path.of("target", stage + ".probabilities"), bytes.array());
    }

    static float[] load(String stage) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("target", stage + ".probabilities"));
        float[] p = new float[bytes.length / 4];
        java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().get(p);
        return p;
    }

    private Trees grow(int features, IntPredicate pages) {
        int[] which = new int[labels.length];
        int size = 0;
        for (int row = 0; row < labels.length; row++) {
            if (weights[row] > 0 && pages.test(pageOfRow[row])) {
                which[size++] = row;
            }
        }
        int[] used = Arrays.copyOf(which, size);
        return new TreeGrower(TREES, DEPTH, rows, features, used, labels, weights, 7).grow();
    }

    private void apply(Trees trees, float[] into, int fold) {
        for (Lesson lesson : lessons) {
            if (lesson.fold() == fold) {
                float[] judged = trees.judge(lesson.features());
                System.arraycopy(judged, 0, into, lesson.firstRow(), judged.length);
            }
        }
    }

    private PageKind[] writeContext(float[] probabilities) {
        PageKind[] kinds = kinds(probabilities);
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            Context.write(lesson.layout(), ofPage(lesson, probabilities), kinds[i], lesson.features());
            copy(lesson, Features.COUNT, Features.ALL);
        }
        return kinds;
    }

    private static float[] ofPage(Lesson lesson, float[] probabilities) {
        return Arrays.copyOfRange(probabilities, lesson.firstRow(), lesson.firstRow() + lesson.labels().length);
    }

    /** Returns what models of the kind of page think of pages whose hosts they did not see. */
    PageKind[] kinds(float[] probabilities) {
        int[] every = IntStream.range(0, PageKind.COUNT).toArray();
        Columns pages = new Columns(PageKind.COUNT, lessons.size());
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            PageKind.describe(lesson.layout(), lesson.features(), ofPage(lesson, probabilities), every, pages, i);
        }
        PageKind[] kinds = new PageKind[lessons.size()];
        int[] right = new int[2];
        for (int fold = 0; fold <= FOLDS; fold++) {
            int held = fold;
            float[] article = growKind(pages, "article", i -> lessons.get(i).fold() != held)
                    .judge(pages);
            float[] forum =
                    growKind(pages, "forum", i -> lessons.get(i).fold() != held).judge(pages);
            for (int i = 0; i < kinds.length; i++) {
                if (lessons.get(i).fold() == fold) {
                    kinds[i] = new PageKind(article[i], forum[i]);
                    boolean isArticle = lessons.get(i).kind().equals("article");
                    right[lessons.get(i).set().equals("wcxb") ? 0 : 1] += kinds[i].article() > 0.5 == isArticle ? 1 : 0;
                }
            }
        }
        OUT.printf(
                "articles told from other kinds: wcxb %d right, other sets %d taken for articles%n",
                right[0], right[1]);
        articleTrees = growKind(pages, "article", i -> true);
        forumTrees = growKind(pages, "forum", i -> true);
        return kinds;
    }

    private Trees growKind(Columns pages, String kind, IntPredicate picked) {
        int n = lessons.size();
        float[] y = new float[n];
        float[] w = new float[n];
        int[] which = IntStream.range(0, n)
                .filter(i -> lessons.get(i).set().equals("wcxb") && picked.test(i))
                .toArray();
        for (int i = 0; i < n; i++) {
            y[i] = lessons.get(i).kind().equals(kind) ? 1 : 0;
            w[i] = 1;
        }
        return new TreeGrower(60, 3, pages, PageKind.COUNT, which, y, w, 7).grow();
    }

    private void report(String stage, float[] p) {
        for (String set : List.of("wcxb", "pages", "scrapinghub")) {
            for (float cut : new float[] {0.35f, 0.45f, 0.55f}) {
                Scores scores = new Scores();
                for (Lesson lesson : lessons) {
                    if (lesson.set().equals(set)) {
                        score(scores, lesson, p, cut);
                    }
                }
                OUT.printf("%s %s > %.2f: %s%n", stage, set, cut, scores);
            }
        }
        float[] perfect = labels;
        if (stage.startsWith("first")) {
            for (String set : List.of("wcxb", "scrapinghub")) {
                Scores scores = new Scores();
                lessons.stream().filter(l -> l.set().equals(set)).forEach(l -> score(scores, l, perfect, 0.5f));
                OUT.printf("labels  %s: %s%n", set, scores);
            }
        }
    }

    private static void score(Scores scores, Lesson lesson, float[] p, float cut) {
        score(scores, lesson, text(lesson, b -> p[lesson.firstRow() + b] > cut && b != lesson.layout().titleBlock));
    }

    private static String text(Lesson lesson, IntPredicate wanted) {
        StringBuilder text = new StringBuilder();
        Page page = lesson.layout().page;
        for (int b = 0; b < page.blocks; b++) {
            if (wanted.test(b)) {
                text.append(page.blockText(b)).append("\n\n");
            }
        }
        return text.toString();
    }

    private static void score(Scores scores, Lesson lesson, String text) {
        if (lesson.set().equals("pages")) {
            scores.segments(text, lesson.gold());
        } else {
            scores.text(lesson.kind(), text, lesson.gold().path("text").asString());
        }
    }

    private static void write(Path file, Trees trees) throws IOException {
        List<String> lines = trees.lines();
        String body = String.join("\n", lines) + "\n";
        String sum = DocumentId.sha256(body.getBytes(StandardCharsets.UTF_8));
        Files.writeString(
                file,
                "# Boosted trees, grown by MainTextTrainer from the benchmark sets wcxb and pages.\n"
                        + "# sha256 of the lines below: " + sum + "\n" + body);
        OUT.println(file + " " + Files.size(file) + " bytes");
    }
}
