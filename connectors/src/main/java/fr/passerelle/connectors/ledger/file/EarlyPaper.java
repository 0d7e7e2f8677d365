package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;

/**
 * A file that told of somebody before that pupil was there.
 *
 * @param flow that reads it
 * @param uai school that it was told of
 */
public record EarlyPaper(Flow flow, Uai uai, long fileId) {}
