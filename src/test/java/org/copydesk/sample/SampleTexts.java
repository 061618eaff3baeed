package org.copydesk.sample;

import static org.copydesk.sample.Packing.utf8;

import java.util.List;
import org.copydesk.sample.WarcSample.Answer;

/** The texts of the packed part of the sample. All outlets, people and places are invented. */
final class SampleTexts {
    static final String REPORT_TITLE = "Annual report of the Meadow Institute 2023";

    static final List<List<String>> REPORT = List.of(
            List.of(
                    "#Annual report of the Meadow Institute 2023",
                    "By Iris Caddow, Director",
                    "",
                    "The year 2023 was the wettest since the Institute began to keep its own records,",
                    "and the meadows showed it. On the lower field the water stood for seventy-one days,",
                    "twice as long as in an ordinary spring, and the orchids came three weeks late. When",
                    "they did come there were 1,412 of them, more than in any of the nine years before.",
                    "",
                    "We mowed by hand again, with the help of forty volunteers and two borrowed po-",
                    "nies. The hay went to the Hallow dairy, which reports that its cows have opinions",
                    "about it and that the opinions are good. The income from hay was 6,200 crowns and",
                    "covers, for the first time, the cost of the"),
            List.of(
                    "mowing itself. The trustees have asked that this be said early in the report.",
                    "",
                    "The newt tunnel under Station Road was finished in August. It is eighteen metres",
                    "long, lit by daylight through gratings, and was used in its first night by one hedge-",
                    "hog. We publish a separate note on what has happened since.",
                    "",
                    "#Seed bank",
                    "The seed bank now holds 386 kinds from 41 parishes. It was opened twice in the course",
                    "of the year: once for the county botanist, and once because the lock was broken. The"),
            List.of(
                    "lock has been replaced.",
                    "",
                    "We thank the parish of Great Hallow, the Crane family, and the man who returns our",
                    "wheelbarrow every autumn and has never given his name."));

    static final List<String> NEWTS = List.of(
            "By Ben Arkwright, Field Officer",
            "6 May 2024",
            "Between 20 February and 15 April the camera in the Station Road tunnel counted 2,318 newts going north and"
                    + " 2,290 coming back. Twenty-eight are unaccounted for, and we like to think that they have settled.",
            "In the same weeks of last year volunteers with buckets carried 1,940 newts across the road and found 311"
                    + " flat ones. This year they found nine.",
            "The tunnel cost 88,000 crowns. That is thirty-eight crowns for each newt of this spring, and it will be less"
                    + " next spring.");

    static final List<String> HAY = List.of(
            "Iris Caddow",
            "13 May 2024",
            "A scythe goes round a nest and a machine does not. That is the whole of the argument, and it took our"
                    + " grandparents three lines to say it and us three years and a grant.",
            "We compared twelve strips. On the mown ones the skylark raised 1.1 young a pair; on the scythed ones 2.7. The"
                    + " hours of work were five times as many, and nobody who did the work complained of anything but the tea.",
            "The strips will be kept until 2027.");

    static final List<String> SEEDS = List.of(
            "For immediate release: 21 May 2024",
            "The Meadow Institute will open its seed bank to schools from September. Each class may choose nine kinds,"
                    + " plant them, and bring the seeds back a year later – “with interest”, as the director puts it.",
            "Eleven schools have put down their names, among them the school on Great Hallow, which has eleven pupils and"
                    + " has asked for ninety-nine kinds.",
            "Notes to editors: photographs are to be had from the press office. Telephone 555-0177,"
                    + " press@meadow-institute.example.");

    static final List<List<String>> WALKS = List.of(
            List.of(
                    "#To the wood",
                    "Start at the post office and keep the sea on your right hand until there is no more path. The wood begins"
                            + " behind the church and ends four minutes later.",
                    "It is the only wood in the islands. Sit down in it."),
            List.of(
                    "#To the lookout",
                    "Take bread. The seals on the north beach will not come near, but they will look at you, and it is good"
                            + " manners to be eating something too."));

