/** The Récupération of every collège by one node and by two. */
@NullMarked
package fr.passerelle.bench.recuperation;

import org.jspecify.annotations.NullMarked;
