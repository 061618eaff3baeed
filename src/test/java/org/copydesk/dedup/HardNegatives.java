package org.copydesk.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.copydesk.document.DocumentKey;

/**
 * Makes documents that look like copies and are none, as a reader would say: the same for the same seed. Phrases are in
 * four languages, what is told between them is made of nothing.
 */
final class HardNegatives {
    enum Kind {
        /** Notices on one form about other people and days. */
        FORM_LETTERS,
        /** Announcements of one product's versions, by one template. */
        SERIAL_RELEASES,
        /** Mails that carry what they answer below their own words. */
        THREADS,
        /** States of one page of timed entries. */
        LIVE_UPDATES,
        /** One manual in two languages: other prose around the same lines of code. */
        TRANSLATIONS,
        /** What one man is charged with, and later his sentence, with the same history told in both. */
        CHARGE_AND_SENTENCE,
        /** Articles around one speech, in quotation marks or not. */
        LONG_QUOTATIONS,
        /** Cases of one press office that always says the same between other facts. */
        STOCK_PHRASES
    }

    enum Tongue {
        EN(
                "Notice of hearing",
                "The licensing office of Ostmere gives notice that the hearing of %s is held on %s in room %s.",
                "Whoever wishes to be heard writes to the office and names the number %s, as the rules of the house ask.",
                "The file on %s may be read at the counter while the office is open, and copies are sent against a fee.",
                "is out. Whoever uses an older one should read the notes on moving before the new one is put in place.",
                "The archive, its signature and the sums are on the usual servers; please check them before unpacking.",
                "Thanks to everybody who reported faults, sent patches, wrote chapters of the manual or helped others.",
                "On %s, %s wrote:",
                "The state attorney of Ostmere made known today that the defendant is",
                "According to what the inquiry has found so far, the defendant is said to have",
                "The case is led by the senior attorney for economic crime,",
                '“',
                '”'),
        DE(
                "Ladung zur Anhörung",
                "Das Ordnungsamt der Stadt Ostmeer gibt bekannt, dass die Anhörung von %s am %s in Zimmer %s stattfindet.",
                "Wer gehört werden möchte, schreibt dem Amt und nennt dabei das Zeichen %s, wie es die Ordnung verlangt.",
                "Die Akte über %s liegt während der Sprechzeiten aus, und Abschriften werden gegen Gebühr zugesandt.",
                "ist da. Wer eine ältere Fassung verwendet, liest vor dem Umstieg bitte die Hinweise im Handbuch durch.",
                "Archiv, Unterschrift und Prüfsummen liegen auf den bekannten Rechnern; bitte vor dem Auspacken prüfen.",
                "Dank an alle, die Fehler gemeldet, Änderungen geschickt, am Handbuch geschrieben oder geholfen haben.",
                "Am %s schrieb %s:",
                "Die Staatsanwaltschaft Ostmeer teilte heute mit, dass es sich um den Beschuldigten handelt, also um",
                "Nach dem bisherigen Stand der Ermittlungen soll der Beschuldigte nun mehrfach",
                "Das Verfahren führt die Abteilung für Wirtschaftsstrafsachen unter",
                '„',
                '“'),
        FR(
                "Avis d'audience",
                "Le bureau des licences d'Ostmer fait savoir que l'audience de %s se tiendra le %s dans la salle %s.",
                "Toute personne qui souhaite être entendue écrit au bureau en citant le numéro %s, comme le veut la règle.",
                "Le dossier de %s peut être lu au guichet aux heures d'ouverture, et des copies sont envoyées contre frais.",
                "est sortie. Qui se sert d'une version plus ancienne lira les notes de passage avant de la mettre en place.",
                "L'archive, sa signature et les sommes sont sur les serveurs habituels; prière de vérifier avant usage.",
                "Merci à tous ceux qui ont signalé des défauts, envoyé des correctifs, écrit le manuel ou aidé les autres.",
                "Le %s, %s a écrit :",
                "Le parquet d'Ostmer a fait savoir aujourd'hui que le prévenu est bien",
                "Selon ce que l'enquête a établi jusqu'à présent, le prévenu aurait",
                "L'affaire est suivie par la section des affaires économiques et",
                '«',
                '»'),
        ES(
                "Aviso de audiencia",
                "La oficina de licencias de Ostmar comunica que la audiencia de %s se celebra el %s en la sala %s.",
                "Quien desee ser oído escribe a la oficina y cita el número %s, tal como lo piden las normas de la casa.",
                "El expediente de %s puede leerse en la ventanilla en horas de oficina, y se envían copias previo pago.",
                "ya está aquí. Quien use una versión anterior debería leer las notas de cambio antes de ponerla en marcha.",
                "El archivo, su firma y las sumas están en los servidores de siempre; conviene revisarlos antes de abrir.",
                "Gracias a todos los que avisaron de fallos, enviaron parches, escribieron el manual o ayudaron a otros.",
                "El %s, %s escribió:",
                "La fiscalía de Ostmar dio a conocer hoy que el acusado en esta causa es",
                "Según lo que la investigación ha establecido hasta ahora, el acusado habría",
                "La causa la lleva la sección de delitos económicos con",
                '«',
                '»');

