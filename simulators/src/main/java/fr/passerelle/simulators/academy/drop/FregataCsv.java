package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.simulators.academy.people.Birthplace;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Row;
import fr.passerelle.simulators.academy.story.Stay;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The CSV of an agricultural school (contract siecle B.9): whoever is not at school any more is not in it. */
final class FregataCsv {

    private static final String HEADER = String.join(
            ";",
            "Identifiant unique*",
            "Premier prénom*",
            "Deuxième prénom",
            "Troisième prénom",
            "Nom de famille*",
            "Nom d'usage",
            "Code sexe*",
            "Date de naissance (jj/mm/aaaa)*",
            "Code commune naissance**",
            "Libellé commune naissance**",
            "Code département naissance*",
            "Code pays naissance*",
            "Statut*",
            "Code MEF*",
            "Division*");

    private FregataCsv() {}

    static byte[] write(Stage stage, List<Stay> stays) {
        String rows = stays.stream()
                .filter(stay -> stay.isInFileAt(stage))
                .map(stay -> row(Objects.requireNonNull(stay.at(stage))) + "\n")
                .collect(Collectors.joining());
        String header = stage == Stage.MOVEMENTS ? asAWordProcessorWrites(HEADER) : HEADER;
        return (header + "\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    /** With the typographic apostrophe and doubled blanks: the same names. */
    private static String asAWordProcessorWrites(String header) {
        return header.replace('\'', '\u2019').replace(" ", "  ");
    }

    private static String row(Row row) {
        Person who = row.person();
        Birthplace born = who.birthplace();
        return String.join(
                ";",
                text(who.ine()),
                who.firstName(),
                text(who.middleName()),
                text(who.thirdName()),
                who.lastName(),
                text(who.usageName()),
                who.sex() == Sex.F ? "F" : "M",
                SiecleFile.day(who.birthdate()),
                text(born.cityCode()),
                born.city(),
                born.province() == null ? "99" : born.province().replaceFirst("^0", ""),
                "99" + born.country(),
                "ST",
                row.mef().code(),
                row.division());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
