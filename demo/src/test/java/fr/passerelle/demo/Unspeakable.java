package fr.passerelle.demo;

import fr.passerelle.simulators.academy.Academy;
import fr.passerelle.simulators.academy.truth.Expected;
import fr.passerelle.simulators.pix.PixSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no log may tell: the pupils of an academy, and the secrets of the hub that served it. */
final class Unspeakable {

    /** A signed token, and what a client says to be let in. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}\\.|\\b(Bearer|Basic) [\\w+/=-]{8,}");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<DateTimeFormatter> DAYS = Stream.of("yyyy-MM-dd", "dd/MM/yyyy", "yyyyMMdd")
            .map(DateTimeFormatter::ofPattern)
            .toList();
    private static final int MOST = 400;

    private final List<Expected> pupils;
    private final Set<String> words = new HashSet<>();
    private final Set<String> secrets = new HashSet<>();

    /** @param schools of the academy that {@link Played} plays */
    Unspeakable(int schools) {
        this.pupils = Academy.of(Played.academy(schools)).truth(Played.LSU_MORNING);
        for (Expected pupil : pupils) {
            words.add(Objects.requireNonNullElse(pupil.ine(), pupil.lastName()));
            // As SIECLE writes it, in capitals: a street or a college may be called so, but not in capitals.
            words.add(pupil.lastName());
            DAYS.forEach(day -> words.add(day.format(pupil.birthdate())));
        }
    }

    Unspeakable and(PixSimulator pix) {
        secrets.addAll(List.of(pix.password(), pix.clientSecret()));
        return this;
    }

    /** What a demo printed for its operator, and keeps in its folder. */
    Unspeakable and(Played year, Path demo) {
        Stream.of("Operator: ", "LSU client: ")
                .flatMap(start -> year.lines(start).stream())
                .forEach(line -> secrets.add(line.substring(line.lastIndexOf(" / ") + 3)));
        secrets.add(text(demo.resolve("postgres/password")).strip());
        secrets.addAll(text(demo.resolve("simulators/ssh/client_ecdsa"))
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .toList());
        return this;
    }

    /** The lines that tell something, each with what it tells. */
    List<String> in(String text) {
        return text.lines().flatMap(this::told).toList();
    }

    /** The same of every file of a folder, or of one file, whatever it holds. */
    List<String> in(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            List<String> told = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                in(text(file)).forEach(line -> told.add(file.getFileName() + ": " + line));
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> told(String line) {
        String said = spaced(line);
        String folded = said.toLowerCase(Locale.ROOT);
        Stream<String> alone = words.stream().filter(word -> said.contains(spaced(word)));
        Stream<String> both = pupils.stream()
                .filter(pupil -> folded.contains(spaced(pupil.lastName()).toLowerCase(Locale.ROOT)))
                .filter(pupil -> folded.contains(spaced(pupil.firstName()).toLowerCase(Locale.ROOT)))
                .map(pupil -> pupil.firstName() + " " + pupil.lastName());
        Stream<String> secret = secrets.stream().filter(line::contains);
        Stream<String> token = TOKEN.matcher(line).results().map(MatchResult::group);
        return Stream.of(alone, both, secret, token)
                .flatMap(found -> found)
                .map(what -> what + " in: " + line.substring(0, Math.min(line.length(), MOST)));
    }

    /** Words without accents, one blank before and after each. */
    private static String spaced(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return " " + String.join(" ", NO_WORD.split(plain)) + " ";
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
