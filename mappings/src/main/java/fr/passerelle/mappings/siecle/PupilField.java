package fr.passerelle.mappings.siecle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The elements of {@code ELEVE} that are read; all others are skipped (contract siecle A.3, B.3). */
enum PupilField {
    ID_NATIONAL(11),
    /** The two INEs that newer exports give beside it: one is the same. */
    INE_BEA(11),
    INE_RNIE(11),
    NOM_DE_FAMILLE(100),
    /** What older files call NOM_DE_FAMILLE. */
    NOM(100),
    NOM_USAGE(100),
    PRENOM(100),
    PRENOM2(100),
    PRENOM3(100),
    CODE_SEXE(1),
    DATE_NAISS(10),
    CODE_PAYS(3),
    CODE_DEPARTEMENT_NAISS(3),
    CODE_COMMUNE_INSEE_NAISS(5),
    VILLE_NAISS(32),
    CODE_MEF(11),
    CODE_STATUT(2),
    DATE_SORTIE(10),
    DOUBLEMENT(1);

    static final int COUNT = values().length;

    /** Asked for every element of every pupil: an unmodifiable map divides at each question, this one does not. */
    private static final Map<String, PupilField> BY_ELEMENT = Arrays.stream(values())
            .collect(Collectors.toMap(Enum::name, Function.identity(), (a, b) -> a, HashMap::new));

    private final int maxLength;

    PupilField(int maxLength) {
        this.maxLength = maxLength;
    }

    /** Longest value that SIECLE's own base allows, in characters. */
    int maxLength() {
        return maxLength;
    }

    static @Nullable PupilField of(String element) {
        return BY_ELEMENT.get(element);
    }
}