        final String[] phrases;
        final char open;
        final char close;

        Tongue(
                String notice,
                String hearing,
                String heard,
                String file,
                String out,
                String archive,
                String thanks,
                String wrote,
                String known,
                String found,
                String led,
                char open,
                char close) {
            this.phrases = new String[] {notice, hearing, heard, file, out, archive, thanks, wrote, known, found, led};
            this.open = open;
            this.close = close;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String[] FIRST = {"Amund", "Bettine", "Corwin", "Dalia", "Enno", "Frauke", "Gideon", "Hedda"};
    private static final String[] LAST = {"Varn", "Ostrow", "Peltier", "Quist", "Rendal", "Sorvino", "Tamm", "Ulvang"};

    private final Tongue tongue;
    private final SplittableRandom random;
    private final long seed;

    private HardNegatives(Tongue tongue, long seed) {
        this.tongue = tongue;
        this.seed = seed;
        this.random = new SplittableRandom(seed * 31 + tongue.ordinal());
    }

    /** Returns documents of which none is a copy of another. */
    static List<DedupDocument> of(Kind kind, Tongue tongue, long seed) {
        HardNegatives made = new HardNegatives(tongue, seed);
        if (kind == Kind.TRANSLATIONS) {
            return made.translations();
        }
        List<String> texts = switch (kind) {
            case FORM_LETTERS -> made.formLetters();
            case SERIAL_RELEASES -> made.releases();
            case THREADS -> made.thread();
            case LIVE_UPDATES -> made.liveUpdates();
            case CHARGE_AND_SENTENCE -> made.chargeAndSentence();
            case LONG_QUOTATIONS -> made.quotations();
            case STOCK_PHRASES -> made.stockPhrases();
            case TRANSLATIONS -> throw new IllegalStateException();
        };
        List<DedupDocument> documents = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            documents.add(document("d" + i, texts.get(i), tongue.code()));
        }
        return documents;
    }

    static DedupDocument document(String id, String text, String language) {
        return new DedupDocument(
                new DocumentKey("office/" + id + ".txt", 0),
                id,
                "office",
                text,
                DedupDocument.UNRANKED,
                0,
                null,
                null,
                null,
                language);
    }

    private String phrase(int which) {
        return tongue.phrases[which];
    }

    private String name(int which) {
        int at = (int) Math.floorMod(seed + which, 64L);
        return FIRST[at % 8] + " " + LAST[(at / 8 + at) % 8];
    }

    private String day() {
        return 1 + random.nextInt(28) + "/" + (1 + random.nextInt(12)) + "/" + (2008 + random.nextInt(15));
    }

