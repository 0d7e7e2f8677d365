package fr.passerelle.demo.cases;

import static fr.passerelle.demo.cases.CaseSchools.told;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Others of the first two kinds: who is this pupil, and is he gone? */
class InventedCasesTest {

    private static final List<Story> STORIES = List.of(
            new Story("INEs exchanged in two exports, one after the other, accepted and taken back")
                    .export(
                            told(0),
                            "20",
                            "1 990100001AA VASSE Ilan 02/11/2011 3_A",
                            "2 990100002AB VASSE Noé 02/11/2011 3_B")
                    .feed(told(0), "910001 990100001AA VASSE Ilan 2011-11-02 validated 312")
                    .then()
                    .export(told(0), "21", "1 990100002AB VASSE Ilan 02/11/2011 3_A")
                    .then()
                    .export(
                            told(0),
                            "22",
                            "1 990100002AB VASSE Ilan 02/11/2011 3_A",
                            "2 990100001AA VASSE Noé 02/11/2011 3_B")
                    .feed(told(0), "910001 990100002AB VASSE Ilan 2011-11-02 validated 312")
                    .decides("approve", told(0), "REATTRIBUTED")
                    .then()
                    .decides("undo", told(0), "REATTRIBUTED")
                    .pupils(told(0), "Ilan 990100001AA", "Noé 990100002AB")
                    .livrets(told(0), "910001 Ilan")
                    .holds(told(0), "REATTRIBUTED SUPERSEDED", "REATTRIBUTED APPROVED", "REATTRIBUTED OPEN"),
            new Story("three INEs go round in a circle")
                    .export(
                            told(1),
                            "20",
                            "1 990101001AA TRI Ana 01/01/2012 3_A",
                            "2 990101002AB TRI Eva 01/01/2012 3_A",
                            "3 990101003AC TRI Zoé 01/01/2012 3_A")
                    .feed(
                            told(1),
                            "910101 990101001AA TRI Ana 2012-01-01 validated 312",
                            "910102 990101002AB TRI Eva 2012-01-01 validated 200")
                    .then()
                    .export(
                            told(1),
                            "21",
                            "1 990101002AB TRI Ana 01/01/2012 3_A",
                            "2 990101003AC TRI Eva 01/01/2012 3_A",
                            "3 990101001AA TRI Zoé 01/01/2012 3_A")
                    .decides("approve", told(1), "REATTRIBUTED")
                    .then()
                    .feed(
                            told(1),
                            "910101 990101002AB TRI Ana 2012-01-01 validated 312",
                            "910102 990101003AC TRI Eva 2012-01-01 validated 200")
                    .pupils(told(1), "Ana 990101002AB", "Eva 990101003AC", "Zoé 990101001AA")
                    .livrets(told(1), "910101 Ana", "910102 Eva")
                    .holds(told(1), "REATTRIBUTED APPROVED"),
            new Story("exchanged with new local numbers: each twin's second forename is the other's first")
                    .export(
                            told(2),
                            "20",
                            "1 990102001AA VASSE Anne 17/05/2012 3_A PRENOM2=Lise",
                            "2 990102002AA VASSE Lise 17/05/2012 3_A PRENOM2=Anna")
                    .feed(told(2), "910201 990102001AA VASSE Anne 2012-05-17 validated 312")
                    .then()
                    .export(
                            told(2),
                            "21",
                            "11 990102002AA VASSE Anne 17/05/2012 3_A PRENOM2=Lise",
                            "12 990102001AA VASSE Lise 17/05/2012 3_A PRENOM2=Anna")
                    .decides("approve", told(2), "REATTRIBUTED")
                    .pupils(told(2), "Anne 990102002AA", "Lise 990102001AA")
                    .livrets(told(2), "910201 Anne"),
            new Story("a twin enters another school under her sister's INE, whose second forename is her first")
                    .export(told(3), "20", "1 990103001AA VASSE Anne 17/05/2012 3_A PRENOM2=Lise")
                    .feed(told(3), "910301 990103001AA VASSE Anne 2012-05-17 validated 312")
                    .then()
                    .export(
                            told(4),
                            "21",
                            "5 990103001AA VASSE Lise 17/05/2012 3_B PRENOM2=Anna",
                            "6 990104002AA TIERS Lou 18/05/2012 3_B")
                    .pupils(told(3), "Anne 990103001AA")
                    .pupils(told(4), "Lou 990104002AA")
                    .livrets(told(3), "910301 Anne")
                    .livrets(told(4))
                    .holds(told(4), "REATTRIBUTED OPEN")
                    .lastFile(told(4), "IMPORTED_IN_PART", "SENT_WITHOUT_PUPIL"),
            new Story("that she is the sister is said, and taken back: each is where and who she was")
                    .export(told(11), "20", "1 990111001AA VASSE Anne 17/05/2012 3_A PRENOM2=Lise")
                    .feed(told(11), "911101 990111001AA VASSE Anne 2012-05-17 validated 312")
                    .then()
                    .export(
                            told(12),
                            "21",
                            "5 990111001AA VASSE Lise 17/05/2012 3_B PRENOM2=Anna",
                            "6 990112002AA TIERS Lou 18/05/2012 3_B")
                    .decides("approve", told(12), "REATTRIBUTED")
                    .then()
                    .decides("undo", told(12), "REATTRIBUTED")
                    .pupils(told(11), "Anne 990111001AA")
                    .pupils(told(12), "Lou 990112002AA", "Anne 990111001AA gone")
                    .livrets(told(11), "911101 Anne")
                    .livrets(told(12))
                    .holds(told(12), "REATTRIBUTED APPROVED", "REATTRIBUTED OPEN"),
            new Story("a twin enters under the INE that her sister has just given up; two, says a person")
                    .export(
                            told(15),
                            "20",
                            "1 990115001AA VASSE Marion 02/11/2011 3_A",
                            "3 990115003AA TIERS Lou 03/11/2011 3_A")
                    .feed(told(15), "911501 990115001AA VASSE Marion 2011-11-02 validated 312")
                    .then()
                    .export(
                            told(15),
                            "21",
                            "1 990115009AA VASSE Marion 02/11/2011 3_A",
                            "2 990115001AA VASSE Marian 02/11/2011 3_A",
                            "3 990115003AA TIERS Lou 03/11/2011 3_A")
                    .decides("refuse", told(15), "REATTRIBUTED")
                    .then()
                    .feed(
                            told(15),
                            "911501 990115009AA VASSE Marion 2011-11-02 validated 312",
                            "911502 990115001AA VASSE Marian 2011-11-02 validated 100")
                    .pupils(told(15), "Lou 990115003AA", "Marian 990115001AA", "Marion 990115009AA")
                    .livrets(told(15), "911501 Marion", "911502 Marian"),
            new Story("the same without local numbers: each is asked about by herself")
                    .fregata(
                            told(16),
                            "- 990116001AA VASSE Marion 02/11/2011 3AGRI",
                            "- 990116003AA TIERS Lou 03/11/2011 3AGRI")
                    .feed(told(16), "911601 990116001AA VASSE Marion 2011-11-02 validated 312")
                    .then()
                    .fregata(
                            told(16),
                            "- 990116009AA VASSE Marion 02/11/2011 3AGRI",
                            "- 990116001AA VASSE Marian 02/11/2011 3AGRI",
                            "- 990116003AA TIERS Lou 03/11/2011 3AGRI")
                    .decides("approve", told(16), "REATTRIBUTED", "990116009AA")
                    .decides("refuse", told(16), "REATTRIBUTED", "990116001AA")
                    .pupils(told(16), "Lou 990116003AA", "Marian 990116001AA", "Marion 990116009AA")
                    .livrets(told(16), "911601 Marion"),
            new Story("the same, and whoever is another is said so first: she enters by the answer that frees her INE")
                    .fregata(
                            told(18),
                            "- 990143001AA VASSE Marion 02/11/2011 3AGRI",
                            "- 990143003AA TIERS Lou 03/11/2011 3AGRI")
                    .feed(told(18), "914301 990143001AA VASSE Marion 2011-11-02 validated 312")
                    .then()
                    .fregata(
                            told(18),
                            "- 990143009AA VASSE Marion 02/11/2011 3AGRI",
                            "- 990143001AA VASSE Marian 02/11/2011 3AGRI",
                            "- 990143003AA TIERS Lou 03/11/2011 3AGRI")
                    .decides("refuse", told(18), "REATTRIBUTED", "990143001AA")
                    .decides("approve", told(18), "REATTRIBUTED", "990143009AA")
                    .pupils(told(18), "Lou 990143003AA", "Marian 990143001AA", "Marion 990143009AA")
                    .livrets(told(18), "914301 Marion"),
            new Story("INEs exchanged between two schools: one answer, and each keeps what is hers")
                    .export(told(19), "20", "1 990144001AA VASSE Anne 17/05/2012 3_A")
                    .export(told(20), "20", "7 990145001AA PETIT Zoé 01/02/2012 3_A")
                    .feed(told(19), "914401 990144001AA VASSE Anne 2012-05-17 validated 312")
                    .feed(told(20), "914501 990145001AA PETIT Zoé 2012-02-01 validated 200")
                    .then()
                    .export(told(19), "21", "1 990145001AA VASSE Anne 17/05/2012 3_A")
                    .export(told(20), "21", "7 990144001AA PETIT Zoé 01/02/2012 3_A")
                    .decides("approve", told(20), "REATTRIBUTED")
                    .then()
                    .feed(told(19), "914401 990145001AA VASSE Anne 2012-05-17 validated 312")
                    .feed(told(20), "914501 990144001AA PETIT Zoé 2012-02-01 validated 200")
                    .pupils(told(19), "Anne 990145001AA")
                    .pupils(told(20), "Zoé 990144001AA")
                    .livrets(told(19), "914401 Anne")
                    .livrets(told(20), "914501 Zoé")
                    .holds(told(19), "REATTRIBUTED APPROVED")
                    .holds(told(20), "REATTRIBUTED APPROVED"),
            new Story(
                            "the INE of one who has left is given to a child who arrives: two, says a person; results of both under it")
                    .export(
                            told(21),
                            "20",
                            "1 990146001AA VASSE Anne 17/05/2012 3_A",
                            "2 990146002AA TIERS Lou 18/05/2012 3_A")
                    .feed(told(21), "914601 990146001AA VASSE Anne 2012-05-17 validated 312")
                    .then()
                    .export(
                            told(21),
                            "21",
                            "9 990146001AA PETIT Zoé 01/02/2012 3_A",
                            "2 990146002AA TIERS Lou 18/05/2012 3_A")
                    .decides("refuse", told(21), "REATTRIBUTED")
                    .then()
                    .feed(
                            told(21),
                            "914601 990146001AA VASSE Anne 2012-05-17 validated 312",
                            "914602 990146001AA PETIT Zoé 2012-02-01 validated 200")
                    .pupils(told(21), "Zoé 990146001AA", "Lou 990146002AA", "Anne 990146001AA gone")
                    .inLivret(told(21), "914602 Zoé")
                    .holds(told(21), "REATTRIBUTED REFUSED"),
            new Story("a twin under her absent sister's INE, close in name, of another local number: a person is asked")
                    .export(
                            told(17),
                            "20",
                            "1 990117001AA VASSE Marion 02/11/2011 3_A",
                            "3 990117003AA TIERS Lou 03/11/2011 3_A")
                    .feed(told(17), "911701 990117001AA VASSE Marion 2011-11-02 validated 312")
                    .then()
                    .export(
                            told(17),
                            "21",
                            "2 990117001AA VASSE Marian 02/11/2011 3_A",
                            "3 990117003AA TIERS Lou 03/11/2011 3_A")
                    .pupils(told(17), "Lou 990117003AA", "Marion 990117001AA")
                    .livrets(told(17), "911701 Marion")
                    .holds(told(17), "REATTRIBUTED OPEN"),
            new Story("twins of close names come from another school, their INEs exchanged on the way")
                    .export(
                            told(13),
                            "20",
                            "1 990113001AA VASSE Marion 02/11/2011 3_A",
                            "2 990113002AB VASSE Marian 02/11/2011 3_A")
                    .feed(told(13), "911301 990113001AA VASSE Marion 2011-11-02 validated 312")
                    .then()
                    .export(
                            told(14),
                            "21",
                            "7 990113001AA VASSE Marian 02/11/2011 3_B",
                            "9 990113002AB VASSE Marion 02/11/2011 3_B",
                            "8 990114008AA TIERS Max 03/11/2011 3_A")
                    .feed(told(14), "911301 990113002AB VASSE Marion 2011-11-02 validated 312")
                    .pupils(told(13), "Marian 990113002AB", "Marion 990113001AA")
                    .pupils(told(14), "Max 990114008AA")
                    .livrets(told(13), "911301 Marion")
                    .livrets(told(14))
                    .holds(told(14), "REATTRIBUTED OPEN"),
            new Story("exchanged INEs of twins whose names are close, without local numbers")
                    .fregata(
                            told(5),
                            "- 990105001AA VASSE Marion 02/11/2011 3AGRI",
                            "- 990105002AA VASSE Marian 02/11/2011 3AGRI")
                    .feed(told(5), "910501 990105001AA VASSE Marion 2011-11-02 validated 312")
                    .then()
                    .fregata(
                            told(5),
                            "- 990105002AA VASSE Marion 02/11/2011 3AGRI",
                            "- 990105001AA VASSE Marian 02/11/2011 3AGRI")
                    .decides("approve", told(5), "REATTRIBUTED")
                    .pupils(told(5), "Marian 990105001AA", "Marion 990105002AA")
                    .livrets(told(5), "910501 Marion"),
            new Story("from the INE of BEA to the one of RNIE; a session has her under both")
                    .export(
                            told(6),
                            "20",
                            "1 990106001AA VASSE Ilan 02/11/2011 3_A INE_BEA=990106001AA INE_RNIE=990106011AA",
                            "2 990106002AA TIERS Lou 03/11/2011 3_A")
                    .then()
                    .export(
                            told(6),
                            "21",
                            "1 990106011AA VASSE Ilan 02/11/2011 3_A INE_BEA=990106001AA INE_RNIE=990106011AA",
                            "2 990106002AA TIERS Lou 03/11/2011 3_A")
                    .then()
                    .session(told(6), "990106001AA", "990106011AA")
                    .pupils(told(6), "Lou 990106002AA", "Ilan 990106011AA")
                    .anyFile(told(6), "APPLIED IMPORTED", "INE_CHANGED")
                    .lastFile(told(6), "REFUSED", "DUPLICATE_CANDIDATE_NOT_ALLOWED_IN_SESSION"),
            new Story("to another school and back, while that one has not exported since")
                    .export(
                            told(7),
                            "20",
                            "1 990107001AA VASSE Zoé 17/05/2012 3_A",
                            "2 990107002AA TIERS Lou 18/05/2012 3_A")
                    .feed(told(7), "910701 990107001AA VASSE Zoé 2012-05-17 validated 312")
                    .then()
                    .export(
                            told(8),
                            "21",
                            "5 990107001AA VASSE Zoé 17/05/2012 3_B",
                            "6 990108002AA BORNE Lia 19/05/2012 3_A")
                    .then()
                    .export(told(7), "22", "2 990107002AA TIERS Lou 18/05/2012 3_A")
                    .then()
                    .export(
                            told(7),
                            "23",
                            "1 990107001AA VASSE Zoé 17/05/2012 3_A",
                            "2 990107002AA TIERS Lou 18/05/2012 3_A")
                    .pupils(told(7), "Lou 990107002AA", "Zoé 990107001AA")
                    .pupils(told(8), "Lia 990108002AA", "Zoé 990107001AA gone")
                    .livrets(told(7), "910701 Zoé")
                    .livrets(told(8)),
            new Story("he leaves today, she tomorrow: the export goes to Pix all the same")
                    .export(
                            told(9),
                            "20",
                            "1 990109001AA VASSE Ilan 02/11/2011 3_A",
                            "2 990109002AA TIERS Lou 03/11/2011 3_A")
                    .then()
                    .export(
                            told(9),
                            "29",
                            "1 990109001AA VASSE Ilan 02/11/2011 3_A DATE_SORTIE=30/11/2026",
                            "2 990109002AA TIERS Lou 03/11/2011 3_A DATE_SORTIE=01/12/2026")
                    .pupils(told(9), "Lou 990109002AA", "Ilan 990109001AA")
                    .lastFile(told(9), "APPLIED IMPORTED", "LEAVES_LATER"),
            new Story("another child has her INE, she is absent; two pupils, says a person, and SIECLE is corrected")
                    .export(
                            told(10),
                            "20",
                            "1 990110001AA VASSE Zoé 17/05/2012 3_A",
                            "2 990110002AA TIERS Lou 18/05/2012 3_A")
                    .feed(told(10), "911001 990110001AA VASSE Zoé 2012-05-17 validated 312")
                    .then()
                    .export(
                            told(10),
                            "21",
                            "9 990110001AA LEROUX Paul 03/09/2011 3_A",
                            "2 990110002AA TIERS Lou 18/05/2012 3_A")
                    .decides("refuse", told(10), "REATTRIBUTED")
                    .then()
                    .export(
                            told(10),
                            "22",
                            "9 990110009AA LEROUX Paul 03/09/2011 3_A",
                            "1 990110001AA VASSE Zoé 17/05/2012 3_A",
                            "2 990110002AA TIERS Lou 18/05/2012 3_A")
                    .pupils(told(10), "Paul 990110009AA", "Lou 990110002AA", "Zoé 990110001AA")
                    .livrets(told(10), "911001 Zoé")
                    .holds(told(10), "REATTRIBUTED REFUSED")
                    .lastFile(told(10), "APPLIED IMPORTED"));

    private static final CaseHub HUB = CaseHub.get();

    @BeforeAll
    static void play() {
        Story.play(HUB, STORIES);
    }

    static List<Story> stories() {
        return STORIES;
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everybodyIsWhoTheyWere(Story story) {
        story.check(new CaseLedger(HUB));
    }
}
