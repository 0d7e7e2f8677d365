/** Inputs that came out wrong once, played on a real hub. */
@NullMarked
package fr.passerelle.demo.cases;

import org.jspecify.annotations.NullMarked;
