package fr.passerelle.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Cases of the second kind: who is only not importable, or leaves later, was taken for gone. */
class GoneOrNotTest {

    private final CaseHub hub = CaseHub.get();
    private final CaseLedger ledger = new CaseLedger(hub);

    @Test
    void aKnownPupilWithoutIneOrDivisionStaysActiveHereAndAtPix() {
        String school = "9990080H";
        hub.drop("no-ine-no-division", "siecle_9990080H__1").settle();

        hub.drop("no-ine-no-division", "siecle_9990080H__2").settle();

        assertThat(ledger.pupils(school)).hasSize(4).noneMatch(pupil -> pupil.endsWith("gone"));
        assertThat(ledger.files(school).get(1)).contains("APPLIED IMPORTED", "PUPIL_NOT_IMPORTABLE", "SENT_AS_KNOWN");
    }

    @Test
    void aLeavingDateIsReadForWhatItSays() {
        String school = "9990100E";
        hub.drop("future-leaving-date", "siecle_9990100E__1").settle();

        hub.drop("future-leaving-date", "siecle_9990100E__2").settle();
        assertThat(ledger.files(school).get(1))
                .as("nobody can read one of the dates")
                .contains("REFUSED", "INVALID_LEAVING_DATE");
        assertThat(ledger.pupils(school)).noneMatch(pupil -> pupil.endsWith("gone"));

        hub.drop("future-leaving-date", "siecle_9990100E__3").settle();

        assertThat(ledger.pupils(school))
                .containsExactly(
                        "Futur 990001001AA", "Illisible 990001002AA", "Passe 990001003AA gone", "Temoin 990001004AA");
        assertThat(ledger.files(school).get(2)).contains("APPLIED IMPORTED", "LEAVES_LATER");
    }
}
