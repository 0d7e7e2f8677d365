/** What follows from what people say of accounts, results and learners without a pupil. */
@NullMarked
package fr.passerelle.routes.stray;

import org.jspecify.annotations.NullMarked;
