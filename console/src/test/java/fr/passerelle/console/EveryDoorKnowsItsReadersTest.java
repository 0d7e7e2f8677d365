package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.passerelle.connectors.ledger.staff.StaffLedger;
import fr.passerelle.connectors.ledger.staff.StaffView;
import fr.passerelle.console.security.SignedInAs;
import fr.passerelle.domain.certification.CertificationStatus;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.staff.Grant;
import fr.passerelle.domain.staff.Role;
import fr.passerelle.domain.staff.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the console answers, tried by each role and by nobody: each sees its own and no more. */
class EveryDoorKnowsItsReadersTest extends ConsoleTest {

    /** For everybody, or with a key of their own: the feed of LSU, which {@code FeedTest} tries. */
    private static final Set<String> OPEN =
            Set.of("/connexion", "/connexion/academie", "/session-terminee", "/sortie", "/accessibilite", "/error");

    private static final String FEED = "/api/(application/token|organizations/.*|feed.json|openapi.json)";

    /** What shows the schools of the reader and no other, or nothing of any school. */
    private static final Set<String> OWN = Set.of(
            "/",
            "/aujourdhui/confies",
            "/aujourdhui/suites",
            "/etablissements",
            "/etablissements/liste.csv",
            "/etablissements/vues",
            "/etablissements/vues/{id}/suppression",
            "/api/v1/today",
            "/api/v1/today/items",
            "/api/v1/today/marks",
            "/suspens",
            "/sans-eleve",
            "/recherche",
            "/api/v1/search",
            "/mot-de-passe",
            "/reprise",
            "/api/v1/schools",
            "/api/v1/holds",
            "/api/v1/holds/batch",
            "/suspens/lot",
            "/suspens/lot/accepter",
            "/suspens/lot/refuser",
            "/recherche/suspens",
            "/api/v1/strays",
            "/api/v1/refused-files",
            "/api/v1/quarantine");

    /** The only ones that a reader of the academy may not read. */
    private static final String OPERATORS = "/(clients|utilisateurs|api/v1/feed-clients)(/.*)?";

    private static final Set<String> READS_BY_POST = Set.of(
            "/etablissements/{uai}/eleves",
            "/etablissements/{uai}/certifications",
            "/etablissements/{uai}/essai",
            "/etablissements/vues",
            "/etablissements/vues/{id}/suppression",
            "/mot-de-passe",
            "/recherche",
            "/quarantaine/{id}/contenu",
            "/journal/eleve",
            "/journal/export",
            "/api/v1/quarantine/{id}/content",
            "/recherche/suspens",
            "/api/v1/search",
            "/api/v1/plan",
            "/api/v1/schools/{uai}/plan");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private StaffLedger staff;

    @Autowired
    private StaffView members;

    /** What there is of a school, by the way its address begins. */
    private Map<String, String> ofPins = Map.of();

    private Map<String, String> ofEcluses = Map.of();

    private record Door(HttpMethod method, String pattern) {}

    @BeforeEach
    void twoSchools() {
        ofPins = things(Sample.PINS, 1);
        ofEcluses = things(Sample.ECLUSES, 2);
    }

    private Map<String, String> things(Uai uai, int number) {
        sample.school(uai, "Collège " + number, "COLLEGE");
        long pupil = sample.pupil(uai, "99000000" + number + "AA", "MARTEL", "Zoé", "3 A");
        sample.certification(number, pupil, CertificationStatus.VALIDATED, 300);
        long file = sample.file(uai, "IMPORT_SIECLE", "e.xml", "APPLIED", "{}");
        long hold = sample.hold(uai, "LEAVING", 6, 20, file, "x", null);
        long stray = sample.strayAccount(uai, "LE GOFF", "Ewen" + number);
        return Map.of(
                "/etablissements", uai.value(),
                "/api/v1/schools", uai.value(),
                "/eleves", Long.toString(pupil),
                "/fichiers", Long.toString(file),
                "/api/v1/files", Long.toString(file),
                "/suspens", Long.toString(hold),
                "/api/v1/holds", Long.toString(hold),
                "/sans-eleve", "compte/" + stray,
                "/api/v1/strays", "accounts/" + stray);
    }

