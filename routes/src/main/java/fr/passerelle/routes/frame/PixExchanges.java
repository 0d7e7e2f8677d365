package fr.passerelle.routes.frame;

/**
 * Whether the flows that need Pix run. When they do not, their work waits in its queues.
 *
 * @param enabled false while Pix is not configured
 */
public record PixExchanges(boolean enabled) {}
