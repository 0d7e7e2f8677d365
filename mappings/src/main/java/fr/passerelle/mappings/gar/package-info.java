/** Files of the GAR and of the ENTs: accounts that come in through the médiacentre (contract gar A.1, A.2). */
@NullMarked
package fr.passerelle.mappings.gar;

import org.jspecify.annotations.NullMarked;