    @Test
    void aStrangerEntersNowhere() throws Exception {
        for (Door door : doors()) {
            MockHttpServletResponse answer = answer(door, ofPins, request -> request);
            if (door.pattern().startsWith("/api/")) {
                assertThat(answer.getStatus()).as("%s", door).isEqualTo(401);
            } else {
                assertThat(String.valueOf(answer.getRedirectedUrl()) + answer.getForwardedUrl())
                        .as("%s", door)
                        .matches("/connexion.*null|null/session-terminee");
            }
        }
    }

    @Test
    void aHeadFindsNothingOfAnotherSchool() throws Exception {
        RequestPostProcessor head = member("tete", Role.HEAD, Set.of(Sample.PINS));
        for (Door door : doors()) {
            if (!OWN.contains(door.pattern())) {
                MockHttpServletResponse answer = answer(door, ofEcluses, head);
                assertThat(answer.getStatus()).as("%s", door).isIn(403, 404, 415, 400);
                assertThat(answer.getContentAsString()).as("%s", door).doesNotContain("MARTEL", "LE GOFF", "Collège 2");
            }
        }
    }

    @Test
    void aHeadReadsWhatIsOfTheOwnSchool() throws Exception {
        RequestPostProcessor head = member("tete", Role.HEAD, Set.of(Sample.PINS));
        List<Door> read = new ArrayList<>();
        for (Door door : doors()) {
            if (door.method().equals(HttpMethod.GET) && ofPins.keySet().stream().anyMatch(door.pattern()::startsWith)) {
                MockHttpServletResponse answer = answer(door, ofPins, head);
                assertThat(answer.getStatus()).as("%s", door).isNotIn(401, 403).isLessThan(500);
                if (answer.getStatus() == 200) {
                    read.add(door);
                }
            }
        }
        assertThat(read)
                .extracting(Door::pattern)
                .contains(
                        "/etablissements/{uai}",
                        "/eleves/{pupilId}",
                        "/fichiers/{id}",
                        "/suspens/{id}",
                        "/sans-eleve/{kind}/{number}",
                        "/api/v1/holds/{id}",
                        "/api/v1/files/{id}");
        for (String own : OWN) {
            String told = answer(new Door(HttpMethod.GET, own), ofPins, head).getContentAsString();
            assertThat(told).as(own).doesNotContain("Collège 2", Sample.ECLUSES.value());
        }
    }

    @Test
    void aHeadDecidesNothing() throws Exception {
        decidesNothing(member("tete", Role.HEAD, Set.of(Sample.PINS)), Set.of("/etablissements/{uai}/recuperation"));
    }

    @Test
    void aReaderOfTheAcademySeesEverySchoolAndDecidesNothing() throws Exception {
        RequestPostProcessor reader = member("lectrice", Role.READER, Set.of());
        decidesNothing(reader, Set.of());
        for (Door door : doors()) {
            if (door.method().equals(HttpMethod.GET)) {
                int status = answer(door, ofEcluses, reader).getStatus();
                if (door.pattern().matches(OPERATORS)) {
                    assertThat(status).as("%s", door).isEqualTo(403);
                } else {
                    assertThat(status).as("%s", door).isNotIn(401, 403).isLessThan(500);
                }
            }
        }
    }

