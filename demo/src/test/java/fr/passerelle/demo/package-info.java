/** School years played to their end, also when something breaks on the way. */
@NullMarked
package fr.passerelle.demo;

import org.jspecify.annotations.NullMarked;
