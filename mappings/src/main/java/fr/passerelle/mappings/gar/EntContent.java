package fr.passerelle.mappings.gar;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one export say together. Pupils, groups and schools come in any order, so they are joined at the
 * end.
 */
final class EntContent {

    private record InSchool(String uai, String what) {}

    private final AccountCollector collector = new AccountCollector();
    private final Set<InSchool> divisions = new HashSet<>();
    private final Map<InSchool, Set<String>> groupsOfPerson = new HashMap<>();
    private final Set<Uai> schools = new HashSet<>();

    void tell(Finding finding) {
        collector.tell(finding);
    }

    /** A pupil, or somebody who is only counted. */
    void person(GarPerson person, ReadingPlace place) {
        if (!collector.isPupil(person.profileNames(), place, "GARPersonProfil")) {
            return;
        }
        String id = textOf(person.id);
        if (id == null) {
            tell(place.finding(GarVerdict.GAR_IDENTIFIER_MISSING, "GARPersonIdentifiant"));
            return;
        }
        String lastName = textOf(person.lastName) == null ? textOf(person.birthName) : textOf(person.lastName);
        String firstName = textOf(person.firstName);
        if (lastName == null || firstName == null) {
            tell(place.finding(GarVerdict.GAR_NAME_MISSING, lastName == null ? "GARPersonNom" : "GARPersonPrenom"));
            return;
        }
        List<Uai> uais = collector.schools(person.pupilIn(), place, "GARStructureUAI");
        if (uais.isEmpty()) {
            return;
        }
        collector.add(
                new Account(
                        Account.Source.ENT,
                        id,
                        uais,
                        lastName,
                        firstName,
                        collector.birthdate(person.birthdate, place, "GARPersonDateNaissance"),
                        List.of()),
                place,
                "GARPersonIdentifiant");
    }

    void licenceManager() {
        collector.ignore("GARRespAff");
    }

    void group(GarGroupe group, ReadingPlace place) {
        String status = textOf(group.status);
        if ("DIVISION".equalsIgnoreCase(status)) {
            divisions.add(inSchool(group.uai, group.code));
        } else if (!"GROUPE".equalsIgnoreCase(status)) {
            tell(place.finding(GarVerdict.GAR_GROUP_STATUS_UNKNOWN, "GARGroupeStatut"));
        }
    }

    void membership(GarPersonGroupe member) {
        String code = textOf(member.code);
        if (code != null) {
            groupsOfPerson
                    .computeIfAbsent(inSchool(member.uai, member.person), person -> new LinkedHashSet<>())
                    .add(code);
        }
    }

    void school(GarEtab school, ReadingPlace place) {
        schools.addAll(
                collector.schools(school.uai == null ? List.of() : List.of(school.uai), place, "GARStructureUAI"));
    }

    AccountBatch batch() {
        List<Account> complete = new ArrayList<>();
        Set<Uai> undeclared = new HashSet<>();
        for (Account account : collector.accounts()) {
            complete.add(withDivisions(account));
            if (!schools.isEmpty() && !schools.contains(account.uai()) && undeclared.add(account.uai())) {
                tell(Finding.of(GarVerdict.GAR_SCHOOL_NOT_DECLARED)
                        .at(null, "GARStructureUAI")
                        .detailed(account.uai().value()));
            }
        }
        return collector.batch(complete);
    }

    private Account withDivisions(Account account) {
        return account.within(account.schools().stream()
                .flatMap(uai -> divisionsIn(uai.value(), account.externalId()))
                .distinct()
                .toList());
    }

    private Stream<String> divisionsIn(String uai, String person) {
        return groupsOfPerson.getOrDefault(new InSchool(uai, person), Set.of()).stream()
                .filter(code -> divisions.contains(new InSchool(uai, code)));
    }

    private static InSchool inSchool(@Nullable String uai, @Nullable String what) {
        String school = uai == null ? "" : uai;
        return new InSchool(Uai.parse(school).map(Uai::value).orElse(school), what == null ? "" : what.strip());
    }

    private static @Nullable String textOf(@Nullable String element) {
        return element == null || element.isBlank() ? null : element.strip();
    }
}
