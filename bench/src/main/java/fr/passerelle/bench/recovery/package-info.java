/** The Récupération of every collège by one node and by two. */
@NullMarked
package fr.passerelle.bench.recovery;

import org.jspecify.annotations.NullMarked;
