package fr.passerelle.mappings.report;

import java.util.Map;

/** The fields of {@link fr.passerelle.domain.pupil.Pupil} in the words of an operator. */
public final class PupilFieldNames {

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("ine", "INE"),
            Map.entry("eleveId", "numéro local"),
            Map.entry("lastName", "nom de famille"),
            Map.entry("preferredLastName", "nom d'usage"),
            Map.entry("firstName", "prénom"),
            Map.entry("middleName", "deuxième prénom"),
            Map.entry("thirdName", "troisième prénom"),
            Map.entry("sex", "sexe"),
            Map.entry("birthdate", "date de naissance"),
            Map.entry("birthCityCode", "code de la commune de naissance"),
            Map.entry("birthCity", "ville de naissance"),
            Map.entry("birthCountryCode", "pays de naissance"),
            Map.entry("birthProvinceCode", "département de naissance"),
            Map.entry("mefCode", "MEF"),
            Map.entry("status", "statut"),
            Map.entry("division", "division"),
            Map.entry("repeating", "redoublement"));

    private PupilFieldNames() {}

    /** A name that this version does not know is told as it is. */
    public static String of(String field) {
        return FRENCH.getOrDefault(field, field);
    }
}
