package fr.passerelle.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompetenceTest {

    @Test
    void theSixteenAreInTheOrderOfTheCrcn() {
        assertThat(Arrays.stream(Competence.values()).map(Competence::index))
                .containsExactly(
                        "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "4.1", "4.2",
                        "4.3", "5.1", "5.2");
    }

    @ParameterizedTest
    @EnumSource(Competence.class)
    void eachIsFoundByItsIndexAndHasADomain(Competence competence) {
        assertThat(Competence.ofIndex(competence.index())).contains(competence);
        assertThat(competence.label()).isNotBlank();
        assertThat(Competence.domainLabel(competence.domain())).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "1, Information et données",
        "2, Communication et collaboration",
        "3, Création de contenu",
        "4, Protection et sécurité",
        "5, Environnement numérique"
    })
    void theFiveDomainsHaveTheirNames(int domain, String label) {
        assertThat(Competence.domainLabel(domain)).isEqualTo(label);
    }

    @Test
    void thereIsNoOther() {
        assertThat(Competence.ofIndex("5.3")).isEmpty();
        assertThat(Competence.ofIndex("")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Competence.domainLabel(6));
    }
}
