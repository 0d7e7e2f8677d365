/** Accounts, results and learners without a pupil, put before a person: pages and API. */
@NullMarked
package fr.passerelle.console.stray;

import org.jspecify.annotations.NullMarked;
