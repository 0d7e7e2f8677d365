package fr.passerelle.console.hold;

import fr.passerelle.connectors.ledger.hold.Hold;
import fr.passerelle.connectors.ledger.hold.HoldNamesView;
import fr.passerelle.connectors.ledger.hold.HoldNamesView.Named;
import fr.passerelle.connectors.ledger.identity.DoubtDetails;
import fr.passerelle.connectors.ledger.identity.DoubtView;
import fr.passerelle.connectors.ledger.identity.TogetherView;
import fr.passerelle.connectors.ledger.identity.TogetherView.Together;
import fr.passerelle.connectors.ledger.pupil.PupilSheetView;
import fr.passerelle.console.hold.HoldAbout.CertificationJson;
import fr.passerelle.console.hold.HoldAbout.KnownJson;
import fr.passerelle.console.hold.HoldAbout.ToldJson;
import fr.passerelle.domain.school.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells programs whom and what holds are about, as pages tell people. */
@Component
class HoldTelling {

    private final HoldNamesView names;
    private final HoldDecisions decisions;
    private final HoldQuestions questions;
    private final DoubtView doubts;
    private final TogetherView togethers;
    private final PupilSheetView pupils;

    HoldTelling(
            HoldNamesView names,
            HoldDecisions decisions,
            HoldQuestions questions,
            DoubtView doubts,
            TogetherView togethers,
            PupilSheetView pupils) {
        this.names = names;
        this.decisions = decisions;
        this.questions = questions;
        this.doubts = doubts;
        this.togethers = togethers;
        this.pupils = pupils;
    }

    /** With whom each names, in the order given. */
    List<HoldJson> all(List<Hold> holds, Scope scope) {
        Map<Long, Named> who = names.of(holds, scope);
        return holds.stream()
                .map(hold -> HoldJson.of(hold, decisions.undoing(hold), who.get(hold.id())))
                .toList();
    }

    /** Without anybody's name. */
    HoldJson nameless(Hold hold) {
        return HoldJson.of(hold, decisions.undoing(hold), null);
    }

    /** Nobody is in it when it is about an export that only a plan tells of. */
    HoldAbout about(Hold hold, Scope scope) {
        SetAsidePanel setAside = questions.setAside(hold, scope);
        DoubtDetails doubt = doubts.of(hold.id()).orElse(null);
        if (doubt != null) {
            Together together = togethers.of(hold.id());
            return HoldAbout.of(
                            known(doubt.between(), scope),
                            doubt.told().stream().map(ToldJson::of).toList(),
                            null,
                            setAside)
                    .with(together.besides(hold.id()), known(together.bearing(), scope));
        }
        if (!HoldCard.isOfACertification(hold) || !HoldCard.isDecidedHere(hold)) {
            return HoldAbout.of(List.of(), List.of(), null, setAside);
        }
        LivretQuestion asked = questions.livret(hold, scope);
        return HoldAbout.of(
                asked.sheets().stream().map(KnownJson::of).toList(),
                Stream.ofNullable(asked.announced()).map(ToldJson::of).toList(),
                CertificationJson.of(asked),
                setAside);
    }

    private List<KnownJson> known(Collection<Long> persons, Scope scope) {
        return persons.stream()
                .flatMap(person -> pupils.ofPerson(scope, person).stream())
                .map(KnownJson::of)
                .toList();
    }
}
