package fr.passerelle.console.file;

import fr.passerelle.connectors.ledger.file.FileSheetView.Sheet;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.french.InFrench;
import fr.passerelle.domain.work.Flow;

/** What the state of a file is called, and its colour. */
final class FileWord {

    private FileWord() {}

    /** {@code appliqué, 2 résultats écartés par décision}: what was decided against is told with what was applied. */
    static String of(Sheet file) {
        String word = file.state().label();
        if (file.state() != FileState.APPLIED) {
            return word;
        }
        boolean export = file.flow() == Flow.IMPORT_SIECLE;
        if (file.setAside() > 0) {
            return word + ", "
                    + (export
                            ? InFrench.count(file.setAside(), "changement refusé", "changements refusés")
                            : InFrench.count(
                                    file.setAside(), "résultat écarté par décision", "résultats écartés par décision"));
        }
        return export && file.leftInPart() ? word + " en partie" : word;
    }

    static Tone tone(Sheet file) {
        return switch (file.state()) {
            case APPLIED -> Tone.OK;
            case HELD -> Tone.WATCH;
            case REFUSED, ABANDONED -> Tone.ALERT;
            case RECEIVED -> Tone.IDLE;
        };
    }
}
