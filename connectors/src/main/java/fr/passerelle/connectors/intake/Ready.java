package fr.passerelle.connectors.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file to be taken.
 *
 * @param file what was dropped; the digest, when an archive came with one
 * @param archive what the digest is of, or null
 */
public record Ready(Entry file, @Nullable Entry archive) {}
