package fr.passerelle.domain.pupil;

import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.verdict.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What would become of a file, before anything changes.
 *
 * @param refused whether nothing of it would be taken
 * @param waits whether some of it would wait for a person
 * @param sentences what it is and what it would change, in French, without any pupil's data
 * @param counts what would be done with its content, French label to number, in reading order
 * @param findings verdicts, as its report would tell them
 */
public record Trial(
        FileKind kind,
        boolean refused,
        boolean waits,
        List<String> sentences,
        Map<String, Integer> counts,
        List<Finding> findings) {

    public Trial {
        sentences = List.copyOf(sentences);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        findings = List.copyOf(findings);
    }
}
