package fr.passerelle.connectors.broker;

import fr.passerelle.domain.trouble.Mendable;

/** What lies in the folder of the embedded broker is not its own, or damaged; the message says what to move away. */
public final class UnusableBrokerFolder extends RuntimeException implements Mendable {

    private static final long serialVersionUID = 1L;

    UnusableBrokerFolder(String message) {
        super(message);
    }
}
