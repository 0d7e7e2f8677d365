package fr.passerelle.bench.corpus;

import fr.passerelle.domain.school.Uai;
import java.nio.file.Path;

/**
 * One export of the corpus.
 *
 * @param pupils its {@code ELEVE}s
 * @param kept those that a reader must keep: not left, with an INE and a division
 * @param bytes size of the XML
 */
public record SchoolFile(Uai uai, Path path, int pupils, int kept, long bytes) {}
