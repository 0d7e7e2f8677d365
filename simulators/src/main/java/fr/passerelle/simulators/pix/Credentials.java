package fr.passerelle.simulators.pix;

/** The one technical account and the one client application of the simulated Pix. */
record Credentials(String username, String password, String clientId, String clientSecret) {}
