package org.copydesk.dedup.local;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.copydesk.dedup.Link;
import org.copydesk.dedup.LinkGraph;
import org.copydesk.dedup.Member;
import org.copydesk.dedup.Stories;
import org.copydesk.dedup.store.Entry;
import org.copydesk.dedup.store.Numbers;
import org.copydesk.dedup.store.SortedTable;
import org.copydesk.dedup.store.Tables;

/** Notes the winner of each cluster that tonight may have changed, and then the stories that winners form. */
final class Winners {
    private final Night night;

    Winners(Night night) {
        this.night = night;
    }

    /** Writes, by text, the text of the winner of its cluster, -1 for texts that are gone. */
    void winners() throws IOException {
        if (Files.exists(night.file(Kinds.WINNERS))) {
            return;
        }
        int[] winners = night.before().byText(Kinds.WINNERS, night.texts());
        for (int text : Numbers.read(night.draft(Membership.DIED))) {
            winners[text] = -1;
        }
        Iterator<Entry> groups =
                SortedTable.open(night.draft(Components.GROUPS)).all();
        while (groups.hasNext()) {
            Entry group = groups.next();
            int winner = Bytes.toInt(group.key());
            for (int text : Bytes.toInts(group.value())) {
                winners[text] = winner;
            }
        }
        Numbers.write(night.file(Kinds.WINNERS), winners);
    }

    /** Returns the documents of several texts. */
    static List<Member> members(Tables tables, int[] texts) {
        List<Member> members = new ArrayList<>();
        Arrays.stream(texts).forEach(text -> members.addAll(OpenIndex.members(tables, text)));
        return members;
    }

    /** Writes, by text, the hub of the story of a winner, -1 for all others. */
    void hubs() throws IOException {
        if (Files.exists(night.file(Kinds.HUBS))) {
            return;
        }
        OpenIndex after = night.after();
        LinkGraph.Builder graph = new LinkGraph.Builder();
        for (Iterator<Link> links = OpenIndex.links(after.tables(Kinds.STORIES), after.live()); links.hasNext(); ) {
            Link link = links.next();
            graph.add(link.first(), link.second(), link.likeness());
        }
        OpenIndex.Texts texts = after.texts();
        Numbers.write(night.file(Kinds.HUBS), Stories.hubs(graph.build(night.texts()), texts::compare));
    }
}
