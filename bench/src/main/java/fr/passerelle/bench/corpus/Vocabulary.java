package fr.passerelle.bench.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words of which pupils and schools are made. Nobody bears these names together but by chance. */
final class Vocabulary {

    static final String[] NAME_STARTS = latin(
            "GRAN", "KER", "MAL", "TREM", "BEAU", "LE CŒ", "VAL", "ROC", "D'HA", "MONT", "PLOU", "CHÂ", "FLEU", "BOIS",
            "HAŸ", "SAINT-", "LAN", "CAR", "PÉR", "OUR", "GUÉ", "TOUR", "BRI", "DES", "ARM", "COU", "JOL", "NEU", "PRA",
            "ÉTI");
    static final String[] NAME_ENDS = latin(
            "VEAU", "MORVAN", "TREAU", "BLOY", "REGARD", "UR", "LIÈRE", "HEFORT", "RCOURT", "IGNY", "GASTEL", "TELIER",
            "RIOT", "SARD", "DIER", "AUBIN", "NION", "PENTIER", "RIN", "SIN", "GAN", "NELLE", "ANT", "CHAMPS", "AND",
            "SINAT", "IVET", "VILLE", "DEL", "ENNE");
    static final String[] FIRST_NAMES = latin(
            "Maëlys",
            "Éloi",
            "Zoé",
            "Noé",
            "Anaïs",
            "Cœlia",
            "Lina",
            "Jules",
            "Inès",
            "Hugo",
            "Chloé",
            "Léo",
            "Jade",
            "Adam",
            "Louise",
            "Gabin",
            "Alice",
            "Tiago",
            "Léna",
            "Nathan",
            "Manon",
            "Yanis",
            "Camille",
            "Théo",
            "Sarah",
            "Enzo",
            "Juliette",
            "Malo",
            "Ambre",
            "Sacha",
            "Rose-Marie",
            "Jean-Loïc",
            "Aÿa",
            "Gaëtan",
            "Nœl",
            "Élise");
    static final String[] CITIES = latin("CORK", "HUE", "PORTO", "LIÈGE", "TUNIS", "DAKAR", "GÊNES", "MALAGA");
    static final String[] COUNTRIES = {"136", "243", "139", "131", "351", "341", "127", "134"};
    static final String[] COMMUNES = {
        "29019", "35238", "67482", "44109", "75112", "13205", "33063", "59350", "31555", "69383", "34172", "06088",
        "22278", "56260", "49007", "72181", "37261", "86194", "17300", "87085", "63113", "21231", "25056", "54395"
    };
    static final String[] REGIMES = {"0", "1", "2", "24", "25", "3"};
    static final String[] SUBJECTS = {"030201", "030602", "020300", "062300", "081300"};
    /** This year's MEF of each level, 6e to 3e. */
    static final String[] MEFS = {"10010012110", "10110001110", "10210001110", "10310019110"};

    private Vocabulary() {}

    /** Each char of the answer is the byte that ISO-8859-15 has for the letter. */
    private static String[] latin(String... texts) {
        Charset siecle = Charset.forName("ISO-8859-15");
        return Arrays.stream(texts)
                .map(text -> new String(text.getBytes(siecle), StandardCharsets.ISO_8859_1))
                .toArray(String[]::new);
    }
}
