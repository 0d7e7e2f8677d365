package fr.passerelle.simulators.academy.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a pupil was born (contract siecle A.3).
 *
 * @param country {@code CODE_PAYS}, 100 for France
 * @param province {@code CODE_DEPARTEMENT_NAISS}, null abroad
 * @param cityCode {@code CODE_COMMUNE_INSEE_NAISS}, null abroad
 */
public record Birthplace(
        String country, @Nullable String province, @Nullable String cityCode, String city) {

    public static final List<Birthplace> IN_FRANCE = List.of(
            new Birthplace("100", "035", "35238", "Rennes"),
            new Birthplace("100", "044", "44109", "Nantes"),
            new Birthplace("100", "067", "67482", "Strasbourg"),
            new Birthplace("100", "031", "31555", "Toulouse"),
            new Birthplace("100", "059", "59350", "Lille"),
            new Birthplace("100", "033", "33063", "Bordeaux"),
            new Birthplace("100", "006", "06088", "Nice"),
            new Birthplace("100", "02A", "2A004", "Ajaccio"),
            new Birthplace("100", "974", "97411", "Saint-Denis"));

    public static final List<Birthplace> ABROAD = List.of(
            new Birthplace("109", null, null, "KEHL"),
            new Birthplace("132", null, null, "LEEDS"),
            new Birthplace("139", null, null, "PORTO"),
            new Birthplace("341", null, null, "THIÈS"),
            new Birthplace("350", null, null, "FÈS"),
            new Birthplace("352", null, null, "ORAN"));

    public boolean isAbroad() {
        return cityCode == null;
    }
}