    static final List<ArticleRow> COLUMNS = List.of(
            new ArticleRow(
                    "col-1",
                    "https://meadow-institute.example/columns/1",
                    "In praise of nettles",
                    List.of("Ben Arkwright"),
                    "2024-01-09",
                    "en",
                    "CC-BY-4.0",
                    "Nobody plants a nettle. It arrives where somebody has lived, and it stays for a hundred years after the"
                            + " last of them has gone.\n\nFour butterflies eat nothing else when they are young. Remember it when you"
                            + " reach for the spade, and leave a corner.\n\nSupport our work: become a friend of the Institute today."),
            new ArticleRow(
                    "col-2",
                    "https://meadow-institute.example/columns/2",
                    "A short history of mud",
                    List.of("Iris Caddow", "Ben Arkwright"),
                    "2024-02-06",
                    "en",
                    "CC-BY-4.0",
                    "The mud in the lower field is eleven thousand years old at the bottom and six weeks old at the top.\n\n"
                            + "We sent a rod down and drew up, in order: a bootlace, a clay pipe, the bones of a pike, hazelnuts, ice.\n\n"
                            + "Support our work: become a friend of the Institute today."),
            new ArticleRow(
                    "col-3",
                    "https://meadow-institute.example/columns/3",
                    "Counting what is not there",
                    List.of("Iris Caddow"),
                    "2024-03-05",
                    "en",
                    "CC-BY-4.0",
                    "The corncrake was last heard here in 1991, and every June since then somebody has sat up for a night and"
                            + " listened for it.\n\nThe form has a box for the number of birds. We write a nought in it, and the date, and"
                            + " the name of whoever was awake.\n\nSupport our work: become a friend of the Institute today."));

    static final String REGATTA = "Fog decides the regatta\n\nBy Per Lind\n\n11 June 2023\n\n"
            + "The eighty-third Marlow regatta was won on Sunday by a boat that had not meant to take part. The Oystercatcher,"
            + " on her way home with crab pots, crossed the line at 14:12 in thick fog, was given the gun, and sailed on.\n\n"
            + "Her skipper learnt of it from his wife. He has offered to give back the cup but would like to keep the ham.\n";

    static final String FOG = "Fog signal to sound once more\n\nPublished on 2 September 2023 at 07:40 BST\n\n"
            + "The fog signal at Skarv Light, silent since 1996, will be blown once more on Saturday at noon, for exactly"
            + " sixty seconds, the harbour museum said.\n\n"
            + "Residents within two kilometres are advised to warn their dogs.\n\n"
            + "Copyright 2023 Harbour Post. All rights reserved.\n";

    static final String CHERRIES = "Kirschen so früh wie nie\n\nVon Klara Voss\n\n22. Mai 2024\n\n"
            + "Am Südhang von Oberau sind die ersten Kirschen reif, zehn Tage früher als im Mittel der letzten dreißig Jahre."
            + " Das Kilo kostet ab Hof sieben Kronen, die Stare zahlen nichts.\n\n"
            + "Der Obstbauverein rechnet mit einer guten Ernte, wenn es trocken bleibt.\n";

    static final String STORM =
            "Storm takes forty metres of Marlow pier\n\nBy Ellen Marsh and Per Lind\n\n9 April 2022\n\n"
                    + "The sea took the end of the old pier at Marlow Sound between three and four on Saturday morning, and with it the"
                    + " ferry's only berth.\n\n"
                    + "Nobody was hurt. The night watchman, Abel Thorne, had gone inside to make tea. \"I heard it go,\" he said. \"It"
                    + " sounded like someone dropping a piano, very slowly.\"\n\n"
                    + "The islands have food for two weeks, the county said.\n";

