package fr.passerelle.bench.corpus;

import fr.passerelle.domain.school.Uai;
import java.io.IOException;

/** One {@code ELEVE} with the elements of contract siecle A.3, in its order; optional ones as often as in a school. */
final class PupilXml {

    private final CorpusSpec spec;
    private final int school;
    private final Uai uai;

    PupilXml(CorpusSpec spec, int school, Uai uai) {
        this.spec = spec;
        this.school = school;
        this.uai = uai;
    }

    void write(ExportXml xml, PupilFacts pupil, int index) throws IOException {
        Dice dice = Dice.of(~spec.seed(), school, index);
        xml.open("ELEVE", pupil);
        identity(xml, pupil, index, dice);
        schooling(xml, pupil, dice);
        birthplace(xml, dice);
        lastYear(xml, pupil, dice);
        xml.raw("</ELEVE>\n");
    }

    private void identity(ExportXml xml, PupilFacts pupil, int index, Dice dice) throws IOException {
        if (!pupil.ine().isEmpty()) {
            xml.tag("ID_NATIONAL", pupil.ine());
            optional(xml, "INE_RNIE", pupil.ine(), dice.percent(30));
        }
        xml.tag("ELENOET", pupil.elenoet());
        xml.tag(
                "ID_ELEVE_ETAB",
                "00000".substring(Math.min(5, pupil.elenoet().length()))
                        + pupil.elenoet()
                        + uai.value().substring(1, 7));
        xml.tag("NOM_DE_FAMILLE", dice.oneOf(Vocabulary.NAME_STARTS) + dice.oneOf(Vocabulary.NAME_ENDS));
        optional(xml, "NOM_USAGE", dice.oneOf(Vocabulary.NAME_STARTS) + "EC", dice.percent(10));
        String first = dice.oneOf(Vocabulary.FIRST_NAMES);
        xml.tag("PRENOM", isChanged(index) ? first + " Lou" : first);
        optional(xml, "PRENOM2", dice.oneOf(Vocabulary.FIRST_NAMES), dice.percent(60));
        optional(xml, "PRENOM3", dice.oneOf(Vocabulary.FIRST_NAMES), dice.percent(20));
        int born = spec.year() - 11 - pupil.level() - dice.upTo(2);
        xml.tag("DATE_NAISS", twoDigits(1 + dice.upTo(28)) + "/" + twoDigits(1 + dice.upTo(12)) + "/" + born);
    }

    private void schooling(ExportXml xml, PupilFacts pupil, Dice dice) throws IOException {
        xml.tag("DOUBLEMENT", dice.percent(4) ? "1" : "0");
        optional(xml, "TEL_PORTABLE", "06000000" + twoDigits(dice.upTo(100)), dice.percent(15));
        xml.tag("ACCEPTE_SMS", dice.percent(50) ? "1" : "0");
        xml.tag("DATE_MODIFICATION", twoDigits(1 + dice.upTo(28)) + "/09/" + spec.year());
        xml.tag("CODE_REGIME", dice.oneOf(Vocabulary.REGIMES));
        xml.tag("DATE_ENTREE", "01/09/" + spec.year());
        if (pupil.left()) {
            xml.tag("DATE_SORTIE", "15/09/" + spec.year()).tag("CODE_MOTIF_SORTIE", "10");
        }
        xml.tag("CODE_SEXE", dice.percent(50) ? "1" : "2");
        xml.tag("CODE_STATUT", dice.percent(99) ? "ST" : "AP");
        xml.tag("CODE_MEF", Vocabulary.MEFS[pupil.level()]);
        optional(xml, "CODE_PROVENANCE", "1", dice.percent(20));
    }

    private static void birthplace(ExportXml xml, Dice dice) throws IOException {
        if (dice.percent(3)) {
            int place = dice.upTo(Vocabulary.CITIES.length);
            xml.tag("CODE_PAYS", Vocabulary.COUNTRIES[place]).tag("VILLE_NAISS", Vocabulary.CITIES[place]);
            xml.tag("CODE_PAYS_NAT", Vocabulary.COUNTRIES[place]);
        } else {
            String commune = dice.oneOf(Vocabulary.COMMUNES);
            xml.tag("CODE_PAYS", "100").tag("CODE_PAYS_NAT", "100");
            xml.tag("CODE_DEPARTEMENT_NAISS", "0" + commune.substring(0, 2));
            xml.tag("CODE_COMMUNE_INSEE_NAISS", commune);
        }
    }

    /** The block that repeats the names of this year's elements; whole for those who come from another school. */
    private void lastYear(ExportXml xml, PupilFacts pupil, Dice dice) throws IOException {
        if (pupil.level() == 0) {
            return;
        }
        xml.raw("<SCOLARITE_AN_DERNIER>").tag("CODE_MEF", Vocabulary.MEFS[pupil.level() - 1]);
        xml.tag("CODE_STRUCTURE", (7 - pupil.level()) + " B").tag("CODE_RNE", uai.value());
        if (dice.percent(5)) {
            xml.tag("CODE_NATURE", "340").tag("SIGLE", "CLG").tag("DENOM_PRINC", "COLLEGE DES QUAIS");
            xml.tag("LIGNE1_ADRESSE", "1 RUE DU PORT").tag("MEL", "ce." + uai + "@example.org");
            xml.tag("TELEPHONE", "0200000000")
                    .tag("CODE_COMMUNE_INSEE", "29019")
                    .tag("LL_COMMUNE_INSEE", "BREST");
        }
        xml.raw("</SCOLARITE_AN_DERNIER>");
    }

    private boolean isChanged(int index) {
        return Dice.of(spec.seed() + 1, school, index).percent(spec.changedPercent());
    }

    private static void optional(ExportXml xml, String name, String value, boolean isThere) throws IOException {
        if (isThere) {
            xml.tag(name, value);
        }
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
