package org.copydesk.cli.view;

import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.dedup.sample.Evaluation;
import org.copydesk.dedup.sample.Share;
import org.copydesk.job.PairSampler.Drawn;

/** A sample that was drawn, and what its labels say. */
public final class EvaluationView {
    private static final int NAME = 22;

    private EvaluationView() {}

    public static String written(Drawn drawn, Path file, Paper paper) {
        return paper.line(paper.ink(Ink.GREEN, "✔ ") + Paper.number(drawn.pairs(), "pair", "pairs") + " of "
                        + Paper.number(drawn.population()) + " of version " + drawn.version() + " in "
                        + Paper.safe(file.toString()) + ".")
                .line("  Fill the column 'same' with yes or no, then read it with --read.")
                .toString();
    }

    public static String of(Evaluation evaluation, Paper paper) {
        long all = evaluation.labelled() + evaluation.unlabelled();
        paper.heading(
                        "Duplicates by your labels",
                        Paper.number(evaluation.labelled()) + " of " + Paper.number(all, "pair", "pairs") + " labelled")
                .row("precision", NAME, told(evaluation.precision()), "duplicates that are rightly gone")
                .row("recall", NAME, told(evaluation.recall()), "copies sharing a passage that were found")
                .heading("By stratum", "kind and containment");
        for (Evaluation.Part part : evaluation.strata()) {
            String labels = Paper.number(part.same()) + " of " + Paper.number(part.labelled()) + " the same";
            paper.row(
                    Paper.safe(part.stratum()),
                    NAME,
                    Width.padded(told(part.share()), NAME) + "  " + Width.padded(labels, NAME)
                            + Paper.number(part.population(), "pair", "pairs"));
        }
        return paper.toString();
    }

    private static String told(Optional<Share> share) {
        return share.map(known -> Paper.percent(known.estimate()) + " (" + Paper.percent(known.low()) + " to "
                        + Paper.percent(known.high()) + ")")
                .orElse("needs labels");
    }
}
