package org.copydesk.cli.view;

import org.copydesk.job.Explainer.Found;
import org.copydesk.job.Explanation;

/** One document, from header to related stories. */
public final class ExplanationView {
    private ExplanationView() {}

    public static String of(Explanation explanation, boolean fullText, Paper paper) {
        return paper.toString();
    }

    public static String list(String asked, Found found, Paper paper) {
        return paper.toString();
    }
}
