package org.copydesk.sample;

import java.util.List;

/** A row of the sample's Parquet file. */
record ArticleRow(
        String id,
        String url,
        String title,
        List<String> authors,
        String date,
        String language,
        String license,
        String text) {}
