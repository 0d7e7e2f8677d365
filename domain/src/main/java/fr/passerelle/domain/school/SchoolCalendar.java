package fr.passerelle.domain.school;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In whose time a school lives (contract domain, "Where the year differs"): its zone, for the day of a test and the hours that
 * follow a session are those of its place, and when its year begins. Overseas it is told by the academy of the directory, else
 * by the department with which the UAI begins; everywhere else the time is that of Paris.
 *
 * @param academy its name in small letters without accents, words joined by hyphens, such as {@code nouvelle-caledonie}; empty
 *     when neither the directory nor the UAI tells it
 * @param begins month on whose first day SIECLE's base turns over, shortly before the pupils are back: August for a year from
 *     September to July, January for one from February to December
 */
public record SchoolCalendar(String academy, ZoneId zone, Month begins) {

    /** Of a school of which nothing is known but that it is no school overseas. */
    public static final SchoolCalendar METROPOLITAN = new SchoolCalendar("", SchoolYear.PARIS, Month.AUGUST);

    /**
     * An academy overseas.
     *
     * @param word by which its name is known, whatever stands around it
     * @param department with which the UAIs of its schools begin; empty when another name of it has it
     */
    private record Overseas(String word, String department, SchoolCalendar calendar) {

        static Overseas of(String word, String department, String academy, String zone, Month begins) {
            return new Overseas(word, department, new SchoolCalendar(academy, ZoneId.of(zone), begins));
        }
    }

    private static final List<Overseas> OVERSEAS = List.of(
            Overseas.of("guadeloupe", "971", "guadeloupe", "America/Guadeloupe", Month.AUGUST),
            Overseas.of("martinique", "972", "martinique", "America/Martinique", Month.AUGUST),
            Overseas.of("guyane", "973", "guyane", "America/Cayenne", Month.AUGUST),
            Overseas.of("reunion", "974", "la-reunion", "Indian/Reunion", Month.AUGUST),
            Overseas.of("miquelon", "975", "saint-pierre-et-miquelon", "America/Miquelon", Month.AUGUST),
            Overseas.of("mayotte", "976", "mayotte", "Indian/Mayotte", Month.AUGUST),
            Overseas.of("caledonie", "983", "nouvelle-caledonie", "Pacific/Noumea", Month.JANUARY),
            Overseas.of("polynesie", "984", "polynesie-francaise", "Pacific/Tahiti", Month.AUGUST),
            Overseas.of("tahiti", "", "polynesie-francaise", "Pacific/Tahiti", Month.AUGUST),
            Overseas.of("wallis", "986", "wallis-et-futuna", "Pacific/Wallis", Month.JANUARY));

    private static final int DEPARTMENT = 3;
    private static final int LAST_OF_THE_MAINLAND = 95;
    /** Ajaccio's and Bastia's, as UAIs write them. */
    private static final Set<Integer> CORSICA = Set.of(620, 720);

    public static SchoolCalendar of(School school) {
        return of(school.uai(), school.academy());
    }

    /** @param academy its name, in whatever spelling; null when it is not known */
    public static SchoolCalendar of(Uai uai, @Nullable String academy) {
        String name = academy == null ? "" : plain(academy);
        return named(name).or(() -> ofDepartment(uai)).orElseGet(() -> metropolitan(name));
    }

    /** As the UAI alone tells, for what is read without a directory; that of Paris for what is no UAI. */
    public static SchoolCalendar ofText(@Nullable String uai) {
        return Optional.ofNullable(uai)
                .flatMap(Uai::parse)
                .map(one -> of(one, null))
                .orElse(METROPOLITAN);
    }

    /** Of the schools of an academy; one that is not overseas lives in the time of Paris. */
    public static SchoolCalendar ofAcademy(String academy) {
        String name = plain(academy);
        return named(name).orElseGet(() -> metropolitan(name));
    }

    /** Every time in which schools live, that of Paris first. */
    public static List<SchoolCalendar> all() {
        return Stream.concat(Stream.of(METROPOLITAN), OVERSEAS.stream().map(Overseas::calendar))
                .toList();
    }

    /** Whether the department with which a UAI begins is one of those that live in the time of Paris, Corsica's included. */
    public static boolean isSurelyMetropolitan(Uai uai) {
        int department = Integer.parseInt(uai.value().substring(0, DEPARTMENT));
        return department > 0 && department <= LAST_OF_THE_MAINLAND || CORSICA.contains(department);
    }

    /** The zones in which schools live, that of Paris first. */
    public static List<ZoneId> zones() {
        return all().stream().map(SchoolCalendar::zone).distinct().toList();
    }

    private static Optional<SchoolCalendar> named(String name) {
        return OVERSEAS.stream()
                .filter(one -> name.contains(one.word()))
                .map(Overseas::calendar)
                .findFirst();
    }

    private static Optional<SchoolCalendar> ofDepartment(Uai uai) {
        String department = uai.value().substring(0, DEPARTMENT);
        return OVERSEAS.stream()
                .filter(one -> one.department().equals(department))
                .map(Overseas::calendar)
                .findFirst();
    }

    private static SchoolCalendar metropolitan(String name) {
        return new SchoolCalendar(name, METROPOLITAN.zone(), METROPOLITAN.begins());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "")
                .replaceFirst("^academie-(de-la-|de-l-|des-|du-|de-|d-)?", "");
    }

    /** Whether its year begins and ends in the same civil year: from February to December. */
    public boolean isCivil() {
        return begins == Month.JANUARY;
    }

    /** The year that a day belongs to; every day belongs to one. */
    public SchoolYear yearOf(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(begins) >= 0 ? day.getYear() : day.getYear() - 1);
    }

    /** The year that runs at the school at that instant. */
    public SchoolYear yearAt(Instant instant) {
        return yearOf(dayAt(instant));
    }

    /** The day that it is at the school at that instant. */
    public LocalDate dayAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public LocalDate firstDay(SchoolYear year) {
        return LocalDate.of(year.start(), begins, 1);
    }

    public LocalDate lastDay(SchoolYear year) {
        return firstDay(year.next()).minusDays(1);
    }

    /** The school's midnight at which a day begins. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** {@code 2026-2027}, or {@code 2026} of a year that ends in December. */
    public String label(SchoolYear year) {
        return isCivil()
                ? Integer.toString(year.start())
                : year.start() + "-" + year.next().start();
    }
}
