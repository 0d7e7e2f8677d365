package fr.passerelle.mappings.gar;

import fr.passerelle.domain.verdict.Finding;

/** Stops the reading of a file that is refused as a whole. */
final class Refusal extends Exception {

    private final transient Finding finding;

    Refusal(Finding finding) {
        super(finding.verdict().code());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
