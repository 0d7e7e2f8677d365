package fr.passerelle.mappings.gar;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers what one input says, with the checks that events and exports share. Serves one reading. */
final class AccountCollector {

    /** Under which name persons of an unknown profile are counted. */
    static final String UNKNOWN_PROFILE = "inconnu";

    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Uai> toldKeys = new HashSet<>();

    void tell(Finding finding) {
        findings.add(finding);
    }

    void ignore(String kind) {
        ignored.merge(kind, 1, Integer::sum);
    }

    /** True for a pupil; anybody else is counted by the first profile, and told when no profile is a known one. */
    boolean isPupil(List<String> profiles, ReadingPlace place, String field) {
        List<GarProfile> known =
                profiles.stream().map(GarProfile::of).flatMap(Optional::stream).toList();
        if (known.contains(GarProfile.PUPIL)) {
            return true;
        }
        if (known.isEmpty()) {
            tell(place.finding(GarVerdict.GAR_PROFILE_UNKNOWN, field));
            ignore(UNKNOWN_PROFILE);
        } else {
            ignore(known.get(0).wireName());
        }
        return false;
    }

    /**
     * The schools of an account, in their order; several are told, and so are a wrong key, once for each school, and that
     * none can be read.
     */
    List<Uai> schools(List<String> texts, ReadingPlace place, String field) {
        List<Uai> read =
                texts.stream().map(Uai::parse).flatMap(Optional::stream).toList();
        read.stream()
                .filter(uai -> !uai.keyIsRight() && toldKeys.add(uai))
                .forEach(uai -> tell(place.finding(GarVerdict.GAR_UAI_KEY, field, uai.value())));
        if (read.isEmpty()) {
            tell(place.finding(GarVerdict.GAR_UAI_INVALID, field));
        } else if (read.size() < texts.size()) {
            tell(place.finding(GarVerdict.GAR_SEVERAL_SCHOOLS, field, "un des UAI, illisible, est laissé de côté"));
        } else if (texts.size() > 1) {
            tell(place.finding(GarVerdict.GAR_SEVERAL_SCHOOLS, field));
        }
        return read;
    }

    /** A date of either format, with or without the zone that {@code xs:date} allows. */
    @Nullable
    LocalDate birthdate(@Nullable String text, ReadingPlace place, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip(), DateTimeFormatter.ISO_DATE);
        } catch (DateTimeParseException e) {
            tell(place.finding(GarVerdict.GAR_BIRTHDATE_INVALID, field));
            return null;
        }
    }

    /**
     * The later of two announcements of the same id wins, but a birth date that was once given stays: the pupil is
     * asked only once.
     */
    void add(Account account, ReadingPlace place, String idField) {
        Account earlier = accounts.remove(account.externalId());
        if (earlier != null) {
            tell(place.finding(GarVerdict.GAR_IDENTIFIER_DUPLICATE, idField));
        }
        boolean keepsBirthdate = earlier != null && account.birthdate() == null;
        accounts.put(account.externalId(), keepsBirthdate ? account.bornOn(earlier.birthdate()) : account);
    }

    List<Account> accounts() {
        return List.copyOf(accounts.values());
    }

    AccountBatch batch(List<Account> complete) {
        if (Finding.anyError(findings)) {
            return new AccountBatch(List.of(), ignored, findings);
        }
        if (complete.isEmpty()) {
            tell(Finding.of(GarVerdict.GAR_NO_PUPIL));
        }
        return new AccountBatch(complete, ignored, findings);
    }
}
