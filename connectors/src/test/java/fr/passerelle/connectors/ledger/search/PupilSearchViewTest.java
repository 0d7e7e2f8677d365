package fr.passerelle.connectors.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.search.Sought;
import fr.passerelle.domain.search.SoughtWords;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is found by what was typed, and by whom. */
class PupilSearchViewTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Uai PINS = Uai.ofNumber(9990001);
    private static final Uai PHARE = Uai.ofNumber(9990003);

    @BeforeEach
    void twoSchools() {
        LEDGER.clear();
        LEDGER.jdbc().sql("""
                insert into school (uai, name, kind) values ('9990001X', 'Collège des Pins', 'COLLEGE'),
                    ('9990003Z', 'Lycée du Phare', 'LYCEE')""").update();
    }

    private long pupil(Uai uai, String ine, String lastName, String firstName, boolean active) {
        LEDGER.jdbc()
                .sql("insert into person (ine, birthdate) values (?, date '2012-05-17') on conflict do nothing")
                .param(ine)
                .update();
        return LEDGER.jdbc()
                .sql("""
                        insert into pupil (uai, ine, person_id, eleve_id, last_name, first_name, middle_name, birthdate, division,
                            school_year, created_at, updated_at, active, left_at)
                        values (?, ?, (select id from person where ine = ?), '1', ?, ?, 'Maëlle', date '2012-05-17', '3 A', 2026,
                            now(), now(), ?, case when ? then null else now() end) returning id""")
                .params(uai.value(), ine, ine, lastName, firstName, active, active)
                .query(Long.class)
                .single();
    }

    private List<String> found(Scope scope, String typed) {
        return find(scope, typed).rows().stream()
                .map(one -> one.lastName() + " " + one.firstName())
                .toList();
    }

    private static Hits<PupilHit> find(Scope scope, String typed) {
        return LEDGER.get(PupilSearchView.class).of(scope, Sought.in(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "le goff",
                "legoff",
                "goff",
                "Le Goff Zoé-Anaïs",
                "zoe le goff",
                "zoeanais goff",
                "LE GOFF anais",
                "gof zo",
                "maelle goff",
                "goff 17/05/2012",
                "17/05/2012"
            })
    void accentsCaseHyphensParticleAndOrderDoNotMatter(String typed) {
        pupil(PINS, "990000001AA", "LE GOFF", "Zoé-Anaïs", true);

        assertThat(found(Scope.all(), typed)).containsExactly("LE GOFF Zoé-Anaïs");
    }

    @ParameterizedTest
    @CsvSource({
        "LEGOFF, le goff",
        "TOUR, de la tour",
        "DE LA TOUR, latour",
        "D'ESTAING, destaing",
        "SAINT ELME, saint-elme"
    })
    void aNameIsFoundHoweverItIsCut(String kept, String typed) {
        pupil(PINS, "990000001AA", kept, "Zoé", true);

        assertThat(found(Scope.all(), typed)).containsExactly(kept + " Zoé");
    }

    @Test
    void whoIsNotMeantIsNotFound() {
        pupil(PINS, "990000001AA", "MARTEL", "Zoé", true);

        assertThat(found(Scope.all(), "martel ewen")).isEmpty();
        assertThat(found(Scope.all(), "martel 18/05/2012")).isEmpty();
        assertThat(found(Scope.all(), "artel")).isEmpty();
        assertThat(found(Scope.all(), "dupin 990000001AA")).isEmpty();
    }

    @Test
    void aFormerNameFindsHerAndIsSaid() {
        long zoe = pupil(PINS, "990000001AA", "MARTEL", "Zoé", true);
        LEDGER.jdbc()
                .sql("insert into former_last_name select person_id, 'DUPIN', now() from pupil where id = ?")
                .param(zoe)
                .update();

        assertThat(find(Scope.of(Set.of(PINS)), "zoé dupin").rows())
                .singleElement()
                .satisfies(one -> assertThat(one.former()).containsExactly("DUPIN"));
        assertThat(find(Scope.all(), "martel").rows())
                .singleElement()
                .satisfies(one -> assertThat(one.former()).isEmpty());
    }

    @Test
    void anIneFindsWhoBearsItOrDid() {
        long zoe = pupil(PINS, "990000001AA", "MARTEL", "Zoé", true);
        LEDGER.jdbc()
                .sql("insert into other_ine select '1234567890Z', person_id, now() from pupil where id = ?")
                .param(zoe)
                .update();

        assertThat(found(Scope.all(), "990 000 001 aa")).containsExactly("MARTEL Zoé");
        assertThat(found(Scope.of(Set.of(PINS)), "1234567890z")).containsExactly("MARTEL Zoé");
        assertThat(found(Scope.of(Set.of(PHARE)), "990000001AA")).isEmpty();
    }

    @Test
    void aPersonIsFoundOnceWhereSheIsNow() {
        pupil(PINS, "990000001AA", "MARTEL", "Zoé", false);
        long there = pupil(PHARE, "990000001AA", "MARTEL", "Zoé", true);

        assertThat(find(Scope.all(), "martel").rows())
                .singleElement()
                .satisfies(one -> assertThat(one.pupilId()).isEqualTo(there));
    }

    /** What her new school knows of her is not the old one's. */
    @Test
    void aFormerSchoolFindsHerByItsOwnRecordAlone() {
        long here = pupil(PINS, "990000001AA", "MARTEL", "Zoé", false);
        long there = pupil(PHARE, "990000001AA", "DUPIN", "Zoé", true);
        LEDGER.jdbc()
                .sql("insert into former_last_name select person_id, 'MOREL', now() from pupil where id = ?")
                .param(there)
                .update();
        LEDGER.jdbc()
                .sql("update person set ine = '990000009AJ' where id = (select person_id from pupil where id = ?)")
                .param(here)
                .update();
        Scope pins = Scope.of(Set.of(PINS));

        assertThat(found(pins, "martel")).containsExactly("MARTEL Zoé");
        assertThat(find(pins, "martel").rows().get(0).isActive()).isFalse();
        assertThat(found(pins, "990000001AA")).containsExactly("MARTEL Zoé");
        assertThat(found(pins, "dupin")).isEmpty();
        assertThat(found(pins, "morel")).isEmpty();
        assertThat(found(pins, "990000009AJ")).isEmpty();
        assertThat(found(Scope.all(), "morel")).containsExactly("DUPIN Zoé");
    }

    @Test
    void tooManyAreCountedAndNotShown() {
        for (int i = 0; i < PupilSearchView.MOST_SHOWN + 1; i++) {
            pupil(PINS, "9900001" + (10 + i) + "AA", "MARTEL", "Zoé", true);
        }

        Hits<PupilHit> found = find(Scope.all(), "mart");

        assertThat(found.areTooMany()).isTrue();
        assertThat(found.count()).isEqualTo(PupilSearchView.MOST_SHOWN + 1);
        assertThat(found.isMore()).isFalse();
    }

    @Test
    void whereTooManyBeginSoThoseAreShownWhoAreCalledSo() {
        for (int i = 0; i < PupilSearchView.MOST_SHOWN + 1; i++) {
            pupil(PINS, "9900001" + (10 + i) + "AA", "LIARD", "Zoé", true);
        }
        pupil(PINS, "990000001AA", "LI", "Anh", true);

        Hits<PupilHit> found = find(Scope.all(), "li");

        assertThat(found.rows()).extracting(PupilHit::lastName).containsExactly("LI");
        assertThat(found.count()).isEqualTo(PupilSearchView.MOST_SHOWN + 2);
    }

    /** Else what is kept would not be found by what is typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ÉLÉONORE", "Zoé-Anaïs", "LE CŒUR-D'HAŸ", "d’Estaing", "Æsir Øre", "STRAẞE", "straße", "Łukasz",
                        "Nguyễn",
                "O\u2019Neill", "Ngô\u00A0Thị", "Jean--Luc", "N'Diaye", "Žižek", "ĐINH", "3 A", "a_b.c", "Πέτρος"
            })
    void theLedgerSpellsAsTheDomain(String name) {
        String kept = LEDGER.jdbc()
                .sql("select array_to_string(tsvector_to_array(search_words(?)), ' ')")
                .param(name)
                .query(String.class)
                .single();
        List<String> words = SoughtWords.of(name).all();
        List<String> expected = java.util.stream.IntStream.range(0, words.size())
                .mapToObj(i -> String.join("", words.subList(i, words.size())))
                .toList();

        assertThat(kept.split(" ")).containsExactlyInAnyOrderElementsOf(Set.copyOf(expected));
        assertThat(Arrays.asList(kept.split(" "))).doesNotContain("");
    }
}
