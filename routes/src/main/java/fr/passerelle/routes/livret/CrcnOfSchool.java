package fr.passerelle.routes.livret;

import fr.passerelle.connectors.ledger.certification.CertificationView;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.domain.certification.Certification;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.livret.LivretPupil;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.mappings.lsu.BilanFacts;
import fr.passerelle.mappings.lsu.BilanFactsCsv;
import fr.passerelle.mappings.lsu.CrcnFile;
import fr.passerelle.mappings.lsu.CrcnPupil;
import fr.passerelle.mappings.lsu.CrcnStatement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The CRCN levels of the pupils of 6e of a school, when the option is on and everything that LSU demands is stated. */
public class CrcnOfSchool {

    private static final Logger log = LoggerFactory.getLogger(CrcnOfSchool.class);

    private final CrcnOption option;
    private final LivretView livrets;
    private final CertificationView certifications;

    public CrcnOfSchool(CrcnOption option, LivretView livrets, CertificationView certifications) {
        this.option = option;
        this.livrets = livrets;
        this.certifications = certifications;
    }

    /** Empty when there is nothing to say, or something is not stated: the log then tells what, never of whom. */
    public Optional<CrcnFile> file(Uai uai, SchoolYear year) {
        if (!option.enabled()) {
            return Optional.empty();
        }
        List<LivretPupil> pupils = livrets.pupils(uai).stream()
                .filter(pupil -> pupil.level() == Level.SIXIEME)
                .toList();
        Map<Long, List<Certification>> known = certifications.counting(
                pupils.stream().map(LivretPupil::personId).toList());
        if (known.values().stream().allMatch(all -> newest(all).isEmpty())) {
            return Optional.empty();
        }
        CrcnStatement statement = option.statements().get(uai);
        if (statement == null) {
            return refused(uai, "l'établissement n'est pas décrit dans passerelle.lsu.crcn.schools");
        }
        Path stated = option.facts().resolve(uai.value() + ".csv");
        try {
            Map<String, BilanFacts> facts = BilanFactsCsv.read(Files.readString(stated));
            CrcnFile file = CrcnFile.of(uai, year, statement, pupils(pupils, known, facts));
            file.omitted()
                    .forEach((omission, count) -> log.warn(
                            "{} : niveaux CRCN de 6e, {} {}",
                            uai,
                            InFrench.plainCount(count, "élève", "élèves"),
                            omission.label()));
            return file.content().isEmpty() ? Optional.empty() : Optional.of(file);
        } catch (IOException e) {
            return refused(uai, stated + " manque, ou ne se lit pas en UTF-8");
        } catch (IllegalArgumentException e) {
            return refused(uai, stated + ", " + e.getMessage());
        }
    }

    private static List<CrcnPupil> pupils(
            List<LivretPupil> pupils, Map<Long, List<Certification>> known, Map<String, BilanFacts> facts) {
        return pupils.stream()
                .flatMap(pupil -> newest(known.getOrDefault(pupil.personId(), List.of())).stream()
                        .map(newest -> new CrcnPupil(pupil, newest.levels(), facts.get(pupil.eleveId()))))
                .toList();
    }

    /** Only what the jury granted, and nobody is asked about. */
    private static Optional<Certification> newest(List<Certification> known) {
        return known.stream().filter(one -> one.status().isObtained()).max(Certification.BY_AGE);
    }

    private static Optional<CrcnFile> refused(Uai uai, String why) {
        log.warn("{} : pas de fichier des niveaux CRCN de 6e : {}", uai, why);
        return Optional.empty();
    }
}
