package org.copydesk.cli.command;

/** What the user asked for is not there. The message is a sentence. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotFound(String sentence) {
        super(sentence);
    }
}
