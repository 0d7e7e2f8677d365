/** The pupils of a school as its pages list them, and what each class has come to. */
@NullMarked
package fr.passerelle.connectors.ledger.pupil.roll;

import org.jspecify.annotations.NullMarked;
