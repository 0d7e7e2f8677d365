package fr.passerelle.connectors.ledger.livret;

import java.util.List;

/**
 * A run of the Récupération, and each time that the same was said.
 *
 * @param tellings the first first, never empty
 */
public record ToldRun(RecuperationRun run, List<RunTelling> tellings) {

    public ToldRun {
        tellings = List.copyOf(tellings);
    }

    /** When and why it was said first. */
    public RunTelling first() {
        return tellings.get(0);
    }

    /** The times that runs said just this again, the first of them first. */
    public List<RunTelling> again() {
        return tellings.subList(1, tellings.size());
    }
}
