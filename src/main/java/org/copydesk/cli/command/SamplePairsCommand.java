package org.copydesk.cli.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.copydesk.cli.view.EvaluationView;
import org.copydesk.config.Problem;
import org.copydesk.dedup.sample.Evaluation;
import org.copydesk.dedup.sample.LabelReader;
import org.copydesk.dedup.sample.LabelReader.Labels;
import org.copydesk.job.PairSampler.Drawn;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Precision and recall of the duplicates, on the user's own documents. */
@Command(
        name = "sample-pairs",
        footer = {
            "",
            "Write a sample, fill its column 'same' with yes or no in a spreadsheet, from the top and as far",
            "as you like, and read it back:",
            "  sample-pairs --write pairs.csv",
            "  sample-pairs --read pairs.csv"
        })
public final class SamplePairsCommand implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private final OutputFolder output = new OutputFolder();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Way way = new Way();

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "200",
            description = "Pairs to write. Default: ${DEFAULT-VALUE}.")
    private int size;

    /** One of the two. */
    private static final class Way {
        @Option(names = "--write", paramLabel = "FILE", description = "Write a sample as CSV.")
        private @Nullable Path write;

        @Option(names = "--read", paramLabel = "FILE", description = "Read the labels of a sample.")
        private @Nullable Path read;
    }

    /** What was written, as {@code --json} tells it. */
    private record Written(String version, int pairs, long population, String file) {}

    public SamplePairsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        if (way.write != null) {
            return write(way.write);
        }
        if (way.read != null) {
            return read(way.read);
        }
        throw new IllegalStateException("neither --write nor --read");
    }

    private int write(Path file) throws IOException {
        if (size < 1) {
            throw wrong("--size", "A sample has at least one pair.", "give a number of 1 or more.");
        }
        if (Files.exists(file)) {
            throw wrong("--write", file + " exists, and may hold labels.", "name a new file.");
        }
        Drawn drawn = desk.works()
                .pairSampler()
                .get()
                .sample(output.jobIfThere(), size, file)
                .orElseThrow(() -> new NotFound("Nothing is published yet, or its state is gone: run the job first."));
        Written written = new Written(drawn.version(), drawn.pairs(), drawn.population(), file.toString());
        String told = EvaluationView.written(drawn, file, output.common().paper(desk));
        desk.terminal().out().print(output.common().json() ? Json.page(written) : told);
        return Exit.DONE;
    }

    private int read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong("--read", "There is no file " + file + ".", "write a sample with --write first.");
        }
        Labels labels = LabelReader.read(text(file));
        if (!labels.mistakes().isEmpty()) {
            throw new WrongInput(
                    file.toString(),
                    labels.mistakes().stream()
                            .map(mistake ->
                                    new Problem(file + ", row " + mistake.row(), mistake.sentence(), mistake.fix()))
                            .toList());
        }
        Evaluation evaluation = Evaluation.of(labels.labels());
        String told = EvaluationView.of(evaluation, output.common().paper(desk));
        desk.terminal().out().print(output.common().json() ? Json.page(evaluation) : told);
        return Exit.DONE;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException other) {
            throw wrong("--read", file + " is not UTF-8.", "save it as CSV UTF-8.");
        }
    }

    private static WrongInput wrong(String where, String sentence, String fix) {
        return new WrongInput("the command line", List.of(new Problem(where, sentence, fix)));
    }
}
