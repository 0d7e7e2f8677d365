/** Reconcile: give each account of the GAR or the ENT its pupil, or say why not. */
@NullMarked
package fr.passerelle.routes.account;

import org.jspecify.annotations.NullMarked;
