package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.domain.livret.Recuperation.Clause;

/** The clause of a run's summary that a pupil is counted in. */
public record PupilClause(long personId, String division, Clause clause) {}
