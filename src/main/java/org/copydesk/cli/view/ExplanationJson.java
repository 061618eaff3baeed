package org.copydesk.cli.view;

import org.copydesk.job.Explainer.Found;

/** Explanations for programs. */
public final class ExplanationJson {
    private ExplanationJson() {}

    public static Object of(Found found) {
        return found;
    }
}
