package fr.passerelle.domain.school;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In whose time a school lives: the day of a test and the hours that follow a session are those of its place (contract
 * domain). Overseas it is told by the academy of the directory, else by the department with which the UAI begins; everywhere
 * else it is {@link SchoolYear#PARIS}.
 */
public final class LocalZone {

    private static final Map<String, ZoneId> BY_ACADEMY = Map.ofEntries(
            Map.entry("guadeloupe", ZoneId.of("America/Guadeloupe")),
            Map.entry("martinique", ZoneId.of("America/Martinique")),
            Map.entry("guyane", ZoneId.of("America/Cayenne")),
            Map.entry("reunion", ZoneId.of("Indian/Reunion")),
            Map.entry("mayotte", ZoneId.of("Indian/Mayotte")),
            Map.entry("miquelon", ZoneId.of("America/Miquelon")),
            Map.entry("polynesie", ZoneId.of("Pacific/Tahiti")),
            Map.entry("tahiti", ZoneId.of("Pacific/Tahiti")),
            Map.entry("caledonie", ZoneId.of("Pacific/Noumea")),
            Map.entry("wallis", ZoneId.of("Pacific/Wallis")));

    private static final Map<String, String> BY_DEPARTMENT = Map.of(
            "971", "guadeloupe",
            "972", "martinique",
            "973", "guyane",
            "974", "reunion",
            "975", "miquelon",
            "976", "mayotte",
            "983", "caledonie",
            "984", "polynesie",
            "986", "wallis");

    private static final int DEPARTMENT = 3;

    private LocalZone() {}

    public static ZoneId of(School school) {
        return of(school.uai(), school.academy());
    }

    /** @param academy its name, in whatever spelling; null when it is not known */
    public static ZoneId of(Uai uai, @Nullable String academy) {
        String name = academy == null ? "" : plain(academy);
        return BY_ACADEMY.entrySet().stream()
                .filter(one -> name.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> ofDepartment(uai));
    }

    private static ZoneId ofDepartment(Uai uai) {
        String academy = BY_DEPARTMENT.get(uai.value().substring(0, DEPARTMENT));
        return academy == null ? SchoolYear.PARIS : BY_ACADEMY.get(academy);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
