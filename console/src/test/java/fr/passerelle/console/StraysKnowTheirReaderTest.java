package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** What came without its pupil tells a reader nothing of the pupils of other schools. */
class StraysKnowTheirReaderTest extends HeadCase {

    private long there;
    private long account;

    @BeforeEach
    void anAccountOfPinsAndAPupilOfEcluses() {
        there = sample.pupil(Sample.ECLUSES, "990000001AA", "LE BRAS", "Nolwenn", "3 A");
        account = sample.strayAccount(Sample.PINS, "MARTEL", "Zoée");
    }

    @Test
    void toWhomOfAnotherSchoolItWasGivenIsNotSaid() throws Exception {
        sample.said(Sample.PINS, account, "GIVEN", sample.personOf(there), null);

        for (String address : new String[] {"/sans-eleve", "/sans-eleve/compte/" + account}) {
            assertThat(seen(address).text())
                    .containsIgnoringCase("donné à un élève d’un autre établissement")
                    .doesNotContain("LE BRAS", "Nolwenn");
            assertThat(seen(address).select("a[href^=/eleves/]")).isEmpty();
        }
        assertThat(told(get("/api/v1/strays/accounts/" + account))).contains("\"pupil\":null");
    }

    @Test
    void toWhomItWasGivenIsSaidByTheRecordThatTheReaderMaySee() throws Exception {
        long here = sample.pupil(Sample.PINS, "990000001AA", "LE BRAS", "Nolwenn", "4 A");
        sample.leaves(here);
        sample.said(Sample.PINS, account, "GIVEN", sample.personOf(there), null);

        assertThat(seen("/sans-eleve/compte/" + account)
                        .select("a[href^=/eleves/]")
                        .eachAttr("href"))
                .containsExactly("/eleves/" + here);
    }

    @Test
    void whomOfAnotherSchoolItsKeyNamesIsNotSaid() throws Exception {
        LEDGER.jdbc()
                .sql("update account set person_id = ? where number = ?")
                .params(sample.personOf(there), account)
                .update();

        for (String address :
                new String[] {"/sans-eleve", "/sans-eleve/compte/" + account, "/api/v1/strays/accounts/" + account}) {
            assertThat(told(get(address)))
                    .containsIgnoringCase("un identifiant désigne un élève d’un autre établissement")
                    .doesNotContain("LE BRAS", "Nolwenn");
        }
    }

    @Test
    void whoHasLeftAnotherSchoolIsNotSaid() throws Exception {
        long left = sample.pupil(Sample.ECLUSES, "990000004AD", "MARTEL", "Zoee", "3 A");
        sample.leaves(left);
        LEDGER.jdbc()
                .sql("update account set uai = ? where number = ?")
                .params(Sample.ECLUSES.value(), account)
                .update();
        LEDGER.jdbc()
                .sql("update account set schools = array[?, ?] where number = ?")
                .params(Sample.ECLUSES.value(), Sample.PINS.value(), account)
                .update();

        assertThat(told(get("/sans-eleve/compte/" + account)))
                .contains("MARTEL")
                .doesNotContain("Zoee");
    }

    @Test
    void aProgramGivesToPupilsOfItsSchoolsOnly() throws Exception {
        long here = sample.pupil(Sample.PINS, "990000002AB", "MARTEL", "Zoé", "3 A");
        head = let(new StaffMember("robot", "Robot", Role.MACHINE, Set.of(Sample.PINS), Set.of(Grant.DECIDE)));

        assertThat(give(there)).isEqualTo(409);
        assertThat(strays.asked()).isEmpty();
        assertThat(give(here)).isEqualTo(200);
        assertThat(strays.asked()).containsExactly("give ACCOUNT " + account + " " + here + " robot");
    }

    @Test
    void nobodyIsSaidToHaveLookedIntoASchoolThatTheyMayNotSee() throws Exception {
        seen("/sans-eleve?etablissement=" + Sample.ECLUSES);
        assertThat(looksInto(Sample.ECLUSES)).isZero();

        seen("/sans-eleve?etablissement=" + Sample.PINS);
        assertThat(looksInto(Sample.PINS)).isOne();
    }

    private int give(long pupil) throws Exception {
        return answer(post("/api/v1/strays/accounts/" + account + "/give")
                        .param("pupil", Long.toString(pupil))
                        .contentType(MediaType.APPLICATION_JSON))
                .getStatus();
    }
}
