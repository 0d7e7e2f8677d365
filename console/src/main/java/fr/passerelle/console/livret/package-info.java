/** The récupération: run, rehearsed, summed up; and why a pupil has no certification. */
@NullMarked
package fr.passerelle.console.livret;

import org.jspecify.annotations.NullMarked;
