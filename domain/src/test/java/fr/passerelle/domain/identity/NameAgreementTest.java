package fr.passerelle.domain.identity;

import static fr.passerelle.domain.identity.NameAgreement.Degree.CLOSE;
import static fr.passerelle.domain.identity.NameAgreement.Degree.DIFFERENT;
import static fr.passerelle.domain.identity.NameAgreement.Degree.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.domain.identity.NameAgreement.Degree;
import fr.passerelle.domain.identity.PersonNames.Former;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAgreementTest {

    private static final PersonNames KNOWN = new PersonNames(
            "Le Goff", "Martin", "Anne", "Lise", "Zoé", new Former(List.of("Andréa"), List.of("Vasseroy")));

    @ParameterizedTest
    @CsvSource({
        "LE GOFF,  Anne,   EXACT,     EXACT",
        "Le-Goff,  ANNE,   EXACT,     EXACT",
        "Martin,   Anne,   EXACT,     EXACT",
        "Legoff,   Anna,   CLOSE,     EXACT",
        "Le Gof,   Anne,   EXACT,     CLOSE",
        "Le Goff,  Lise,   OTHER_FORENAME, EXACT",
        "Le Goff,  Lisa,   OTHER_FORENAME, EXACT",
        "Le Goff,  Zoe,    OTHER_FORENAME, EXACT",
        "Le Goff,  Andrea, FORMER,    EXACT",
        "Le Goff,  Andrei, CLOSE,     EXACT",
        "Vasseroy, Anne,   EXACT,     FORMER",
        "Vaseroy,  Anne,   EXACT,     CLOSE",
        "VASSEROY, ANDREA, FORMER,    FORMER",
        "Le Goff,  Léo,    DIFFERENT, EXACT",
        "Durand,   Anne,   EXACT,     DIFFERENT",
        "Durand,   Hugo,   DIFFERENT, DIFFERENT"
    })
    void eachNameIsComparedWithEveryOneThatThePersonBearsOrBore(
            String last, String first, Degree firstNames, Degree lastNames) {
        assertThat(NameAgreement.of(KNOWN, PersonNames.of(last, first)))
                .isEqualTo(new NameAgreement(firstNames, lastNames));
    }

    @Test
    void aUsageNameOfTheDocumentCountsAsWell() {
        PersonNames told = new PersonNames("Durand", "Martin", "Anne", null, null, Former.NONE);
        assertThat(NameAgreement.of(KNOWN, told).last()).isEqualTo(EXACT);
    }

    @Test
    void aNameThatIsNotThereAgreesWithNothing() {
        PersonNames empty = new PersonNames("", "", "", null, null, Former.NONE);
        assertThat(NameAgreement.of(KNOWN, empty)).isEqualTo(new NameAgreement(DIFFERENT, DIFFERENT));
        assertThat(NameAgreement.of(empty, empty)).isEqualTo(new NameAgreement(DIFFERENT, DIFFERENT));
    }

    @Test
    void closeMeansThatNeitherNameIsAnother() {
        assertThat(new NameAgreement(CLOSE, EXACT).close()).isTrue();
        assertThat(new NameAgreement(CLOSE, EXACT).exact()).isFalse();
        assertThat(new NameAgreement(EXACT, DIFFERENT).close()).isFalse();
    }
}
