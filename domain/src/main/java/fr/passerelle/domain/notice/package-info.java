/** What operators are told without being asked: numbers and schools, never anything of a pupil. */
@NullMarked
package fr.passerelle.domain.notice;

import org.jspecify.annotations.NullMarked;
