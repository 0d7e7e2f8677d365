package fr.passerelle.demo;

import fr.passerelle.simulators.academy.school.AcademySpec;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What the demo was asked for.
 *
 * @param once ends by itself instead of leaving the console open
 * @param port of the console, 0 for a free one
 * @param asOf where the year stops
 * @param data folder of everything the demo keeps
 * @param resume true when the folder was chosen: a year begun there goes on; otherwise it begins anew
 */
public record DemoOptions(AcademySpec academy, boolean once, int port, Instant asOf, Path data, boolean resume) {}
