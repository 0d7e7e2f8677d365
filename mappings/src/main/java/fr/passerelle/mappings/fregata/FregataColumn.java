package fr.passerelle.mappings.fregata;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the CSV, in the order of Pix's template; one star says required, two that it depends on the country. */
enum FregataColumn {
    INE("Identifiant unique*"),
    FIRST_NAME("Premier prénom*"),
    MIDDLE_NAME("Deuxième prénom"),
    THIRD_NAME("Troisième prénom"),
    LAST_NAME("Nom de famille*"),
    PREFERRED_LAST_NAME("Nom d'usage"),
    SEX("Code sexe*"),
    BIRTHDATE("Date de naissance (jj/mm/aaaa)*"),
    BIRTH_CITY_CODE("Code commune naissance**"),
    BIRTH_CITY("Libellé commune naissance**"),
    BIRTH_PROVINCE("Code département naissance*"),
    BIRTH_COUNTRY("Code pays naissance*"),
    STATUS("Statut*"),
    MEF("Code MEF*"),
    DIVISION("Division*");

    private static final Map<String, FregataColumn> BY_HEADER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FregataColumn::header, Function.identity()));

    private final String header;

    FregataColumn(String header) {
        this.header = header;
    }

    /** As Pix writes it, stars included. */
    String header() {
        return header;
    }

    boolean isRequired() {
        return header.endsWith("*") && !header.endsWith("**");
    }

    static @Nullable FregataColumn of(String header) {
        return BY_HEADER.get(header.replace(" *", "*"));
    }

    /** True for a header of ours whose accents were read in another encoding. */
    static boolean isGarbled(String header) {
        String skeleton = skeleton(header);
        return BY_HEADER.keySet().stream()
                .anyMatch(ours -> !ours.equals(skeleton(ours)) && skeleton(ours).equals(skeleton));
    }

    private static String skeleton(String header) {
        return header.replaceAll("[^\\x00-\\x7F]+", "?");
    }
}
