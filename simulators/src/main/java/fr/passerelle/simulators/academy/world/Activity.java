package fr.passerelle.simulators.academy.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil does on Pix, wherever the pupil is schooled. From the instant of certifiability on, the profile holds at
 * least 5 competences of level 1 or more (contract pix 5).
 *
 * @param firstLogin null when the pupil never logs in
 * @param certifiableFrom never before the first login; null when the threshold is never reached
 */
public record Activity(
        String ine, @Nullable Instant firstLogin, @Nullable Instant certifiableFrom) {}
