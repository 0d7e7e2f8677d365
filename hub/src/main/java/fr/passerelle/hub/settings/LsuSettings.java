package fr.passerelle.hub.settings;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.trouble.Fault;
import fr.passerelle.domain.trouble.Faults;
import fr.passerelle.mappings.lsu.CrcnStatement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What is written for LSU.
 *
 * @param crcn6e whether the CRCN levels of 6e are
 * @param crcn what is stated for them
 */
@ConfigurationProperties("passerelle.lsu")
public record LsuSettings(
        @DefaultValue("false") @Name("crcn-6e") boolean crcn6e,
        @DefaultValue Crcn crcn) {

    private static final String CRCN = "passerelle.lsu.crcn.";

    /**
     * What LSU asks for and the hub does not know.
     *
     * @param schemaVersion of LSU's format
     * @param facts folder of {@code <UAI>.csv}
     * @param schools by UAI
     */
    public record Crcn(
            @DefaultValue("13.0") String schemaVersion,
            @DefaultValue("config/lsu-6e") Path facts,
            @DefaultValue Map<String, Stated> schools) {}

    /** What a person states of a school; see {@link CrcnStatement}. */
    public record Stated(
            @DefaultValue("") String head,
            @DefaultValue("0") int period,
            @DefaultValue("3") int periods,
            @DefaultValue("") String discipline,
            @DefaultValue("") String disciplineLabel,
            @DefaultValue("") String election,
            @DefaultValue("0") long teacher,
            @DefaultValue("epp") String teacherType,
            @DefaultValue("") String remark) {}

    /** What is stated of each school, once nothing is wrong with it. */
    public Map<Uai, CrcnStatement> statements() {
        Map<Uai, CrcnStatement> statements = new TreeMap<>();
        crcn.schools().forEach((uai, stated) -> statements.put(Uai.parse(uai).orElseThrow(), statement(stated)));
        return statements;
    }

    /** What keeps the levels of 6e from being written; nothing when they are not. */
    public List<Fault> faults() {
        Faults faults = new Faults();
        if (crcn6e) {
            faults.require(
                    !crcn.schools().isEmpty(),
                    CRCN + "schools",
                    "passerelle.lsu.crcn-6e est à true, et LSU veut lire d'un établissement ce que le hub ne sait pas",
                    "Décrivez-en au moins un");
            faults.require(
                    Files.isDirectory(crcn.facts()),
                    CRCN + "facts",
                    "le dossier " + crcn.facts() + " n'existe pas",
                    "Créez-le, ou donnez celui des fichiers <UAI>.csv");
            crcn.schools().forEach((uai, stated) -> schoolFaults(faults, uai, stated));
        }
        return faults.list();
    }

    private void schoolFaults(Faults faults, String uai, Stated stated) {
        faults.require(
                Uai.parse(uai).filter(Uai::keyIsRight).isPresent(),
                CRCN + "schools." + uai,
                "ce n'est pas un UAI",
                "Écrivez sept chiffres et leur lettre, comme 9990001X");
        statement(stated).fault().ifPresent(fault -> {
            String of = fault.setting().equals("schema-version") ? CRCN : CRCN + "schools." + uai + ".";
            faults.add(
                    Fault.setting(of + fault.setting(), fault.why(), "Complétez ce que vous dites de l'établissement"));
        });
    }

    private CrcnStatement statement(Stated stated) {
        return new CrcnStatement(
                crcn.schemaVersion(),
                stated.head(),
                stated.period(),
                stated.periods(),
                stated.discipline(),
                stated.disciplineLabel(),
                stated.election(),
                stated.teacher(),
                stated.teacherType(),
                stated.remark());
    }
}
