/** What every page of a school begins with: which school it is, and its other pages. */
@NullMarked
package fr.passerelle.console.web.school;

import org.jspecify.annotations.NullMarked;
