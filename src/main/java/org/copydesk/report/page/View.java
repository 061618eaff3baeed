package org.copydesk.report.page;

/** What a section shows. Its template may use every method by its name. */
interface View {
    /**
     * Tells whether nothing was found. A whole run says so, since it is news; a run that failed or read nothing leaves
     * the section out, since it never looked.
     */
    boolean empty();
}
