package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalZoneTest {

    @ParameterizedTest
    @CsvSource({
        "9990001, , Europe/Paris",
        "9990001, Rennes, Europe/Paris",
        "9990001, Polynésie française, Pacific/Tahiti",
        "9990001, NOUVELLE-CALEDONIE, Pacific/Noumea",
        "9990001, La Réunion, Indian/Reunion",
        "9990001, Martinique, America/Martinique",
        "9990001, Saint-Pierre-et-Miquelon, America/Miquelon",
        "9710001, , America/Guadeloupe",
        "9720001, , America/Martinique",
        "9730001, , America/Cayenne",
        "9740001, Réunion, Indian/Reunion",
        "9760001, , Indian/Mayotte",
        "9830001, , Pacific/Noumea",
        "9840001, , Pacific/Tahiti",
        "9860001, , Pacific/Wallis"
    })
    void aSchoolLivesInTheTimeOfItsAcademyElseOfItsDepartment(int number, @Nullable String academy, ZoneId zone) {
        assertThat(LocalZone.of(Uai.ofNumber(number), academy)).isEqualTo(zone);
    }
}
