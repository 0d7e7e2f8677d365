package fr.passerelle.connectors.ledger.livret;

import fr.passerelle.domain.certification.Certification;

/** A certification to write into a person's livret. */
public record LivretWrite(long personId, Certification certification) {}
