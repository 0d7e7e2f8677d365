package fr.passerelle.console.pupil;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldView;
import fr.passerelle.connectors.ledger.livret.ChainView;
import fr.passerelle.connectors.ledger.livret.LivretView;
import fr.passerelle.connectors.ledger.livret.LivretView.Followed;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView.Sheet;
import fr.passerelle.console.pupil.TimelineEvent.Link;
import fr.passerelle.console.stray.StrayAddress;
import fr.passerelle.console.web.PageFrench;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.livret.MissingLink;
import fr.passerelle.domain.livret.NextStep;
import fr.passerelle.domain.livret.ResultQuestion;
import fr.passerelle.domain.livret.SchoolChain;
import fr.passerelle.domain.livret.WhyNot;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.stray.StrayKey;
import fr.passerelle.domain.stray.StrayKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Says where a pupil stands in one sentence, and what waits for a person about her. */
@Component
class PupilStandings {

    private final ChainView chains;
    private final LivretView livrets;
    private final PupilSheetView sheets;
    private final HoldView holds;
    private final PageFrench french;

    PupilStandings(ChainView chains, LivretView livrets, PupilSheetView sheets, HoldView holds, PageFrench french) {
        this.chains = chains;
        this.livrets = livrets;
        this.sheets = sheets;
        this.holds = holds;
        this.french = french;
    }

    /** Of who is not followed here only what the reader's own schools ask. */
    PupilStanding of(Scope scope, Sheet sheet) {
        List<Hold> open = holds.openAbout(scope, sheet.personId());
        Followed followed = livrets.followed(scope, sheet.pupilId()).orElse(null);
        if (followed == null) {
            return new PupilStanding("", Tone.IDLE, waits(open), elsewhere(scope, sheet));
        }
        SchoolChain.Link link = chains.of(followed);
        NextStep step = NextStep.of(link, followed.kind());
        List<Link> waits = new ArrayList<>(waits(open));
        waits.addAll(0, alsoAsked(link, followed, open));
        if (!waits.isEmpty()) {
            return new PupilStanding(step.sentence(), Tone.WATCH, waits, null);
        }
        return step.isDone()
                ? new PupilStanding(step.sentence() + " Rien d’autre n’est attendu.", Tone.OK, waits, null)
                : new PupilStanding(step.sentence(), Tone.IDLE, waits, null);
    }

    private List<Link> waits(List<Hold> open) {
        return open.stream()
                .map(hold -> new Link(
                        StringUtils.capitalize(hold.kind().label()) + ", depuis le " + french.at(hold.openedAt()),
                        "/suspens/" + hold.id()))
                .toList();
    }

    /** What no open question asks: a result or an account that came without its pupil, a result that was set aside and seen. */
    private static List<Link> alsoAsked(SchoolChain.Link link, Followed followed, List<Hold> open) {
        MissingLink missing = link.missing();
        if (missing == null) {
            return List.of();
        }
        ResultQuestion asked = missing.question();
        if (asked == null) {
            return missing.why() == WhyNot.NOT_MATCHED
                    ? List.of(new Link(
                            "Un compte qui peut être le sien attend son élève",
                            "/sans-eleve?quoi=compte&etablissement=" + followed.uai()))
                    : List.of();
        }
        if (asked.kind() == ResultQuestion.Kind.STRAY) {
            return List.of(new Link(
                    "Un résultat qui peut être le sien attend son élève",
                    StrayAddress.path(new StrayKey(StrayKind.RESULT, asked.number()))));
        }
        return open.stream().anyMatch(hold -> hold.id() == asked.number())
                ? List.of()
                : List.of(new Link("Un résultat est écarté", "/suspens/" + asked.number()));
    }

    private @Nullable Sheet elsewhere(Scope scope, Sheet sheet) {
        return sheets.ofPerson(scope, sheet.personId()).stream()
                .filter(other -> other.leftAt() == null && other.pupilId() != sheet.pupilId())
                .findFirst()
                .orElse(null);
    }
}
