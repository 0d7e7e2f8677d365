/** The console's pages over a whole academy: how long each takes, and how heavy it is. */
@NullMarked
package fr.passerelle.bench.pages;

import org.jspecify.annotations.NullMarked;
