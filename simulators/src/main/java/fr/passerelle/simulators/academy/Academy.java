package fr.passerelle.simulators.academy;

import fr.passerelle.domain.school.School;
import fr.passerelle.simulators.academy.school.AcademySpec;
import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Storyteller;
import fr.passerelle.simulators.academy.truth.Expected;
import fr.passerelle.simulators.academy.truth.ExpectedAccount;
import fr.passerelle.simulators.academy.truth.ExpectedFigures;
import fr.passerelle.simulators.academy.truth.ExpectedFile;
import fr.passerelle.simulators.academy.truth.ExpectedQuestion;
import fr.passerelle.simulators.academy.truth.Truth;
import fr.passerelle.simulators.academy.world.World;
import fr.passerelle.simulators.academy.world.WorldMaker;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A whole academy and its school year, made from an {@link AcademySpec} and nothing else. */
public final class Academy {

    private final AcademySpec spec;
    private final Storyteller storyteller;

    private Academy(AcademySpec spec) {
        this.spec = spec;
        this.storyteller = new Storyteller(spec);
    }

    public static Academy of(AcademySpec spec) {
        return new Academy(spec);
    }

    public AcademySpec spec() {
        return spec;
    }

    /** The schools, as the operator's directory lists them, by UAI. */
    public List<School> schools() {
        return storyteller.directory().all();
    }

    /** The same as the directory lists them at an instant: some close in the year. */
    public List<School> schools(Instant asOf) {
        boolean before = Stage.MOVEMENTS.at(spec.year()).isAfter(asOf);
        return before ? schools() : storyteller.directory().allInNovember();
    }

    /** What only Pix knows. */
    public World world() {
        WorldMaker maker = new WorldMaker(spec);
        stories().forEach(maker::add);
        return maker.world();
    }

    /**
     * Writes everything, stage by stage ({@link Stage#folder()}), in the shape of the intake; with the directory of
     * schools, the final truth and a French {@code README.txt}. Existing files are replaced.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be written
     */
    public void writeTo(Path dir) {
        new AcademyFiles(spec, storyteller).writeTo(dir);
    }

    /**
     * What must have become of each pupil at an instant, school by school, when the stages up to it were played in order;
     * certifiability was synced and the feed of Pix was pulled in the evening of each stage (from {@link Stage#ACCOUNTS}
     * and {@link Stage#SESSIONS} on) and again at the instant; and last year's Récupération was run on 7 June, if the
     * instant is after it.
     */
    public List<Expected> truth(Instant asOf) {
        List<Expected> expected = new ArrayList<>();
        Truth.at(spec, asOf).ifPresent(truth -> stories().flatMap(truth::of).forEach(expected::add));
        return expected;
    }

    /** Where every GAR account announced so far must stand, those that were replaced included. */
    public List<ExpectedAccount> accounts(Instant asOf) {
        List<ExpectedAccount> expected = new ArrayList<>();
        Truth.at(spec, asOf)
                .ifPresent(truth -> stories().flatMap(truth::accounts).forEach(expected::add));
        return expected;
    }

    /** Files dropped so far that must not simply be applied. */
    public List<ExpectedFile> files(Instant asOf) {
        return Truth.at(spec, asOf)
                .map(truth -> IntStream.range(0, spec.schools())
                        .boxed()
                        .flatMap(school -> truth.files(storyteller.directory(), school))
                        .toList())
                .orElse(List.of());
    }

    /** What must wait for a person at an instant, when nobody has answered anything. */
    public List<ExpectedQuestion> questions(Instant asOf) {
        return Truth.at(spec, asOf)
                .map(truth -> stories().flatMap(truth::questions).toList())
                .orElse(List.of());
    }

    /** What the console must count of each school at an instant of the year. */
    public List<ExpectedFigures> figures(Instant asOf) {
        return Truth.at(spec, asOf)
                .map(truth -> stories()
                        .map(story -> truth.figures(storyteller.directory(), story))
                        .toList())
                .orElse(List.of());
    }

    private Stream<SchoolStory> stories() {
        return IntStream.range(0, spec.schools()).mapToObj(storyteller::tell);
    }
}
