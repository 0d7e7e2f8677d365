package fr.passerelle.connectors.intake;

import fr.passerelle.domain.file.LeftCause;

/**
 * A file that is not taken yet, because something is still to come: its content, its archive, its digest.
 *
 * @param why what is told once it has not come for long
 */
public record Waiting(Entry file, LeftCause why) {}
