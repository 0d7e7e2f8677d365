package fr.passerelle.routes.file;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.passerelle.connectors.intake.Entry;
import fr.passerelle.connectors.intake.Intake;
import fr.passerelle.connectors.intake.folder.FolderPlace;
import fr.passerelle.connectors.intake.folder.OutcomeFolders;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.file.LeftAlone;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.connectors.ledger.file.LeftAloneView;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.domain.school.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Rows, reports and lines of the log: none for ever, none without end, none closed by a look that could not know. */
class WhatIsToldOfTheIntakeIsKeptInBoundsTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    private static final Duration GRACE = Duration.ofHours(1);
    private static final String PLACE = "dossier";

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private LeftAloneLedger ledger;
    private LeftAloneView view;
    private OutcomeFolders outcomes;
    private Keeping keeping;
    private long nanos;
    private Telling telling;

    @BeforeEach
    void start() {
        LEDGER.clear();
        ledger = LEDGER.get(LeftAloneLedger.class);
        view = LEDGER.get(LeftAloneView.class);
        outcomes = new OutcomeFolders(folder);
        telling = afterAStart();
        log.start();
        ((Logger) LoggerFactory.getLogger("fr.passerelle")).addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        ((Logger) LoggerFactory.getLogger("fr.passerelle")).detachAppender(log);
    }

    private Telling afterAStart() {
        keeping = new Keeping(ledger, outcomes, () -> nanos);
        keeping.watch(PLACE);
        return new Telling(PLACE, ledger, outcomes, keeping, () -> nanos);
    }

    @Test
    void whoeverDropsAndRemovesLinksWithoutEndHasAThousandRowsAnHour() throws IOException {
        Telling.Told told = telling.tell(left(links(0, 5_000)));
        assertThat(told.noted()).hasSize(1_000);
        assertThat(told.number()).isEqualTo(5_000);

        for (int round = 1; round <= 5; round++) {
            told = telling.tell(left(links(round * 5_000, 5_000)));
        }
        assertThat(told.noted()).isEmpty();
        assertThat(told.number()).isEqualTo(5_000);
        assertThat(LEDGER.count("select count(*) from left_alone")).isEqualTo(1_000);
        assertThat(reports()).isEmpty();

        after(Duration.ofHours(1));
        telling.tell(left(links(0, 10)));
        assertThat(LEDGER.count("select count(*) from left_alone")).isEqualTo(1_010);
    }

    @Test
    void aReportGoesWhenItsRowIsClosedEvenAfterARestartUnlessSomebodyChangedIt() throws IOException {
        telling.tell(left(Map.of("a", LeftCause.LINK, "b", LeftCause.LINK, "c", LeftCause.LINK)));
        assertThat(reports()).containsExactlyInAnyOrder("a", "b", "c");
        Files.writeString(folder.resolve("refused/c.compte-rendu.txt"), "vu", StandardCharsets.UTF_8);
        telling.tell(left(Map.of("b", LeftCause.LINK, "c", LeftCause.LINK)));
        assertThat(reports()).containsExactlyInAnyOrder("b", "c");

        afterAStart().tell(left(Map.of()));
        assertThat(reports()).containsExactly("c");
        assertThat(view.open(Scope.all())).isEmpty();
    }

    @Test
    void whatLiesInAFolderThatCannotBeSeenWholeIsNotSaidToBeGone() {
        Map<String, LeftCause> left = Map.of(
                "siecle/9990001X/a", LeftCause.LINK,
                "siecle/9990001X/b", LeftCause.NOT_REMOVABLE,
                "siecle/9990002Y/c", LeftCause.LINK);
        telling.tell(found(left, Map.of(), Map.of("siecle/9990001X/b", Entry.Kind.FILE), Set.of()));
        telling.tell(
                found(Map.of("siecle/9990001X", LeftCause.UNREADABLE), Map.of(), Map.of(), Set.of("siecle/9990001X")));
        assertThat(open())
                .containsExactly(
                        "siecle/9990001X UNREADABLE", "siecle/9990001X/a LINK", "siecle/9990001X/b NOT_REMOVABLE");

        telling.tell(found(
                Map.of(),
                Map.of(),
                Map.of("siecle/9990001X", Entry.Kind.FOLDER, "siecle", Entry.Kind.FOLDER),
                Set.of()));
        assertThat(open()).isEmpty();
    }

    @Test
    void whatLiesInAFolderWithALongOrOddNameIsNotSaidToBeGoneEither() {
        String odd = " s\u0007iecle";
        String deep = odd + "/" + "é".repeat(120);
        telling.tell(left(Map.of(odd + "/a", LeftCause.LINK, deep + "/b", LeftCause.LINK, "autre", LeftCause.LINK)));
        telling.tell(found(Map.of(), Map.of(), Map.of(), Set.of(odd, deep)));

        assertThat(open()).hasSize(2).noneMatch(row -> row.startsWith("autre"));
    }

    @Test
    void rowsOfAPlaceThatIsNoLongerInTheSettingsAreClosedAndItIsSaidWhy() throws IOException {
        Telling other = new Telling("serveur SFTP retiré", ledger, outcomes, keeping, () -> nanos);
        other.tell(left(Map.of("b", LeftCause.LINK)));
        telling.tell(left(Map.of("a", LeftCause.LINK)));
        LEDGER.clock().advance(Duration.ofMinutes(21));
        afterAStart().tell(left(Map.of("a", LeftCause.LINK)));

        assertThat(open()).containsExactly("a LINK");
        assertThat(reports()).containsExactly("a");
        assertThat(view.gone(Scope.all(), 10))
                .singleElement()
                .satisfies(gone -> assertThat(gone.unwatched()).isTrue());
        assertThat(lines("plus aucun nœud ne regarde leur lieu")).hasSize(1);
    }

    @Test
    void whatAnotherNodeClosedByMistakeIsTold() {
        telling.tell(left(Map.of("a", LeftCause.LINK)));
        LEDGER.clock().advance(Duration.ofMinutes(21));
        ledger.unwatched(List.of());
        assertThat(open()).isEmpty();
        after(Duration.ofMinutes(6));
        telling.tell(left(Map.of("a", LeftCause.LINK)));

        assertThat(open()).containsExactly("a LINK");
    }

    @Test
    void closedRowsAreForgottenAfterASchoolYear() {
        telling.tell(left(Map.of("a", LeftCause.LINK)));
        telling.tell(left(Map.of()));
        LEDGER.clock().advance(Duration.ofDays(401));
        after(Duration.ofHours(23));
        telling.tell(left(Map.of()));
        assertThat(view.gone(Scope.all(), 10)).hasSize(1);

        after(Duration.ofHours(1));
        telling.tell(left(Map.of()));
        assertThat(view.gone(Scope.all(), 10)).isEmpty();
    }

    /** The folder is real: nothing in it is refused, moved or read. */
    @Test
    void whatNeverComesIsToldOnceOverARestartAndNoMoreOnceItIsThere() throws IOException {
        Path intake = Files.createDirectories(folder.resolve("intake"));
        Path archive = file(intake, "gar/A.tar.gz", "archive");
        Path empty = file(intake, "siecle/9990001X/export.xml", "");
        Intake look = look(intake);
        telling.tell(look.look());
        after(GRACE);
        telling.tell(look.look());
        telling.tell(look.look());
        assertThat(open()).containsExactly("gar/A.tar.gz WITHOUT_DIGEST", "siecle/9990001X/export.xml EMPTY");
        assertThat(lines("est laissée en place")).hasSize(2);

        Telling again = afterAStart();
        Intake lookAgain = look(intake);
        again.tell(lookAgain.look());
        assertThat(open()).hasSize(2);
        assertThat(lines("est laissée en place")).hasSize(2);
        assertThat(List.of(archive, empty)).allMatch(Files::exists);

        file(intake, "gar/A.md5", "digest");
        Files.writeString(empty, "content");
        again.tell(lookAgain.look());
        assertThat(open()).isEmpty();
        assertThat(reports()).isEmpty();
    }

    private Intake look(Path intake) {
        return new Intake(new FolderPlace(intake, "banc"), Duration.ofSeconds(2), GRACE, 10, () -> nanos);
    }

    private static Path file(Path intake, String path, String content) throws IOException {
        Path file = intake.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private void after(Duration time) {
        nanos += time.toNanos();
    }

    private static Intake.Found left(Map<String, LeftCause> left) {
        return found(left, Map.of(), Map.of(), Set.of());
    }

    private static Intake.Found found(
            Map<String, LeftCause> left,
            Map<String, LeftCause> waiting,
            Map<String, Entry.Kind> there,
            Set<String> blind) {
        return new Intake.Found(List.of(), left, waiting, there, blind);
    }

    private static Map<String, LeftCause> links(int from, int number) {
        return IntStream.range(from, from + number)
                .boxed()
                .collect(Collectors.toMap(n -> "lien" + n, n -> LeftCause.LINK));
    }

    private List<String> open() {
        return view.open(Scope.all()).stream()
                .sorted(Comparator.comparing(LeftAlone::path))
                .map(one -> one.path() + " " + one.cause())
                .toList();
    }

    private List<String> reports() throws IOException {
        if (Files.notExists(folder.resolve("refused"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("refused"))) {
            return files.map(file -> file.getFileName().toString().replace(".compte-rendu.txt", ""))
                    .toList();
        }
    }

    private List<String> lines(String part) {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains(part))
                .toList();
    }
}
