/** Input made to harm: each case ends in a verdict, in little memory, and nothing is fetched. */
@NullMarked
package fr.passerelle.mappings.hostile;

import org.jspecify.annotations.NullMarked;
