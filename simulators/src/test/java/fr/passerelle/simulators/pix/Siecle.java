package fr.passerelle.simulators.pix;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes small SIECLE exports. */
public final class Siecle {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    /** @param birthdate dd/MM/yyyy, empty to be wrong */
    public record Eleve(String ine, String lastName, String firstName, String birthdate, String division) {}

    private Siecle() {}

    public static Eleve eleve(String ine, String lastName, String firstName, String division) {
        return new Eleve(ine, lastName, firstName, "17/03/2012", division);
    }

    public static byte[] export(String uai, Eleve... eleves) {
        String pupils = Arrays.stream(eleves).map(Siecle::pupil).collect(Collectors.joining());
        String structures = Arrays.stream(eleves).map(Siecle::structure).collect(Collectors.joining());
        return ("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><BEE_ELEVES VERSION=\"3.0\"><PARAMETRES><UAJ>" + uai
                        + "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>" + pupils
                        + "</ELEVES><STRUCTURES>" + structures + "</STRUCTURES></DONNEES></BEE_ELEVES>")
                .getBytes(LATIN_9);
    }

    private static String pupil(Eleve eleve) {
        return "<ELEVE ELEVE_ID=\"" + eleve.ine + "\"><ID_NATIONAL>" + eleve.ine + "</ID_NATIONAL><NOM_DE_FAMILLE>"
                + eleve.lastName + "</NOM_DE_FAMILLE><PRENOM>" + eleve.firstName + "</PRENOM><DATE_NAISS>"
                + eleve.birthdate + "</DATE_NAISS><CODE_PAYS>132</CODE_PAYS><VILLE_NAISS>CORK</VILLE_NAISS>"
                + "<CODE_SEXE>2</CODE_SEXE><CODE_STATUT>ST</CODE_STATUT><CODE_MEF>10310019110</CODE_MEF></ELEVE>";
    }

    private static String structure(Eleve eleve) {
        return "<STRUCTURES_ELEVE ELEVE_ID=\"" + eleve.ine + "\"><STRUCTURE><CODE_STRUCTURE>" + eleve.division
                + "</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>";
    }
}
