package fr.passerelle.mappings.gar;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.verdict.Finding;
import java.util.List;
import java.util.Map;

/**
 * The pupil accounts of one file of the GAR or of an ENT (contract gar A.1, A.2).
 *
 * @param accounts one account for each external id; empty when any finding is an error
 * @param ignored how many persons were left out because they are not pupils, by profile as contract gar A.1 spells it;
 *     {@code GARRespAff} for managers of licences, {@code inconnu} for profiles that the GAR does not have
 * @param findings errors refuse the whole file, warnings concern one account or tell only
 */
public record AccountBatch(List<Account> accounts, Map<String, Integer> ignored, List<Finding> findings) {

    public AccountBatch {
        accounts = List.copyOf(accounts);
        ignored = Map.copyOf(ignored);
        findings = List.copyOf(findings);
    }

    /** True when the file must not be applied at all. */
    public boolean refused() {
        return Finding.anyError(findings);
    }
}
