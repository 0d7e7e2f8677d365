/**
 * Files of the GAR and of the ENTs: accounts that come in through the médiacentre (contract gar A.1, A.2).
 *
 * <p>{@code Gar...} classes with JAXB annotations carry the names of the format's own elements.
 */
@NullMarked
@XmlSchema(namespace = GarEntFile.SECOND_DEGREE, elementFormDefault = XmlNsForm.QUALIFIED)
package fr.passerelle.mappings.gar;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
