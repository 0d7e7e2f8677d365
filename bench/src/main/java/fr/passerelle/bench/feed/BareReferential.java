package fr.passerelle.bench.feed;

import fr.passerelle.domain.certification.Competence;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The areas and competences that every document ends with: made once, as whoever writes it by hand would. */
final class BareReferential {

    /** An array of JSON:API resources (contract pix 2.2). */
    static final String JSON = Stream.concat(
                    IntStream.rangeClosed(1, 5)
                            .mapToObj(area -> resource("areas", String.valueOf(area), Competence.domainLabel(area))),
                    Arrays.stream(Competence.values()).map(one -> resource("competences", one.index(), one.label())))
            .collect(Collectors.joining(",", "[", "]"));

    private BareReferential() {}

    private static String resource(String type, String id, String name) {
        return """
                {"id":"%s","type":"%s","attributes":{"name":"%s"},"relationships":{"area":{"data":{"id":"%s",\
                "type":"areas"}}}}""".formatted(id, type, name, id.substring(0, 1));
    }
}
