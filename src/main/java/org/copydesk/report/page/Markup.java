package org.copydesk.report.page;

/** HTML made by a template: its parts are escaped already. */
record Markup(String html) {}
