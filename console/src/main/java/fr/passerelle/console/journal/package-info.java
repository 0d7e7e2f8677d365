/** The journal: who read and decided what, for operators and for whoever answers for personal data. */
@NullMarked
package fr.passerelle.console.journal;

import org.jspecify.annotations.NullMarked;
