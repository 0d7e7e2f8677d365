/** What a person has to do today: the closed list of causes, their deadlines and their colours, and what people say of them. */
@NullMarked
package fr.passerelle.domain.today;

import org.jspecify.annotations.NullMarked;
