/** Read what a school is made of: its divisions and its MEFs. */
@NullMarked
package fr.passerelle.routes.school;

import org.jspecify.annotations.NullMarked;
