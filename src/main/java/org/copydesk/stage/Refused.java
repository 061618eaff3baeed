package org.copydesk.stage;

import java.util.List;
import java.util.stream.Collectors;
import org.copydesk.corpus.Gate;

/** A gate said no. Nothing was published; the version before stays in force. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Refused(String message) {
        super(message);
    }

    /** @throws Refused where one of the judgements is an error, with all that are */
    static void ifAny(List<Gate.Result> results) {
        String refusals = results.stream()
                .filter(result -> result.level() == Gate.Level.ERROR)
                .map(Gate.Result::sentence)
                .collect(Collectors.joining("; "));
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
