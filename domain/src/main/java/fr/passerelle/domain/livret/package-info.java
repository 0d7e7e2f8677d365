/** The Récupération of LSU: its calendar, its rule, its summary. */
@NullMarked
package fr.passerelle.domain.livret;

import org.jspecify.annotations.NullMarked;