    static final String BRIEFS =
            "{\"id\":\"b1\",\"title\":\"Clock stops\",\"date\":\"2024-01-15\",\"author\":\"Tom Okafor\",\"text\":\"The clock on"
                    + " the town hall stopped on Monday at 9.42 and has been right twice a day since then. A part has been ordered"
                    + " from abroad and should arrive before Easter.\"}\n"
                    + "{\"id\":\"b2\",\"title\":\"Goose at large\",\"date\":\"2024-01-16\",\"author\":\"Tom Okafor\",\"text\":\"A goose"
                    + " that escaped from a delivery van on Station Road has been seen at the bank, at the baker's and, on"
                    + " Tuesday, on the bus. Police ask that it not be fed.\"}\n"
                    + "{\"id\":\"b3\",\"title\":\"Nothing happens\",\"date\":\"2024-01-17\",\"text\":\"Quiet.\"}\n";

    static final String TIDE_NOTES = "---\ntitle: How to read a tide table\nauthors: [Agnes Toft]\nlang: en\n---\n\n"
            + "The large numbers are hours. The small numbers are metres, and they are measured from a brass bolt in the harbour"
            + " wall that nobody has seen since 1911.\n\nAdd an hour in summer. Add nothing for hope.\n";

    static final List<Answer> WEB = List.of(
            new Answer(
                    "https://tern-and-tide.example/2024/05/terns-are-back/",
                    "2024-06-01T10:00:00Z",
                    200,
                    "Content-Type: text/html; charset=utf-8\r\nLast-Modified: Sat, 18 May 2024 06:00:00 GMT\r\n",
                    utf8(blog(
                            "The terns are back",
                            "May 18, 2024",
                            "<p>They came in the night, all of them, and by breakfast the roof of the boathouse was white and"
                                    + " nobody could hear the radio.</p><p>Last year we counted 612 pairs. I have not counted yet. One does not"
                                    + " count guests on the first morning.</p><p>If you walk by, carry a stick above your head. It is not"
                                    + " rude. They peck the highest thing.</p>"))),
            new Answer(
                    "https://tern-and-tide.example/logo.png",
                    "2024-06-01T10:00:01Z",
                    200,
                    "Content-Type: image/png\r\n",
                    new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
            new Answer(
                    "https://tern-and-tide.example/gone",
                    "2024-06-01T10:00:02Z",
                    404,
                    "Content-Type: text/html\r\n",
                    utf8("<html><body>Not found</body></html>")),
            new Answer(
                    "https://www.lamp-room.example/oil.html",
                    "2024-06-01T10:00:03Z",
                    200,
                    "Content-Type: text/html; charset=windows-1252\r\n",
                    windows(
                            blog(
                                    "Oil, wick, glass",
                                    "4 May 2024",
                                    "<p>People ask what a lighthouse museum does in winter. It polishes. There are 1,120 pieces of glass in"
                                            + " the great lens, and each of them has an opinion about fingerprints.</p><p>The oil was rape-seed until"
                                            + " 1873 \u2013 \u201csmelling of cabbage\u201d, says the log \u2013 and paraffin after that.</p>"))));

    static final List<Answer> TIDES = List.of(new Answer(
            "https://tidewatch.example/notices/spring",
            "2024-03-20T05:30:00Z",
            200,
            "Content-Type: text/plain; charset=utf-8\r\n",
            utf8(
                    "Spring tide notice\n\n20 March 2024\n\nThe highest tide of the spring is expected on Monday at 11:52 and will"
                            + " cover the lower quay by some thirty centimetres.\n\nCars left there are moved at the owner's cost, or by"
                            + " the sea at nobody's.\n")));

    private SampleTexts() {}

    private static String blog(String title, String date, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title
                + "</title></head><body><nav><a href=\"/\">Home</a>"
                + " <a href=\"/archive\">Archive</a> <a href=\"/about\">About</a></nav><article><h1>" + title
                + "</h1><p class=\"meta\">Posted on " + date + "</p>" + body
                + "</article><footer>Powered by patience</footer></body></html>";
    }

    private static byte[] windows(String text) {
        return text.getBytes(java.nio.charset.Charset.forName("windows-1252"));
    }
}
