package fr.passerelle.connectors.ledger;

import fr.passerelle.domain.livret.RecuperationSummary;
import fr.passerelle.domain.school.SchoolYear;
import fr.passerelle.domain.school.Uai;
import java.time.Instant;

/** One run of the Récupération of a school. */
public record RecuperationRun(long id, Uai uai, SchoolYear year, Instant at, RecuperationSummary summary) {}
