package fr.passerelle.mappings.hostile;

import fr.passerelle.domain.verdict.Finding;
import java.util.List;

/** What a door said of an input. */
record Answer(int accepted, List<Finding> findings) {

    List<String> errors() {
        return findings.stream()
                .filter(Finding::isError)
                .map(error -> error.verdict().code())
                .toList();
    }
}
