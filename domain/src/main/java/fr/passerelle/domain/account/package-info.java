/** Accounts that come through the GAR and the rule that finds their pupil. */
@NullMarked
package fr.passerelle.domain.account;

import org.jspecify.annotations.NullMarked;