    @Test
    void aProgramThatReadsReadsByTheApiAloneAndDecidesNothing() throws Exception {
        RequestPostProcessor program =
                let(new StaffMember("suivi", "Suivi", Role.MACHINE, Set.of(Sample.PINS), Set.of(Grant.READ)));
        decidesNothing(program, Set.of());
        for (Door door : doors()) {
            if (door.method().equals(HttpMethod.GET) && !OWN.contains(door.pattern())) {
                int status = answer(door, ofEcluses, program).getStatus();
                assertThat(status)
                        .as("%s", door)
                        .isIn(
                                door.pattern().startsWith("/api/v1/status")
                                                || door.pattern().startsWith("/api/v1/left-alone")
                                                || door.pattern().startsWith("/api/v1/flows")
                                                || door.pattern().startsWith("/api/v1/partners")
                                        ? Set.of(200)
                                        : Set.of(403, 404));
            }
        }
        assertThat(answer(new Door(HttpMethod.GET, "/api/v1/holds/{id}"), ofPins, program)
                        .getStatus())
                .isEqualTo(200);
        assertThat(answer(new Door(HttpMethod.GET, "/suspens"), ofPins, program).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aProgramThatDecidesDoesSoForItsOwnSchoolsAndReadsNothing() throws Exception {
        RequestPostProcessor program =
                let(new StaffMember("robot", "Robot", Role.MACHINE, Set.of(Sample.PINS), Set.of(Grant.DECIDE)));
        Door refuse = new Door(HttpMethod.POST, "/api/v1/holds/{id}/refuse");

        assertThat(answer(new Door(HttpMethod.GET, "/api/v1/holds/{id}"), ofPins, program)
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(refuse, ofEcluses, program).getStatus()).isIn(404, 415);
        assertThat(answer(refuse, ofPins, program).getStatus()).isNotIn(401, 403);
        assertThat(answer(new Door(HttpMethod.POST, "/api/v1/feed-clients"), ofPins, program)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void figuresForMachinesAreForOperators() throws Exception {
        for (Role role : new Role[] {Role.READER, Role.HEAD}) {
            RequestPostProcessor person = member(
                    role.name().toLowerCase(java.util.Locale.ROOT),
                    role,
                    role == Role.HEAD ? Set.of(Sample.PINS) : Set.of());
            assertThat(answer(new Door(HttpMethod.GET, "/actuator/prometheus"), ofPins, person)
                            .getStatus())
                    .isEqualTo(403);
        }
    }

    private void decidesNothing(RequestPostProcessor person, Set<String> but) throws Exception {
        int refused = 0;
        for (Door door : doors()) {
            if (!door.method().equals(HttpMethod.GET)
                    && !READS_BY_POST.contains(door.pattern())
                    && !but.contains(door.pattern())) {
                assertThat(answer(door, ofPins, person).getStatus())
                        .as("%s", door)
                        .isEqualTo(403);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(20);
    }

    /** Whoever is let in, with a password of their own already. */
    private RequestPostProcessor member(String login, Role role, Set<Uai> uais) {
        return let(StaffMember.person(login, "Claire Morel", role, uais));
    }

    private RequestPostProcessor let(StaffMember member) {
        String login = member.login();
        staff.add(member, "hash", NOW);
        staff.chosen(login, 1, "hash");
        return SignedInAs.of(members.find(login).orElseThrow());
    }

    private MockHttpServletResponse answer(Door door, Map<String, String> things, RequestPostProcessor person)
            throws Exception {
        String address = address(door.pattern(), things);
        MockHttpServletRequestBuilder asked =
                address.endsWith("/essai") && door.method().equals(HttpMethod.POST)
                        ? multipart(address).file("fichier", new byte[] {'x'})
                        : request(door.method(), address);
        return mvc.perform(asked.with(person).with(csrf())).andReturn().getResponse();
    }

    private static String address(String pattern, Map<String, String> things) {
        String thing = things.entrySet().stream()
                .filter(entry -> pattern.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("1");
        return pattern.replace("{kind}/{number}", thing).replaceAll("\\{[^}]*}", thing);
    }

    /** Every address of ours that is not for everybody, by method. */
    private List<Door> doors() {
        Set<String> patterns = new TreeSet<>();
        List<Door> doors = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            Function<String, List<Door>> of = pattern -> methods.stream()
                    .map(one -> new Door(one.asHttpMethod(), pattern))
                    .toList();
            info.getPatternValues().stream()
                    .filter(pattern -> !OPEN.contains(pattern) && !pattern.matches(FEED))
                    .peek(patterns::add)
                    .forEach(pattern -> doors.addAll(of.apply(pattern)));
        });
        assertThat(patterns).hasSizeGreaterThan(50);
        return doors;
    }
}
