package fr.passerelle.connectors.ledger.work;

import fr.passerelle.domain.work.Flow;

/** What work is done in order by: pieces of one flow and key follow each other. */
public record WorkKey(Flow flow, String key) {}
