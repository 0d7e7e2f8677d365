package fr.passerelle.console;

import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Two schools, and the head of the first, Collège des Pins. */
abstract class HeadCase extends ConsoleTest {

    @Autowired
    private StaffLedger staff;

    @Autowired
    private StaffView members;

    protected RequestPostProcessor head;

    @BeforeEach
    void twoSchoolsAndTheHeadOfTheFirst() {
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        sample.school(Sample.ECLUSES, "Collège des Écluses", "COLLEGE");
        head = let(StaffMember.person("tete", "Claire Morel", Role.HEAD, Set.of(Sample.PINS)));
    }

    /** Somebody with a password of their own already. */
    protected RequestPostProcessor let(StaffMember member) {
        staff.add(member, "hash", NOW);
        staff.chosen(member.login(), 1, "hash");
        return SignedInAs.of(members.find(member.login()).orElseThrow());
    }

    protected MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(head)).andReturn().getResponse();
    }

    protected String told(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request).getContentAsString(StandardCharsets.UTF_8);
    }

    protected Document seen(String address) throws Exception {
        return Jsoup.parse(told(MockMvcRequestBuilders.get(URI.create(address))));
    }

    protected long looksAt(String page) {
        return LEDGER.jdbc()
                .sql("select count(*) from journal where action = 'DATA_READ' and details ->> 'page' = ?")
                .param(page)
                .query(Long.class)
                .single();
    }

    protected long looksInto(Uai uai) {
        return LEDGER.jdbc()
                .sql("select count(*) from journal where action = 'DATA_READ' and uai = ?")
                .param(uai.value())
                .query(Long.class)
                .single();
    }
}
