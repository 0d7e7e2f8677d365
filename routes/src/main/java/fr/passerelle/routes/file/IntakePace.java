package fr.passerelle.routes.file;

import java.time.Duration;

/**
 * How patient the intake is.
 *
 * @param delay between two looks
 * @param stillness without a change before a file is taken
 * @param grace how long something is waited for before a file that is not whole is told
 */
public record IntakePace(Duration delay, Duration stillness, Duration grace) {}
