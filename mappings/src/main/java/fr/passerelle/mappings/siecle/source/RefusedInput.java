package fr.passerelle.mappings.siecle.source;

import fr.passerelle.domain.verdict.Finding;
import java.io.IOException;

/** Reading stops here, for a reason that already is a verdict. */
public final class RefusedInput extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public RefusedInput(Finding finding) {
        super(finding.verdict().code());
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
