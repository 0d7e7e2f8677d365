package fr.passerelle.simulators.academy.world;

/**
 * A school in Pix.
 *
 * @param id its organisation in Pix Orga
 * @param centerId its centre in Pix Certif
 * @param uai {@code externalId} of the organisation
 */
public record Organization(long id, long centerId, String uai, String name) {}
