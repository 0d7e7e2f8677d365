/** What it costs to bring exports into the pupil base, against the parser and PostgreSQL alone. */
@NullMarked
package fr.passerelle.bench.ledger;

import org.jspecify.annotations.NullMarked;
