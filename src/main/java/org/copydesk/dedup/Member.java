package org.copydesk.dedup;

import java.util.List;
import org.copydesk.document.DocumentKey;

/** A document as one of a cluster: its place, what the keep policy asks of it, and the number of its text. */
public record Member(DocumentKey key, Standing standing, int text) {
    public String id() {
        return standing.id();
    }

    /** Tells whether a document of the one text and a document of the other are of one address. */
    public static boolean haveOneAddress(List<Member> one, List<Member> other) {
        return one.stream()
                .mapToLong(member -> member.standing().address())
                .filter(address -> address != Standing.NOWHERE)
                .anyMatch(address ->
                        other.stream().anyMatch(member -> member.standing().address() == address));
    }
}
