package fr.passerelle.mappings.lsu;

import fr.passerelle.domain.certification.Competence;
import fr.passerelle.domain.school.Level;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The CRCN levels of the pupils of 6e of a school, as LSU imports them (contract lsu B.1, B.2). LSU documents them for CM2
 * and 6e only: there is no such file for 3e, whose certifications LSU fetches by itself.
 *
 * @param content the XML, empty when it would hold no pupil: LSU takes no list without one
 * @param pupils pupils in it
 * @param omitted pupils who have levels and are not in it, by reason
 */
public record CrcnFile(Optional<byte[]> content, int pupils, Map<CrcnPupil.Omission, Integer> omitted) {

    public CrcnFile {
        omitted = Map.copyOf(omitted);
    }

    /** Pupils of other levels, and those without a level of 1 or more, are passed over: there is nothing to say of them. */
    public static CrcnFile of(Uai uai, SchoolYear year, CrcnStatement statement, List<CrcnPupil> known) {
        Map<CrcnPupil.Omission, Integer> omitted = new EnumMap<>(CrcnPupil.Omission.class);
        Set<BigInteger> numbers = new HashSet<>();
        List<CrcnPupil> kept = new ArrayList<>();
        for (CrcnPupil pupil : known) {
            Map<Competence, Integer> taken = pupil.taken();
            if (pupil.pupil().level() == Level.SIXIEME && !taken.isEmpty()) {
                Optional<CrcnPupil.Omission> omission = pupil.omission()
                        .or(() ->
                                numbers.add(pupil.number()) ? Optional.empty() : Optional.of(CrcnPupil.Omission.TWICE));
                omission.ifPresentOrElse(reason -> omitted.merge(reason, 1, Integer::sum), () -> kept.add(pupil));
            }
        }
        Optional<byte[]> content =
                kept.isEmpty() ? Optional.empty() : Optional.of(new CrcnXml(statement).write(uai, year, kept));
        return new CrcnFile(content, kept.size(), omitted);
    }

    /** Name of the file of a run, such as {@code 9990001X_crcn-6e_20270607-0030_12.xml}. */
    public static String name(Uai uai, Instant at, long runId) {
        return uai.value() + "_crcn-6e_" + ControlFile.MINUTE.format(at) + "_" + runId + ".xml";
    }
}
