package fr.passerelle.console.stray;

import fr.passerelle.connectors.ledger.stray.OddLearnerView;
import fr.passerelle.connectors.ledger.stray.StrayView;
import fr.passerelle.connectors.ledger.stray.StrayView.Said;
import fr.passerelle.connectors.ledger.stray.StrayView.Which;
import fr.passerelle.console.security.OperatorSight;
import fr.passerelle.console.stray.Candidates.Beside;
import fr.passerelle.console.stray.StrayJson.Whole;
import fr.passerelle.console.web.ApiProblem;
import fr.passerelle.console.web.ApiSchool;
import fr.passerelle.console.web.Looks;
import fr.passerelle.console.web.NoForm;
import fr.passerelle.console.web.OperatorApi;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.stray.Stray;
import fr.passerelle.domain.stray.StrayDesk;
import fr.passerelle.domain.stray.StrayKey;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Accounts, results and learners without a pupil, for programs; what is said of one is sent as JSON, and written in the
 * journal under the caller's name.
 */
@OperatorApi
@RequestMapping("/api/v1/strays")
class StraysApi {

    private final StrayView strays;
    private final OddLearnerView odd;
    private final StrayDesk desk;
    private final Candidates candidates;
    private final ApiSchool schools;
    private final Looks looks;
    private final OperatorSight sight;

    StraysApi(
            StrayView strays,
            OddLearnerView odd,
            StrayDesk desk,
            Candidates candidates,
            ApiSchool schools,
            Looks looks,
            OperatorSight sight) {
        this.strays = strays;
        this.odd = odd;
        this.desk = desk;
        this.candidates = candidates;
        this.schools = schools;
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping
    StrayJson.Strays strays(
            @RequestParam(required = false) @Nullable String school,
            @RequestParam(defaultValue = "WAITING") Which which,
            Principal person) {
        Scope scope = sight.of(person);
        Uai uai = schools.asked(school, scope);
        StrayJson.Strays found = StrayJson.all(strays.of(scope, uai, null, which), odd.of(scope, uai));
        looks.at(
                uai,
                person,
                "api/strays",
                "rows",
                found.strays().size() + found.unread().size());
        return found;
    }

    @GetMapping("/{kind}/{number}")
    Whole stray(@PathVariable String kind, @PathVariable long number, Principal person) {
        Scope scope = sight.of(person);
        StrayKey key = StrayAddress.key(kind, number);
        Stray stray = strays.find(scope, key).orElse(null);
        List<Said> said = strays.saidOf(scope, key);
        if (stray == null && said.isEmpty()) {
            throw new ApiProblem.UnknownStray();
        }
        looks.at(stray == null ? said.get(0).uai() : stray.uai(), person, "api/strays", kind, number);
        return StrayJson.whole(stray, candidates.beside(stray, scope), said);
    }

    @PostMapping("/{kind}/{number}/give")
    Whole give(
            @PathVariable String kind,
            @PathVariable long number,
            @RequestParam long pupil,
            HttpServletRequest request,
            Principal person) {
        StrayKey key = asked(kind, number, request, person);
        boolean seen = candidates.sees(sight.of(person), pupil);
        return decided(key, seen && desk.give(key, pupil, person.getName()), person);
    }

    @PostMapping("/{kind}/{number}/nobody")
    Whole toNobody(@PathVariable String kind, @PathVariable long number, HttpServletRequest request, Principal person) {
        StrayKey key = asked(kind, number, request, person);
        return decided(key, desk.toNobody(key, person.getName()), person);
    }

    @PostMapping("/{kind}/{number}/later")
    Whole later(@PathVariable String kind, @PathVariable long number, HttpServletRequest request, Principal person) {
        StrayKey key = asked(kind, number, request, person);
        return decided(key, desk.later(key, person.getName()), person);
    }

    @PostMapping("/{kind}/{number}/undo")
    Whole undo(@PathVariable String kind, @PathVariable long number, HttpServletRequest request, Principal person) {
        StrayKey key = asked(kind, number, request, person);
        return decided(key, desk.undo(key, person.getName()), person);
    }

    private StrayKey asked(String kind, long number, HttpServletRequest request, Principal person) {
        NoForm.require(request);
        StrayKey key = StrayAddress.key(kind, number);
        if (!strays.isKnown(sight.of(person), key)) {
            throw new ApiProblem.UnknownStray();
        }
        return key;
    }

    private Whole decided(StrayKey key, boolean done, Principal person) {
        if (!done) {
            throw new ApiProblem.NotToAttribute();
        }
        Scope scope = sight.of(person);
        return StrayJson.whole(strays.find(scope, key).orElse(null), Beside.NOTHING, strays.saidOf(scope, key));
    }
}
