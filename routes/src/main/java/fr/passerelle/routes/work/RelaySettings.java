package fr.passerelle.routes.work;

import java.time.Duration;

/**
 * How work is handed on, and when somebody is told that it is not.
 *
 * @param period between two times that ready work is handed on
 * @param lease a number that the broker was given and nobody took for so long is handed on again
 * @param alarm work that could be taken and waits longer is told
 * @param longestRun work that is under way for longer is told: it may hang, and its node lives
 */
public record RelaySettings(Duration period, Duration lease, Duration alarm, Duration longestRun) {}
