package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.SetAsideResult;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.connectors.ledger.stray.StrayResult;
import fr.passerelle.domain.hold.HoldState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results behind a question about what was set aside, one by one.
 *
 * @param results those that could not be taken as they came
 * @param strays of the file, those behind which there is no pupil: the desk of those without a pupil settles them
 * @param notShown how many more the question counts, of which nothing is known any more
 * @param remedy why, and what to do to see them, in French; null when all are shown
 */
public record SetAsidePanel(
        List<Row> results,
        List<StrayResult> strays,
        int notShown,
        @Nullable String remedy) {

    private static final String WHY =
            "Leur élève est connu depuis, un autre fichier les a redits, ou la question date d'une version"
                    + " de la Passerelle qui ne les gardait pas un à un. ";

    /** Of another question. */
    static final SetAsidePanel NONE = new SetAsidePanel(List.of(), List.of(), 0, null);

    public SetAsidePanel {
        results = List.copyOf(results);
        strays = List.copyOf(strays);
    }

    /** All that can be shown of a question about what was set aside; once it is read again, a new question tells the rest. */
    static SetAsidePanel of(Hold hold, List<Row> results, List<StrayResult> strays) {
        boolean isReadAgain = hold.state() == HoldState.APPROVED;
        int notShown = isReadAgain ? 0 : Math.max(0, hold.pupils() - results.size() - strays.size());
        return new SetAsidePanel(results, strays, notShown, notShown == 0 ? null : WHY + remedy(hold));
    }

    private static String remedy(Hold hold) {
        if (hold.fileId() == null) {
            return "La prochaine réponse de Pix, cette nuit ou redemandée, les dira un à un.";
        }
        return "Redéposez le fichier, ou relisez-le : ce qui reste écarté sera montré ici, ou la question s'éteindra.";
    }

    /**
     * One of them.
     *
     * @param mayBe pupils whose it may be, as far as the reader may see them
     */
    public record Row(SetAsideResult result, List<Sheet> mayBe) {

        /** Last and first name as they were told, empty when neither can be read. */
        public String name() {
            return (result.lastName() + " " + result.firstName()).strip();
        }
    }

    public boolean isEmpty() {
        return results.isEmpty() && strays.isEmpty() && notShown == 0;
    }

    /** Whether anybody can be told from it. */
    boolean namesSomebody() {
        return !results.isEmpty() || !strays.isEmpty();
    }
}
