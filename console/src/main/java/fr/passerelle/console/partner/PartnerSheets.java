package fr.passerelle.console.partner;

import fr.passerelle.connectors.ledger.journal.JournalAction;
import fr.passerelle.connectors.ledger.journal.JournalEntry;
import fr.passerelle.connectors.ledger.journal.JournalLine;
import fr.passerelle.connectors.ledger.journal.JournalQuery;
import fr.passerelle.connectors.ledger.journal.JournalSearchView;
import fr.passerelle.console.partner.PartnerSheet.LastTest;
import fr.passerelle.console.today.PartnerRow;
import fr.passerelle.console.today.Partners;
import fr.passerelle.console.web.HealthRows;
import fr.passerelle.console.web.Tone;
import fr.passerelle.domain.partner.PartnerCheck;
import fr.passerelle.domain.partner.PartnerKind;
import fr.passerelle.domain.school.Scope;
import fr.passerelle.domain.today.Partner;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every partner with how it answers: by the work that needs it, or by the health of what belongs to the hub. */
@Component
class PartnerSheets {

    private static final int TESTS = 200;

    private static final Map<PartnerKind, Partner> BY_WORK = Map.of(
            PartnerKind.PIX, Partner.PIX,
            PartnerKind.SIECLE, Partner.SIECLE,
            PartnerKind.DELIVERY, Partner.DELIVERY,
            PartnerKind.MAIL, Partner.NOTICES,
            PartnerKind.WEBHOOK, Partner.NOTICES);

    private static final Map<PartnerKind, String> BY_HEALTH = Map.of(
            PartnerKind.INTAKE_FOLDER, "intake",
            PartnerKind.INTAKE_SFTP, "intake",
            PartnerKind.BROKER, "broker",
            PartnerKind.DATABASE, "database");

    private final ObjectProvider<PartnerCheck> checks;
    private final Partners partners;
    private final HealthRows health;
    private final JournalSearchView journal;

    PartnerSheets(
            ObjectProvider<PartnerCheck> checks, Partners partners, HealthRows health, JournalSearchView journal) {
        this.checks = checks;
        this.partners = partners;
        this.health = health;
        this.journal = journal;
    }

    /** In the order in which they matter. */
    List<PartnerSheet> all() {
        Map<Partner, PartnerRow> byWork = partners.partners();
        Map<String, HealthRows.Row> byHealth =
                health.now().rows().stream().collect(Collectors.toMap(HealthRows.Row::key, Function.identity()));
        Map<String, LastTest> tests = lastTests();
        return checks.stream()
                .sorted(Comparator.comparing(PartnerCheck::kind))
                .map(check -> sheet(
                        check,
                        byWork.get(BY_WORK.get(check.kind())),
                        byHealth.get(BY_HEALTH.get(check.kind())),
                        tests.get(check.kind().name())))
                .toList();
    }

    /** Empty when the hub has none of that kind. */
    Optional<PartnerCheck> find(PartnerKind kind) {
        return checks.stream().filter(check -> check.kind() == kind).findFirst();
    }

    private static PartnerSheet sheet(
            PartnerCheck check, @Nullable PartnerRow work, HealthRows.@Nullable Row part, @Nullable LastTest test) {
        if (!check.isGiven()) {
            return new PartnerSheet(
                    check, check.isNeeded() ? Tone.WATCH : Tone.IDLE, "non configuré", null, check.missing(), test);
        }
        if (work != null) {
            return new PartnerSheet(check, work.tone(), work.word(), work.since(), work.sentence(), test);
        }
        return part == null
                ? new PartnerSheet(
                        check,
                        check.kind() == PartnerKind.DIRECTORY ? Tone.OK : Tone.IDLE,
                        check.kind() == PartnerKind.DIRECTORY ? "lu" : "sans nouvelle",
                        null,
                        "",
                        test)
                : new PartnerSheet(
                        check,
                        part.tone(),
                        part.word(),
                        part.since(),
                        part.tone() == Tone.OK ? "" : part.sentence(),
                        test);
    }

    private Map<String, LastTest> lastTests() {
        JournalQuery query = new JournalQuery(null, JournalAction.PARTNER_TESTED, null, null, null, null);
        Map<String, LastTest> last = new HashMap<>();
        for (JournalLine line : journal.page(Scope.all(), query, Long.MAX_VALUE, TESTS)) {
            JournalEntry entry = line.entry();
            last.putIfAbsent(
                    entry.details().getOrDefault("partner", ""),
                    new LastTest(
                            entry.at(),
                            entry.actor(),
                            "WELL".equals(entry.details().get("result"))));
        }
        return last;
    }
}
