package fr.passerelle.simulators.academy.drop;

import fr.passerelle.domain.pupil.Sex;
import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.academy.people.Person;
import fr.passerelle.simulators.academy.school.MefTable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes of the GAR-ENT files (contract gar A.1), in the order of the schema. */
final class GarEntNodes {

    static final String PREFIX = "men:";

    private GarEntNodes() {}

    /** @param birthdate null when the ENT keeps it to itself */
    static void pupil(XmlText xml, String id, String uai, Person who, @Nullable LocalDate birthdate) {
        String usage = who.usageName() == null || who.usageName().isEmpty() ? who.lastName() : who.usageName();
        open(xml, "GAREleve");
        person(xml, id, uai, "National_elv");
        leaf(xml, "GARPersonNomPatro", who.lastName());
        leaf(xml, "GARPersonNom", usage);
        leaf(xml, "GARPersonPrenom", who.firstName());
        leaf(xml, "GARPersonAutresPrenoms", who.firstName());
        leaf(xml, "GARPersonAutresPrenoms", who.middleName());
        leaf(xml, "GARPersonCivilite", who.sex() == Sex.F ? "Mme" : "M.");
        leaf(xml, "GARPersonStructRattach", uai);
        leaf(xml, "GARPersonEtab", uai);
        leaf(xml, "GARPersonDateNaissance", birthdate == null ? null : birthdate.toString());
        xml.close();
    }

    static void teacher(XmlText xml, String id, String uai, String lastName, String firstName) {
        open(xml, "GAREnseignant");
        person(xml, id, uai, "National_ens");
        leaf(xml, "GARPersonNom", lastName);
        leaf(xml, "GARPersonPrenom", firstName);
        leaf(xml, "GARPersonAutresPrenoms", firstName);
        leaf(xml, "GARPersonStructRattach", uai);
        leaf(xml, "GARPersonEtab", uai);
        leaf(xml, "GARPersonMail", "enseignant@example.org");
        xml.close();
    }

    private static void person(XmlText xml, String id, String uai, String profile) {
        leaf(xml, "GARPersonIdentifiant", id);
        open(xml, "GARPersonProfils");
        leaf(xml, "GARStructureUAI", uai);
        leaf(xml, "GARPersonProfil", profile);
        xml.close();
    }

    static void manager(XmlText xml, String id, String uai, String lastName, String firstName) {
        open(xml, "GARRespAff");
        leaf(xml, "GARPersonIdentifiant", id);
        leaf(xml, "GARPersonNom", lastName);
        leaf(xml, "GARPersonPrenom", firstName);
        leaf(xml, "GARPersonMail", "gestion@example.org");
        leaf(xml, "GARRespAffEtab", uai);
        xml.close();
    }

    static void school(XmlText xml, School school) {
        open(xml, "GAREtab");
        leaf(xml, "GARStructureUAI", school.uai().value());
        leaf(xml, "GARStructureNomCourant", school.name());
        leaf(xml, "GARStructureContrat", school.privateContract() == null ? "PU" : "PR");
        xml.close();
    }

    static void mef(XmlText xml, String uai, MefTable.Entry mef) {
        open(xml, "GARMEF");
        leaf(xml, "GARStructureUAI", uai);
        leaf(xml, "GARMEFCode", mef.code());
        leaf(xml, "GARMEFLibelle", mef.label());
        leaf(xml, "GARMEFRattach", mef.attachedTo());
        leaf(xml, "GARMEFSTAT11", mef.mefstat());
        xml.close();
    }

    /** @param divisions the divisions a group takes its pupils from; empty for a division */
    static void group(XmlText xml, String uai, String code, boolean division, List<String> divisions) {
        open(xml, "GARGroupe");
        leaf(xml, "GARGroupeCode", code);
        leaf(xml, "GARStructureUAI", uai);
        leaf(xml, "GARGroupeLibelle", code);
        leaf(xml, "GARGroupeStatut", division ? "DIVISION" : "GROUPE");
        divisions.forEach(from -> leaf(xml, "GARGroupeDivAppartenance", from));
        xml.close();
    }

    /** A node that ties a person to a code: to a MEF, to a subject or to a group. */
    static void tie(XmlText xml, String node, String uai, String id, String field, String code) {
        open(xml, node);
        leaf(xml, "GARStructureUAI", uai);
        leaf(xml, "GARPersonIdentifiant", id);
        leaf(xml, field, code);
        xml.close();
    }

    static void teaching(XmlText xml, String node, String uai, String id, String group) {
        open(xml, node);
        leaf(xml, "GARStructureUAI", uai);
        leaf(xml, "GARPersonIdentifiant", id);
        leaf(xml, "GARGroupeCode", group);
        leaf(xml, "GARMatiereCode", "061300");
        xml.close();
    }

    static void subject(XmlText xml, String uai) {
        open(xml, "GARMatiere");
        leaf(xml, "GARStructureUAI", uai);
        leaf(xml, "GARMatiereCode", "061300");
        leaf(xml, "GARMatiereLibelle", "MATHEMATIQUES");
        xml.close();
    }

    private static void open(XmlText xml, String node) {
        xml.open(PREFIX + node);
    }

    private static void leaf(XmlText xml, String node, @Nullable String value) {
        xml.leaf(PREFIX + node, value);
    }
}
