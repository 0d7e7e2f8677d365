/** What waits for a person: the page, the decision, the API. */
@NullMarked
package fr.passerelle.console.hold;

import org.jspecify.annotations.NullMarked;
