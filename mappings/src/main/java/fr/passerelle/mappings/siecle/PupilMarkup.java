package fr.passerelle.mappings.siecle;

import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.pupil.Sex;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/** A pupil of the ledger written as an export would, with what Pix reads and nothing else (contract siecle B.3). */
final class PupilMarkup {

    /** Joins a pupil to his division within the file; none of SIECLE's own numbers begins so. */
    private static final String NUMBER = "passerelle-";

    private final CharsetEncoder encoder;

    /** @param charset of the document: a character that it lacks is written as a reference */
    PupilMarkup(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /** @param number of the pupil among those of ours */
    String pupil(int number, Pupil pupil) {
        StringBuilder xml = new StringBuilder("<ELEVE ELEVE_ID=\"" + NUMBER + number + "\">");
        add(xml, "ID_NATIONAL", pupil.ine());
        add(xml, "NOM_DE_FAMILLE", pupil.lastName());
        add(xml, "NOM_USAGE", pupil.preferredLastName());
        add(xml, "PRENOM", pupil.firstName());
        add(xml, "PRENOM2", pupil.middleName());
        add(xml, "PRENOM3", pupil.thirdName());
        add(xml, "DATE_NAISS", InFrench.shortDate(pupil.birthdate()));
        add(xml, "CODE_PAYS", pupil.birthCountryCode());
        add(xml, "VILLE_NAISS", pupil.birthCity());
        add(xml, "CODE_SEXE", sex(pupil.sex()));
        add(xml, "CODE_STATUT", pupil.status());
        add(xml, "CODE_MEF", pupil.mefCode());
        add(xml, "CODE_DEPARTEMENT_NAISS", pupil.birthProvinceCode());
        add(xml, "CODE_COMMUNE_INSEE_NAISS", pupil.birthCityCode());
        return xml.append("</ELEVE>").toString();
    }

    String structures(int number, Pupil pupil) {
        StringBuilder xml = new StringBuilder("<STRUCTURES_ELEVE ELEVE_ID=\"" + NUMBER + number + "\"><STRUCTURE>");
        add(xml, "CODE_STRUCTURE", pupil.division());
        add(xml, "TYPE_STRUCTURE", "D");
        return xml.append("</STRUCTURE></STRUCTURES_ELEVE>").toString();
    }

    /** Pix asks that there be one, and takes any code that it does not know for an unknown sex. */
    private static String sex(@Nullable Sex sex) {
        return sex == null ? "0" : sex == Sex.M ? "1" : "2";
    }

    private void add(StringBuilder xml, String element, @Nullable String value) {
        if (value != null) {
            xml.append('<').append(element).append('>');
            value.codePoints().forEach(one -> text(xml, one));
            xml.append("</").append(element).append('>');
        }
    }

    private void text(StringBuilder xml, int one) {
        String character = Character.toString(one);
        if (one == '<' || one == '>' || one == '&' || !encoder.canEncode(character)) {
            xml.append("&#").append(one).append(';');
        } else {
            xml.append(character);
        }
    }
}
