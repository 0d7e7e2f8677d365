package fr.passerelle.console.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.connectors.ledger.journal.JournalLedger;
import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class OwnPasswordTest {

    private static final String CHOSEN = "bruyere-pontuseau-litote";

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    @Test
    void aPasswordThatAnOperatorReplacedMeanwhileIsNotChosenOverAndTheJournalSaysNothing() {
        StaffLedger ledger = new StaffLedger(LEDGER.jdbc());
        OwnPassword own =
                new OwnPassword(ledger, new BCryptPasswordEncoder(4), new JournalLedger(LEDGER.jdbc()), LEDGER.clock());
        ledger.add(
                StaffMember.person("p.lebon", "P. Lebon", Role.READER, Set.of()),
                "x",
                LEDGER.clock().instant());
        ledger.renew("p.lebon", 1, "y");

        assertThat(own.change("p.lebon", 1, CHOSEN)).get().asString().contains("entre-temps");
        assertThat(LEDGER.jdbc()
                        .sql("select count(*) from journal")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(own.change("p.lebon", 2, CHOSEN)).isEmpty();
    }
}
