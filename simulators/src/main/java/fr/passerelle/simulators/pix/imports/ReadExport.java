package fr.passerelle.simulators.pix.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.passerelle.simulators.pix.state.Learner.Identity;
import java.util.List;

/**
 * What Pix made of an export.
 *
 * @param learners empty as soon as there is one error
 * @param errors JSON:API errors, in the order of contract siecle B.5
 */
record ReadExport(List<Identity> learners, List<ObjectNode> errors) {}
