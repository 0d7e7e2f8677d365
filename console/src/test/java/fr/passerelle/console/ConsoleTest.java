package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import fr.passerelle.connectors.ledger.TestLedger;
import fr.passerelle.console.security.SignedInAs;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A console over a real ledger; each test starts with an empty one, on 8 June 2027 at 9:00 in Paris. */
@SpringBootTest(classes = TestConsole.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
abstract class ConsoleTest {

    @RegisterExtension
    static final TestLedger LEDGER = new TestLedger();

    static final Instant NOW = Instant.parse("2027-06-08T07:00:00Z");

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected StandInDesk desk;

    @Autowired
    protected StandInRecuperation recuperation;

    @Autowired
    protected StandInResults results;

    @Autowired
    protected StandInStrays strays;

    @Autowired
    protected StandInDrop drop;

    protected Sample sample;

    @BeforeEach
    void startAnew() {
        LEDGER.clock().set(NOW);
        sample = new Sample(LEDGER.jdbc());
        sample.empty();
        desk.startAnew();
        recuperation.startAnew();
        results.startAnew();
        strays.startAnew();
        drop.startAnew();
    }

    /** A stream of rows that nobody closes keeps its connection: the pool would be empty after a dozen pages. */
    @AfterEach
    void everyConnectionIsBackInThePool() {
        HikariDataSource pool = (HikariDataSource) LEDGER.dataSource();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    /** A page as the operator sees it. */
    protected Document page(String address) throws Exception {
        return document(get(URI.create(address)));
    }

    /** What the form of an answer sends, from its second page when it has one. */
    protected MockHttpServletRequestBuilder answered(long hold, String answer) throws Exception {
        String address = "/suspens/" + hold + "/" + answer;
        MockHttpServletRequestBuilder form =
                post(address).with(SignedInAs.operator(TestConsole.LOGIN)).with(csrf());
        Element read = page(address).selectFirst("section:has(#confirmer) input[name=vu]");
        return read == null ? form : form.param("vu", read.attr("value"));
    }

    protected Document document(MockHttpServletRequestBuilder request) throws Exception {
        String html = mvc.perform(request.with(SignedInAs.operator(TestConsole.LOGIN)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(html);
    }
}
