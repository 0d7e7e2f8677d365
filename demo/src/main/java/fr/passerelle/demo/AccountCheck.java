package fr.passerelle.demo;

import fr.passerelle.demo.LedgerSnapshot.AccountSnapshot;
import fr.passerelle.domain.account.AccountState;
import fr.passerelle.simulators.academy.truth.Expected;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what became of a pupil's account with the generator's truth, also of whom SIECLE does not have. */
final class AccountCheck {

    private final Map<String, AccountSnapshot> accounts;

    AccountCheck(LedgerSnapshot ledger) {
        this.accounts =
                ledger.garAccounts().stream().collect(Collectors.toMap(AccountSnapshot::ido, Function.identity()));
    }

    /** @param pupil as the ledger has the pupil, null when it does not */
    void compare(List<String> faults, Expected expected, @Nullable PupilSnapshot pupil) {
        AccountSnapshot account = accounts.get(String.valueOf(expected.ido()));
        String state = account == null ? null : account.state().name();
        TruthCheck.differ(faults, "compte", expected.accountState(), state);
        if (pupil == null) {
            return;
        }
        if (expected.ido() == null) {
            TruthCheck.differ(faults, "compte", null, pupil.matchedIdo());
        }
        if (account != null && account.state() == AccountState.MATCHED) {
            TruthCheck.differ(faults, "élève du compte", pupil.personId(), account.personId());
        }
    }
}
