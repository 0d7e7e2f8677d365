/** Schools and their lights. */
@NullMarked
package fr.passerelle.console.school;

import org.jspecify.annotations.NullMarked;
