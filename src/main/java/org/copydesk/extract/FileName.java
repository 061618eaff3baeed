package org.copydesk.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.document.Field;
import org.copydesk.document.Origin;
import org.copydesk.document.Signal;

/** What the name of a file tells: posts of many site makers have their day before their words, {@code 2004-12-26-port-released.md}. */
final class FileName {
    private static final Pattern DATED_POST = Pattern.compile("((?:19|20)\\d{2}-\\d{2}-\\d{2})[-_ ]\\p{L}.*");

    private FileName() {}

    /** @param origin of a document that is a file, or an entry of an archive; the file that holds records names none of them */
    static List<Signal> signals(Origin origin) {
        String path = origin.record() == null ? origin.path() : origin.record();
        Matcher name = DATED_POST.matcher(path.substring(path.lastIndexOf('/') + 1));
        return name.matches() ? List.of(Signal.of(Field.PUBLISHED, "file:name", name.group(1))) : List.of();
    }
}
