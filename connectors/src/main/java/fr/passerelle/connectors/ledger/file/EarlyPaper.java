package fr.passerelle.connectors.ledger.file;

import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.work.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What told of somebody before that pupil was there.
 *
 * @param flow that reads it
 * @param uai school that it was told of
 * @param fileId the file, null for what Pix's feed told
 */
public record EarlyPaper(Flow flow, Uai uai, @Nullable Long fileId) {}
