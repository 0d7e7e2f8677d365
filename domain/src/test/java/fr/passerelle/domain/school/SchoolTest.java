package fr.passerelle.domain.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolTest {

    @ParameterizedTest
    @CsvSource({",public", "1,privé hors contrat", "3,privé sous contrat", "2,privé"})
    void itsSectorFollowsFromTheContractThatSiecleTells(@Nullable String contract, String sector) {
        School school = new School(new Uai("9990001X"), "École", SchoolKind.COLLEGE, contract, null, null);

        assertThat(school.sector()).isEqualTo(sector);
    }
}
