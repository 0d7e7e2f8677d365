package fr.passerelle.console.school;

import fr.passerelle.connectors.ledger.school.RefusedFile;
import fr.passerelle.connectors.ledger.school.SchoolStanding;
import fr.passerelle.console.web.Light;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.work.Flow;
import java.util.List;
import java.util.stream.Stream;

/** Tells refused files in the light of what they were to bring: amber, unless it says worse, and never in silence. */
final class RefusedLights {

    private RefusedLights() {}

    static Light tell(Light light, SchoolStanding standing, PageFrench french, Flow... flows) {
        List<RefusedFile> files = Stream.of(flows)
                .flatMap(flow -> standing.refused(flow).stream())
                .toList();
        if (files.isEmpty()) {
            return light;
        }
        boolean one = files.size() == 1;
        String href = one
                ? "/fichiers/" + files.get(0).id()
                : "/etablissements/" + standing.school().uai() + "#refuses";
        if (light.tone() == Tone.ALERT) {
            return new Light(light.name(), light.tone(), light.word(), light.figure(), light.detail(), href);
        }
        return new Light(
                light.name(),
                Tone.WATCH,
                french.count(files.size(), "fichier refusé", "fichiers refusés"),
                light.figure(),
                light.detail()
                        + (one
                                ? " Un fichier est refusé : redéposez-le corrigé, ou classez-le."
                                : " Des fichiers sont refusés : redéposez-les corrigés, ou classez-les."),
                href);
    }
}
