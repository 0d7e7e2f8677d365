package fr.passerelle.mappings.lsu;

import java.time.LocalDate;

/**
 * What LSU demands of a pupil in a bilan and the hub does not know: the school states it pupil by pupil, and a pupil of
 * whom nothing is stated is left out rather than given zeros.
 *
 * @param council day of the conseil de classe
 * @param schooling first day of the pupil's schooling in the period
 * @param late times late, 0 to 999
 * @param excused half-days of absence with an excuse, 0 to 999
 * @param unexcused the same without
 */
public record BilanFacts(LocalDate council, LocalDate schooling, int late, int excused, int unexcused) {}
