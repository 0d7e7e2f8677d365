/** Operators are told of what waits for them and of what was refused. */
@NullMarked
package fr.passerelle.routes.notice;

import org.jspecify.annotations.NullMarked;
