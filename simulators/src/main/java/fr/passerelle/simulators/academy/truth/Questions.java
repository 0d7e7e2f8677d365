package fr.passerelle.simulators.academy.truth;

import fr.passerelle.simulators.academy.school.Stage;
import fr.passerelle.simulators.academy.story.Case;
import fr.passerelle.simulators.academy.story.SatCertification;
import fr.passerelle.simulators.academy.story.SchoolStory;
import fr.passerelle.simulators.academy.story.Stay;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which cases nobody but a person can settle; in a year that plays by itself nobody does. */
final class Questions {

    private static final List<Case> ASKED = List.of(
            Case.REATTRIBUTED_INE,
            Case.INES_EXCHANGED,
            Case.OBTAINED_WITH_NOTHING,
            Case.TOLD_ODDLY,
            Case.TOLD_OF_ANOTHER,
            Case.UNPUBLISHED,
            Case.CONTRADICTED_BY_AN_OLD_FILE,
            Case.CANCELLED_SINCE);

    private final SchoolStory story;
    private final Truth.Moment moment;

    Questions(SchoolStory story, Truth.Moment moment) {
        this.story = story;
        this.moment = moment;
    }

    Stream<ExpectedQuestion> all() {
        return Stream.concat(
                ASKED.stream().flatMap(this::ofPupils), moment.isAfter(Stage.RESULTS) ? ofFiles() : Stream.empty());
    }

    private Stream<ExpectedQuestion> ofPupils(Case about) {
        List<Stay> asked = story.stays().stream()
                .filter(stay -> stay.cases().contains(about) && isAsked(about, stay))
                .toList();
        boolean inPairs = about == Case.INES_EXCHANGED;
        return asked.stream()
                .limit(inPairs ? asked.size() / 2 : asked.size())
                .map(stay -> new ExpectedQuestion(story.uai(), about.name(), kind(about)));
    }

    /** The feed is pulled at the end of whatever is played: what it denies is asked about from then on. */
    private boolean isAsked(Case about, Stay stay) {
        SatCertification before = story.lastYear().get(stay.eleveId());
        SatCertification now = story.thisYear().get(stay.eleveId());
        return switch (about) {
            case REATTRIBUTED_INE, INES_EXCHANGED -> moment.isAfter(Stage.MOVEMENTS);
            case TOLD_OF_ANOTHER -> moment.isAfter(Stage.SESSIONS);
            case OBTAINED_WITH_NOTHING, TOLD_ODDLY -> now != null && moment.isPast(now.publishedAt());
            case UNPUBLISHED -> now != null && moment.isPast(now.unpublishedAt());
            case CANCELLED_SINCE ->
                moment.isAfter(Stage.RESULTS)
                        ? moment.isAfter(Stage.RECUPERATION)
                        : before != null && moment.isPast(before.cancelledAt());
            default -> moment.isAfter(Stage.RECUPERATION);
        };
    }

    /** The feed only ceases to tell a cancelled one; the class files say what became of it. */
    private String kind(Case about) {
        return switch (about) {
            case REATTRIBUTED_INE, INES_EXCHANGED -> "REATTRIBUTED";
            case UNPUBLISHED -> "REGRESSION";
            case TOLD_OF_ANOTHER -> "OTHER_PERSON";
            case CONTRADICTED_BY_AN_OLD_FILE -> "CONTRADICTED";
            case CANCELLED_SINCE -> moment.isAfter(Stage.RESULTS) ? "CANCELLED_SINCE" : "UNLISTED";
            default -> "SET_ASIDE";
        };
    }

    /** A file of results is asked about once, however many of them are set aside. */
    private Stream<ExpectedQuestion> ofFiles() {
        Stream<String> classes = story.stays().stream()
                .filter(stay -> stay.cases().contains(Case.OBTAINED_WITH_NOTHING)
                        || stay.cases().contains(Case.TOLD_ODDLY))
                .map(stay -> Objects.requireNonNull(stay.november()).division())
                .distinct();
        boolean odd = story.stays().stream().anyMatch(stay -> stay.cases().contains(Case.TOLD_ODDLY));
        Stream<String> others = odd ? Stream.of(OddFile.WITH_A_NEW_WORD.fileName()) : Stream.empty();
        return Stream.concat(classes, others).map(about -> new ExpectedQuestion(story.uai(), about, "SET_ASIDE"));
    }
}
