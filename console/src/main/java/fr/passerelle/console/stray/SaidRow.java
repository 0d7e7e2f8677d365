package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.stray.StrayView.Said;

/** A line of what was said last. */
public record SaidRow(Said said) {

    public String address() {
        return StrayAddress.page(said.key());
    }
}
