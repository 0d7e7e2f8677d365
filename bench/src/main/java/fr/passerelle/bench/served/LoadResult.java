package fr.passerelle.bench.served;

import java.util.List;

/**
 * What Gatling measured.
 *
 * @param errors answers of another status or with a wrong number of certifications, and requests without an answer
 * @param perSecond from the first request to the last answer
 * @param cpuMillis processor time of the tool itself meanwhile
 * @param why what went wrong, how often
 */
public record LoadResult(
        long requests,
        long errors,
        double perSecond,
        int p50Millis,
        int p99Millis,
        int maxMillis,
        double cpuMillis,
        List<String> why) {}
