package fr.passerelle.routes.pupil;

import fr.passerelle.domain.pupil.Pupil;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.siecle.SiecleExport;
import fr.passerelle.mappings.siecle.source.SiecleVerdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who leaves on a day that is still to come: told by name, as whoever has left. */
final class LeavingLater {

    private LeavingLater() {}

    /** Family name, first name, division and day, in the order of the file. */
    static List<String> names(SiecleExport export) {
        Map<String, Pupil> pupils =
                export.pupils().stream().collect(Collectors.toMap(Pupil::ine, Function.identity(), (one, same) -> one));
        return export.findings().stream()
                .filter(finding -> finding.verdict() == SiecleVerdict.LEAVES_LATER && pupils.containsKey(finding.ine()))
                .map(finding -> name(Objects.requireNonNull(pupils.get(finding.ine())), finding))
                .toList();
    }

    private static String name(Pupil pupil, Finding leaving) {
        return pupil.lastName() + " " + pupil.firstName() + ", " + pupil.division()
                + (leaving.detail() == null ? "" : ", " + leaving.detail());
    }
}