    private String told(int words) {
        return NewsMaker.article(random.nextLong(1L << 40), words);
    }

    private List<String> formLetters() {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < 3 + seed % 6; i++) {
            String name = name(i);
            String day = day();
            letters.add(String.join(
                    "\n\n",
                    phrase(0) + " – " + name,
                    String.format(phrase(1), name, day, 10 + random.nextInt(900)),
                    String.format(phrase(2), 1000 + random.nextInt(9000)),
                    String.format(phrase(3), name)));
        }
        return letters;
    }

    private List<String> releases() {
        List<String> releases = new ArrayList<>();
        int changes = seed % 2 == 0 ? 60 : 35;
        for (int i = 0; i < 4 + seed % 5; i++) {
            String version = "Tidegate " + (2 + i / 3) + "." + (i * 7 + 1) + "." + random.nextInt(40);
            releases.add(String.join(
                    "\n\n",
                    version + " " + phrase(4),
                    day() + ": " + told(changes),
                    phrase(5) + " " + random.nextInt(1 << 30),
                    phrase(6)));
        }
        return releases;
    }

    private List<String> thread() {
        String first = told(70);
        List<String> mails = new ArrayList<>(List.of(first));
        for (int i = 0; i < 3; i++) {
            String lead = String.format(
                    phrase(7), day() + ", 9:5" + i, name(i) + " <" + name(i).charAt(0) + i + "@example.org>");
            String own = told(seed % 3 == 0 ? 10 : 60);
            mails.add(own + "\n\n" + lead + "\n\n" + mails.get(mails.size() - 1));
        }
        return mails;
    }

    private List<String> liveUpdates() {
        List<String> states = new ArrayList<>();
        StringBuilder page = new StringBuilder(told(12));
        for (int entry = 0; entry < 12; entry++) {
            page.append("\n\n")
                    .append(8 + entry)
                    .append(entry % 2 == 0 ? ":05 " : ":40 ")
                    .append(told(40));
            if (entry == 3 || entry == 6 || entry == 11) {
                states.add(page.toString());
            }
        }
        return states;
    }

    private List<DedupDocument> translations() {
        StringBuilder code = new StringBuilder();
        for (int line = 0; line < 12; line++) {
            code.append("\n\ntide.gate(")
                    .append(told(6).replace(' ', '_'))
                    .append(", ")
                    .append(line * 17)
                    .append(");");
        }
        Tongue other = Tongue.values()[(tongue.ordinal() + 1) % Tongue.values().length];
        return List.of(
                document("d0", told(40) + code + "\n\n" + phrase(5), tongue.code()),
                document("d1", told(40) + code + "\n\n" + other.phrases[5], other.code()));
    }

    private List<String> chargeAndSentence() {
        String history = told(110);
        String name = name(0);
        return List.of(
                phrase(8) + " " + name + ". " + told(100) + "\n\n" + history,
                phrase(8) + " " + name + ". " + told(110) + "\n\n" + history + "\n\n" + told(20));
    }

    private List<String> quotations() {
        boolean marked = seed % 2 == 0;
        String speech = told(marked ? 160 : 90).replace("\n\n", marked ? "\n\n" + tongue.open : "\n\n");
        String quoted = marked ? tongue.open + speech + tongue.close : speech;
        return List.of(
                told(70) + "\n\n" + quoted + "\n\n" + told(40),
                told(40) + "\n\n" + quoted + "\n\n" + told(80),
                told(120) + "\n\n" + quoted);
    }

    private List<String> stockPhrases() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 7 + seed; i++) {
            cases.add(String.join(
                    "\n\n",
                    phrase(8) + " " + name(i) + ", " + (20 + i) + ". " + told(40),
                    phrase(9) + " " + told(60),
                    phrase(10) + " " + name(i + 9) + ". " + told(30),
                    phrase(6)));
        }
        return cases;
    }
}
