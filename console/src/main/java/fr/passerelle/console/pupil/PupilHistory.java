package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalView;
import fr.passerelle.connectors.ledger.journal.NamedThingsView;
import fr.passerelle.connectors.ledger.journal.ReaderView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.domain.school.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What happened to a pupil, and who looked, in the schools that the reader may see. */
@Component
class PupilHistory {

    private static final int READERS = 30;

    private final JournalView journal;
    private final ReaderView readers;
    private final NamedThingsView named;
    private final HoldView holds;
    private final Timeline timeline;
    private final PageFrench french;
    private final Clock clock;

    PupilHistory(
            JournalView journal,
            ReaderView readers,
            NamedThingsView named,
            HoldView holds,
            Timeline timeline,
            PageFrench french,
            Clock clock) {
        this.journal = journal;
        this.readers = readers;
        this.named = named;
        this.holds = holds;
        this.timeline = timeline;
        this.french = french;
        this.clock = clock;
    }

    /** Oldest first. What was said twice of one school on one day is told once. */
    List<TimelineEvent> events(Scope scope, Sheet sheet) {
        List<JournalEntry> lines = journal.timeline(scope, sheet.personId()).stream()
                .filter(line -> line.action() != JournalAction.DATA_READ)
                .toList();
        TimelineWords words = new TimelineWords(named.in(scope, lines), asked(scope, lines), french);
        Set<String> said = new HashSet<>();
        List<TimelineEvent> events = new ArrayList<>();
        for (JournalEntry line : lines) {
            TimelineEvent event = timeline.tell(line, words, sheet.uai());
            if (said.add(french.shortDay(event.at()) + event.school() + event.sentence())) {
                events.add(event);
            }
        }
        return events;
    }

    /**
     * Last ones first, a line a day for each.
     *
     * @param told whether the feed tells of her
     */
    List<ReaderView.Reading> readers(Scope scope, Sheet sheet, boolean told) {
        return readers.of(scope, sheet.personId(), sheet.pupilId(), told, clock.instant(), READERS);
    }

    private Map<Long, Hold> asked(Scope scope, List<JournalEntry> lines) {
        Set<Long> numbers = lines.stream()
                .map(line -> line.details().getOrDefault("hold", ""))
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        return numbers.isEmpty()
                ? Map.of()
                : holds.all(scope, numbers).stream().collect(Collectors.toMap(Hold::id, Function.identity()));
    }
}
