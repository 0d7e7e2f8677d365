package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.Place;
import fr.passerelle.simulators.academy.school.Places;
import fr.passerelle.simulators.academy.story.Row;
import fr.passerelle.simulators.academy.story.Stay;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One {@code ELEVE}, with every element of contract siecle A.3 on one pupil or another. */
final class PupilXml {

    private static final List<String> REGIMES = List.of("0", "1", "2", "24", "25", "29", "3");

    private final School school;
    private final int schoolIndex;
    private final LocalDate exported;

    PupilXml(SiecleFile file, int schoolIndex) {
        this.school = file.school();
        this.schoolIndex = schoolIndex;
        this.exported = file.stamp().toLocalDate();
    }

    /** Number inside the school; arrivals from another school have numbers of their own. */
    static String elenoet(Stay stay, int schoolIndex) {
        Place home = stay.home();
        boolean ownPupil = home.school() == schoolIndex;
        int number = ownPupil ? home.number() : 20_000 + home.school() % 12 * 5_000 + home.number() % 5_000;
        return String.valueOf(101 + number);
    }

    void write(XmlText xml, Stay stay, Row row) {
        int number = stay.home().number();
        Person who = row.person();
        String elenoet = elenoet(stay, schoolIndex);
        xml.open("ELEVE", "ELEVE_ID", stay.eleveId(), "ELENOET", elenoet)
                .leaf("ID_NATIONAL", who.ine())
                .leaf(
                        "INE_BEA",
                        who.ine() != null && number % 5 == 0 && !Places.isOdd(stay.home())
                                ? formerNumber(stay.home())
                                : null)
                .leaf("INE_RNIE", who.ine())
                .leaf("ELENOET", elenoet)
                .leaf("ID_ELEVE_ETAB", String.format("%05d", Integer.parseInt(elenoet)) + middle())
                .leaf("ID_PRV_ELE", school.privateContract() == null ? null : "P" + stay.eleveId())
                .leaf("NOM_DE_FAMILLE", who.lastName())
                .leaf("NOM_USAGE", who.usageName())
                .leaf("PRENOM", who.firstName())
                .leaf("PRENOM2", who.middleName())
                .leaf("PRENOM3", who.thirdName())
                .leaf("DATE_NAISS", SiecleFile.day(who.birthdate()))
                .leaf("DOUBLEMENT", row.repeating() ? "1" : "0");
        contacts(xml, number);
        xml.leaf("CODE_PAYS", who.birthplace().country())
                .leaf("ACCEPTE_SMS", number % 2 == 0 ? "0" : "1")
                .leaf("DATE_MODIFICATION", SiecleFile.day(exported))
                .leaf("CODE_REGIME", REGIMES.get(number % REGIMES.size()))
                .leaf("DATE_ENTREE", SiecleFile.day(row.entered()))
                .leaf("DATE_SORTIE", day(row.left()))
                .leaf(
                        "VILLE_NAISS",
                        who.birthplace().isAbroad() ? who.birthplace().city() : null)
                .leaf("CODE_MOTIF_SORTIE", row.left() == null || number % 4 == 3 ? null : "10")
                .leaf("CODE_SEXE", who.sex() == Sex.F ? "2" : "1")
                .leaf("CODE_PAYS_NAT", who.birthplace().country())
                .leaf("CODE_STATUT", "ST")
                .leaf("CODE_MEF", row.mef().code())
                .leaf("CODE_DEPARTEMENT_NAISS", who.birthplace().province())
                .leaf("CODE_COMMUNE_INSEE_NAISS", who.birthplace().cityCode())
                .leaf("ADHESION_TRANSPORT", number % 3 == 0 ? "1" : "0")
                .leaf("CODE_PROVENANCE", String.valueOf(1 + number % 8));
        if (row.before() != null) {
            lastYear(xml, row.before());
        }
        xml.close();
    }

    private String middle() {
        return school.uai().value().substring(1, 7);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : SiecleFile.day(date);
    }

    /** The number of before the RNIE: ten digits and a letter. */
    private static String formerNumber(Place home) {
        return "9" + String.format("%09d", home.rank()) + "A";
    }

    /** Numbers and addresses that nobody can have. */
    private static void contacts(XmlText xml, int number) {
        if (number % 6 == 0) {
            xml.leaf("TEL_PROFESSIONNEL", "0199000" + String.format("%03d", number % 1000))
                    .leaf("TEL_PERSONNEL", "0199001" + String.format("%03d", number % 1000))
                    .leaf("TEL_PORTABLE", "0639980" + String.format("%03d", number % 1000))
                    .leaf("MEL", "famille" + number + "@example.org");
        }
    }

    /** Holds a MEF, a division and a UAI that are not this year's: whoever reads by name alone is caught. */
    private static void lastYear(XmlText xml, Row.ClassBefore before) {
        xml.open("SCOLARITE_AN_DERNIER")
                .leaf("CODE_MEF", before.mefCode())
                .leaf("CODE_STRUCTURE", before.division())
                .leaf("CODE_RNE", before.uai())
                .leaf("CODE_NATURE", "340")
                .leaf("SIGLE", "CLG")
                .leaf("DENOM_PRINC", "COLLEGE")
                .leaf("DENOM_COMPL", before.schoolName())
                .leaf("LIGNE1_ADRESSE", "1 rue de l'Exemple")
                .leaf("LIGNE2_ADRESSE", "")
                .leaf("LIGNE3_ADRESSE", "")
                .leaf("LIGNE4_ADRESSE", "")
                .leaf("BOITE_POSTALE", "")
                .leaf("MEL", "ce." + before.uai().toLowerCase(Locale.ROOT) + "@example.org")
                .leaf("TELEPHONE", "0199009900")
                .leaf("CODE_COMMUNE_INSEE", "35238")
                .leaf("LL_COMMUNE_INSEE", "RENNES")
                .close();
    }
}
