/** What came without its pupil: accounts, results and learners of Pix that no rule could give, and what people say of them. */
@NullMarked
package fr.passerelle.domain.stray;

import org.jspecify.annotations.NullMarked;
