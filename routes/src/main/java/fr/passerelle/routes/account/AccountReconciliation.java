package fr.passerelle.routes.account;

import fr.passerelle.connectors.ledger.account.AccountLedger;
import fr.passerelle.connectors.ledger.file.FileState;
import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.domain.file.FileKind;
import fr.passerelle.domain.identity.AccountDecision;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.mappings.gar.AccountBatch;
import fr.passerelle.mappings.gar.GarEntReader;
import fr.passerelle.mappings.gar.GarEventsReader;
import fr.passerelle.mappings.gar.GarVerdict;
import fr.passerelle.routes.file.FileOutcome;
import fr.passerelle.routes.file.Received;
import fr.passerelle.routes.frame.WorkInHand;
import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The steps that give accounts their pupil. */
public class AccountReconciliation {

    /** Accounts that were read from a received file. */
    public record Read(Received received, AccountBatch batch) {}

    private final GarEventsReader events;
    private final GarEntReader archives;
    private final AccountLedger accounts;
    private final AccountMatcher matcher;
    private final UnsettledAccounts unsettled;
    private final WorkInHand inHand;
    private final FileOutcome outcome;

    public AccountReconciliation(
            GarEventsReader events,
            GarEntReader archives,
            AccountLedger accounts,
            AccountMatcher matcher,
            UnsettledAccounts unsettled,
            WorkInHand inHand,
            FileOutcome outcome) {
        this.events = events;
        this.archives = archives;
        this.accounts = accounts;
        this.matcher = matcher;
        this.unsettled = unsettled;
        this.inHand = inHand;
        this.outcome = outcome;
    }

    public Read read(Received received) {
        byte[] content = received.content();
        String digest = received.file().digest();
        if (digest != null && !GarEntReader.digestAgrees(content, digest)) {
            return new Read(
                    received,
                    new AccountBatch(List.of(), Map.of(), List.of(Finding.of(GarVerdict.GAR_DIGEST_MISMATCH))));
        }
        return new Read(
                received,
                received.kind() == FileKind.GAR_ENT
                        ? archives.read(new ByteArrayInputStream(content))
                        : events.read(content));
    }

    public void reconcile(Read read) {
        inHand.complete(read.received().work(), work -> {
            AccountBatch batch = read.batch();
            Map<String, Integer> counts = new LinkedHashMap<>();
            batch.ignored().forEach((why, n) -> counts.put("ignorés, " + why, n));
            if (Finding.anyError(batch.findings()) && batch.accounts().isEmpty()) {
                outcome.close(read.received(), FileState.REFUSED, counts, batch.findings());
                return;
            }
            Map<String, AccountState> states = decided(batch.accounts());
            for (AccountState state : AccountState.values()) {
                counts.put(state.label(), Collections.frequency(states.values(), state));
            }
            outcome.close(read.received(), FileState.APPLIED, counts, batch.findings());
        });
    }

    /**
     * Accounts of the same schools together, then what waited in those schools: a birth date of the ENT, or a pupil who is
     * free again, may be what it waited for.
     *
     * @return where each account of the file stands
     */
    private Map<String, AccountState> decided(List<Account> announced) {
        accounts.takeTurn(announced.stream()
                .flatMap(account -> account.schools().stream())
                .collect(Collectors.toSet()));
        Map<String, AccountState> states = new HashMap<>();
        announced.forEach(account -> states.put(account.externalId(), AccountState.NOT_FOUND));
        Consumer<AccountDecision> note =
                decision -> states.replace(decision.account().externalId(), decision.state());
        announced.stream()
                .collect(Collectors.groupingBy(
                        account -> Set.copyOf(account.schools()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofSchools -> {
                    List<AccountDecision> decisions = matcher.decide(ofSchools);
                    accounts.saveAll(decisions);
                    decisions.forEach(note);
                });
        announced.stream()
                .flatMap(account -> account.schools().stream())
                .distinct()
                .forEach(uai -> unsettled.decideAgain(uai).forEach(note));
        return states;
    }
}
