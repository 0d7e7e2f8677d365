package fr.passerelle.mappings.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.certifiability.Certifiability;
import fr.passerelle.domain.certifiability.PixLearner;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerPagesTest {

    private static final String PAGE = PixSamples.text("learners.json");

    private final LearnerPages pages = new LearnerPages();

    @Test
    void aPageIsReadWithItsPlaceAmongTheOthers() {
        LearnerPage page = pages.read(PAGE);

        assertThat(page.page()).isEqualTo(2);
        assertThat(page.pageCount()).isEqualTo(3);
        assertThat(page.isLast()).isFalse();
        assertThat(page.learners()).hasSize(3);
    }

    @Test
    void aCertifiablePupilHasTheDayInParis() {
        assertThat(pages.read(PAGE).learners().get(0))
                .isEqualTo(new PixLearner(
                        51001,
                        "LE CŒUR-D'HAŸ",
                        "Zoé-Anaïs",
                        LocalDate.of(2012, 5, 17),
                        "3 A",
                        Certifiability.CERTIFIABLE,
                        LocalDate.of(2026, 10, 11), // 22:30 UTC is the next day in Paris
                        LocalDate.of(2026, 11, 3),
                        2));
    }

    @Test
    void falseIsNotCertifiableAndNullIsNotCommunicated() {
        LearnerPage page = pages.read(PAGE);

        assertThat(page.learners())
                .extracting(PixLearner::certifiability)
                .containsExactly(
                        Certifiability.CERTIFIABLE, Certifiability.NOT_CERTIFIABLE, Certifiability.NOT_COMMUNICATED);
        assertThat(page.learners().get(1).certifiableAt()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(page.learners().get(2).division()).isEmpty();
        assertThat(page.learners().get(2).participations()).isZero();
    }

    @Test
    void aPaginationThatStandsInMetaItselfIsReadToo() {
        LearnerPage page =
                pages.read("{\"data\":[],\"meta\":{\"page\":1,\"pageSize\":50,\"rowCount\":0,\"pageCount\":0}}");

        assertThat(page.isLast()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"data\":[]}", "{\"data\":[],\"meta\":{}}", "{\"meta\":{\"page\":1,\"pageCount\":1}}"})
    void aPageThatDoesNotSayHowManyFollowIsUnreadable(String body) {
        assertThatThrownBy(() -> pages.read(body)).isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"is-certifiable\": true | \"is-certifiable\": \"yes\" | is-certifiable",
                "\"birthdate\": \"2012-05-17\" | \"birthdate\": null | birthdate",
                "Zoé-Anaïs | Zoé\\u0000 | first-name"
            })
    void anOddLearnerCostsThatLearnerOnly(String good, String odd, String field) {
        assertThat(PAGE).contains(good);

        LearnerPage page = pages.read(PAGE.replace(good, odd));

        assertThat(page.learners()).hasSize(2);
        assertThat(page.setAside()).singleElement().satisfies(one -> {
            assertThat(one.why()).startsWith("data[0].attributes." + field);
            assertThat(one.number()).isNotNull();
            assertThat(one.lastName()).isNotEmpty();
            assertThat(one.firstName()).isEqualTo(field.equals("first-name") ? "" : "Zoé-Anaïs");
        });
    }

    @Test
    void aPageWithoutAnyThatIsAsAgreedIsUnreadable() {
        assertThatThrownBy(() -> pages.read(PAGE.replace("\"birthdate\"", "\"born\"")))
                .isInstanceOf(UnreadableJsonException.class)
                .hasMessageContaining("data[0].attributes.birthdate");
    }
}
