package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.SetAsideResult;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.connectors.ledger.stray.StrayResult;
import java.util.List;

/**
 * The results behind a question about what was set aside, one by one.
 *
 * @param results those that could not be taken as they came
 * @param strays of the file, those behind which there is no pupil: the desk of those without a pupil settles them
 */
public record SetAsidePanel(List<Row> results, List<StrayResult> strays) {

    public SetAsidePanel {
        results = List.copyOf(results);
        strays = List.copyOf(strays);
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
        return results.isEmpty() && strays.isEmpty();
    }
}
