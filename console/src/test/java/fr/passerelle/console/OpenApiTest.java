package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.passerelle.connectors.ledger.file.LeftAloneLedger;
import fr.passerelle.domain.file.LeftCause;
import fr.passerelle.domain.livret.RecuperationDesk.Asked;
import fr.passerelle.domain.verdict.Finding;
import fr.passerelle.domain.verdict.IntakeVerdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document of the API against the API: the same addresses, and answers as it says. */
class OpenApiTest extends ConsoleTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JsonNode document;
    private long file;
    private long hold;

    @BeforeEach
    void aSchoolWithAHeldExport() throws Exception {
        document = JSON.readTree(mvc.perform(get("/api/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        sample.school(Sample.PINS, "Collège des Pins", "COLLEGE");
        file = sample.file(Sample.PINS, "IMPORT_SIECLE", "ElevesSansAdresses.xml", "HELD", """
                {"counts":{"partants":30},"findings":[{"code":"INE_UNIQUE","severity":"ERROR","message":"Un INE",
                  "remedy":"Corrigez SIECLE.","ine":"990000001AA","line":12}],
                 "held":[{"kind":"LEAVING","label":"départs","pupils":30,"active":120,"why":["au-delà"],"holds":[1]}]}""");
        hold = sample.hold(Sample.PINS, "LEAVING", 30, 120, file, "", null);
        desk.says(Previews.tooManyLeave());
        sample.pupil(Sample.PINS, "990000001AA", "MARTEL", "Zoé", "3 A");
        long run = sample.run(Sample.PINS, "{\"3 A\":{\"NOT_SAT\":1}}");
        sample.repeated(
                run, Instant.parse("2027-06-08T04:00:00Z"), "[{\"kind\":\"ASKED\",\"hold\":null,\"who\":\"paul\"}]");
    }

    @Test
    void itHasTheAddressesOfTheControllersAndNoOther() {
        Set<String> answered = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> answered.add(method.name() + " " + path))));
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> documented.add(method.toUpperCase() + " " + path.getKey())));

        assertThat(documented).isNotEmpty().isEqualTo(answered);
    }

    @Test
    void whatDecidesIsDocumentedAsJsonAndWhatWritesAsRefusedToOtherSites() {
        document.path("paths").properties().stream()
                .filter(path -> path.getValue().has("post"))
                .forEach(path -> {
                    JsonNode call = path.getValue().path("post");
                    assertThat(call.path("responses").has("403"))
                            .as(path.getKey())
                            .isTrue();
                    assertThat(call.path("responses").has("415"))
                            .as(path.getKey())
                            .isTrue();
                    assertThat(call.path("requestBody").path("content").has("application/json"))
                            .as(path.getKey())
                            .isEqualTo(!path.getKey().endsWith("/plan"));
                });
    }

    @Test
    void everyAnswerIsAsDocumented() throws Exception {
        answers("/api/v1/schools", get("/api/v1/schools"));
        answers("/api/v1/schools/{uai}", get("/api/v1/schools/9990001X"));
        answers("/api/v1/schools/{uai}/files", get("/api/v1/schools/9990001X/files"));
        answers("/api/v1/status", get("/api/v1/status"));
        answers("/api/v1/files/{id}", get("/api/v1/files/" + file));
        long reading = sample.reading(
                file,
                Instant.parse("2027-06-02T07:00:00Z"),
                "APPLIED",
                "{\"counts\":{\"partants\":3},\"findings\":[]}",
                "[{\"kind\":\"DECIDED\",\"hold\":12,\"who\":\"martine\"},{\"kind\":\"NIGHT\",\"hold\":null,\"who\":null}]");
        answers("/api/v1/files/{id}/readings", get("/api/v1/files/" + file + "/readings"));
        answers("/api/v1/files/{id}/readings/{reading}", get("/api/v1/files/" + file + "/readings/" + reading));
        LEDGER.get(LeftAloneLedger.class).found("dossier", Map.of("siecle/lien", LeftCause.LINK));
        answers("/api/v1/left-alone", get("/api/v1/left-alone"));
        answers("/api/v1/today", get("/api/v1/today"));
        answers("/api/v1/today/items", get("/api/v1/today/items"));
        body(
                post("/api/v1/today/marks")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"ASSIGNED\", \"items\": [\"HOLD/" + hold
                                + "\"], \"assignee\": \"operateur\"}"),
                200);
        answers("/api/v1/today/marks", get("/api/v1/today/marks"));
        long mark = LEDGER.jdbc()
                .sql("select max(id) from today_mark")
                .query(Long.class)
                .single();
        answers(
                "/api/v1/today/marks/{id}/undo",
                post("/api/v1/today/marks/" + mark + "/undo").contentType(MediaType.APPLICATION_JSON));
        long refused = sample.file(Sample.PINS, "PUSH_SESSION", "session.json", "REFUSED", "{}");
        answers("/api/v1/refused-files", get("/api/v1/refused-files"));
        answers(
                "/api/v1/refused-files/{id}/settle",
                post("/api/v1/refused-files/" + refused + "/settle")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"par erreur\"}"));
        answers("/api/v1/refused-files/{id}", get("/api/v1/refused-files/" + refused));
        answers(
                "/api/v1/refused-files/{id}/reopen",
                post("/api/v1/refused-files/" + refused + "/reopen").contentType(MediaType.APPLICATION_JSON));
        long setAside = sample.hold(Sample.PINS, "SET_ASIDE", 1, null, null, "RESULTS_SCORE_INVALID", null);
        sample.setAside(Sample.PINS, null, "RESULTS_SCORE_INVALID", 880123L, "MARTEL", "Zoe", 0);
        long csv = sample.file(Sample.PINS, "READ_CLASS_RESULTS", "resultats.csv", "HELD", "{}");
        long ofFile = sample.hold(Sample.PINS, "SET_ASIDE", 3, null, csv, Long.toString(csv), null);
        LEDGER.jdbc()
                .sql("insert into stray_result values (880124, ?, 'CLASS_CSV', ?, 'ROUX', 'Anaë', null, '{}', now())")
                .params(Sample.PINS.value(), csv)
                .update();
        long zoe = sample.pupil(Sample.PINS, "990000002AB", "MARTEL", "Zoé", "3 A");
        long question = sample.question(Sample.PINS, "OTHER_PERSON", 880123, sample.personOf(zoe));
        long doubt = sample.doubt(Sample.PINS, file, "990000009AJ", "MARTEL", "Zoée", sample.personOf(zoe), true);
        for (long one : new long[] {setAside, ofFile, question, doubt}) {
            answers("/api/v1/holds/{id}", get("/api/v1/holds/" + one));
        }
        answers("/api/v1/holds", get("/api/v1/holds"));
        answers("/api/v1/holds/{id}", get("/api/v1/holds/" + hold));
        answers(
                "/api/v1/holds/batch",
                get("/api/v1/holds/batch")
                        .param("answer", "REFUSE")
                        .param("hold", Long.toString(hold), Long.toString(doubt), "0"));
        answers(
                "/api/v1/holds/{id}/refuse",
                post("/api/v1/holds/" + hold + "/refuse").contentType(MediaType.APPLICATION_JSON));
        answers("/api/v1/schools/{uai}/recuperation", get("/api/v1/schools/9990001X/recuperation"));
        answers("/api/v1/schools/{uai}/recuperation/runs", get("/api/v1/schools/9990001X/recuperation/runs"));
        answers("/api/v1/schools/{uai}/recuperation/rehearsal", get("/api/v1/schools/9990001X/recuperation/rehearsal"));
        answers("/api/v1/schools/{uai}/why-not", get("/api/v1/schools/9990001X/why-not"));
        answers("/api/v1/plan", plan("/api/v1/plan"));
        for (String typed : new String[] {"martel", "880123", "ElevesSansAdresses", "pins", Long.toString(hold)}) {
            answers(
                    "/api/v1/search",
                    post("/api/v1/search")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"query\": \"" + typed + "\"}"));
        }
        theQuarantineIsAsDocumented();
        whatRunsAndWhoDidWhatIsAsDocumented();
        desk.says(Previews.refused(
                Finding.of(IntakeVerdict.UNKNOWN_MEF).at(4, 9, "CODE_MEF").about("990000001AA")));
        answers("/api/v1/schools/{uai}/plan", plan("/api/v1/schools/9990001X/plan"));
    }

    private void theQuarantineIsAsDocumented() throws Exception {
        String address = "/api/v1/quarantine";
        long first = sample.quarantinedFile("IMPORT_SIECLE", Sample.PINS, file, "PartnerRefused: 422");
        long second = sample.quarantined("PULL_RESULTS", Sample.PINS.value(), "no");
        answers(address, get(address));
        answers(address + "/{id}", get(address + "/" + first));
        answers(address + "/{id}", get(address + "/" + second));
        answers(
                address + "/{id}/content",
                post(address + "/" + first + "/content").contentType(MediaType.APPLICATION_JSON));
        answers(
                address + "/{id}/replay",
                post(address + "/" + second + "/replay").contentType(MediaType.APPLICATION_JSON));
        answers(
                address + "/{id}/discard",
                post(address + "/" + first + "/discard")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"par erreur\"}"));
        LEDGER.jdbc()
                .sql("update work set state = 'QUARANTINED' where id = ?")
                .param(second)
                .update();
        answers(
                address + "/replays",
                post(address + "/replays")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"works\": [" + second + "], \"limit\": 5}"));
        long replay = LEDGER.jdbc()
                .sql("select min(id) from work_replay")
                .query(Long.class)
                .single();
        answers(address + "/replays/{id}", get(address + "/replays/" + replay));
        answers(address, get(address));
        answers("/api/v1/files/{id}", get("/api/v1/files/" + file));
    }

    private void whatRunsAndWhoDidWhatIsAsDocumented() throws Exception {
        for (String what : new String[] {"/api/v1/flows/PULL_RESULTS", "/api/v1/schools/9990001X"}) {
            String pattern = what.replace("PULL_RESULTS", "{flow}").replace("9990001X", "{uai}");
            answers(
                    pattern + "/pause",
                    post(what + "/pause")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"reason\": \"maintenance\"}"));
        }
        answers("/api/v1/flows", get("/api/v1/flows"));
        answers(
                "/api/v1/flows/{flow}/resume",
                post("/api/v1/flows/PULL_RESULTS/resume").contentType(MediaType.APPLICATION_JSON));
        answers(
                "/api/v1/schools/{uai}/resume",
                post("/api/v1/schools/9990001X/resume").contentType(MediaType.APPLICATION_JSON));
        answers("/api/v1/partners", get("/api/v1/partners"));
        answers(
                "/api/v1/partners/{partner}/test",
                post("/api/v1/partners/mail/test").contentType(MediaType.APPLICATION_JSON));
        answers("/api/v1/journal", get("/api/v1/journal").param("action", "FLOW_PAUSED"));
    }

    @Test
    void theDemandOfARecuperationIsAnsweredAsDocumented() throws Exception {
        String address = "/api/v1/schools/9990001X/recuperation";

        assertThat(problem(body(demand(address), 202), schema("RecuperationAsked")))
                .isEmpty();
        recuperation.answers(Asked.CLOSED);
        assertThat(problem(body(demand(address), 403), schema("ClosedProblem"))).isEmpty();
    }

    @Test
    void anAnswerThatIsNotAsDocumentedWouldBeSeen() throws Exception {
        JsonNode schema = schema("Light");

        assertThat(problem(
                        JSON.readTree(
                                "{\"name\":\"a\",\"state\":\"OK\",\"word\":\"b\",\"figure\":\"c\",\"page\":\"/\",\"since\":null}"),
                        schema))
                .isEmpty();
        assertThat(problem(
                        JSON.readTree("{\"name\":\"a\",\"state\":\"OK\",\"word\":\"b\",\"page\":\"/\",\"since\":null}"),
                        schema))
                .contains("figure is missing");
        assertThat(problem(
                        JSON.readTree(
                                "{\"name\":\"a\",\"state\":\"X\",\"word\":\"b\",\"figure\":\"c\",\"page\":\"/\",\"since\":null}"),
                        schema))
                .contains("state");
        assertThat(problem(
                        JSON.readTree(
                                "{\"name\":1,\"state\":\"OK\",\"word\":\"b\",\"figure\":\"c\",\"page\":\"/\",\"since\":null}"),
                        schema))
                .contains("name");
    }

    private void answers(String path, MockHttpServletRequestBuilder request) throws Exception {
        JsonNode body = body(request, 200);
        JsonNode schema = document.path("paths")
                .path(path)
                .iterator()
                .next()
                .at("/responses/200/content/application~1json/schema");

        assertThat(schema.isMissingNode()).as(path).isFalse();
        assertThat(problem(body, schema)).as(path).isEmpty();
    }

    private JsonNode body(MockHttpServletRequestBuilder request, int code) throws Exception {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(TestConsole.LOGIN, TestConsole.PASSWORD);
        return JSON.readTree(mvc.perform(request.headers(headers))
                .andExpect(status().is(code))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    /** What of the answer is not as the schema says; empty when all is. */
    private String problem(JsonNode answer, JsonNode schema) {
        if (schema.has("$ref")) {
            return problem(answer, schema(schema.path("$ref").asText().replaceAll(".*/", "")));
        }
        if (schema.has("oneOf")) {
            return answer.isNull() ? "" : problem(answer, schema.path("oneOf").path(0));
        }
        if (!isOneOf(type(answer), schema.path("type")) || !answer.isNull() && !isListed(answer, schema.path("enum"))) {
            return answer + " is no " + schema.path("type") + schema.path("enum") + "; ";
        }
        StringBuilder problems = new StringBuilder();
        answer.forEach(one -> problems.append(answer.isArray() ? problem(one, schema.path("items")) : ""));
        schema.path("required")
                .forEach(name -> problems.append(answer.has(name.asText()) ? "" : name.asText() + " is missing; "));
        answer.properties().forEach(property -> {
            JsonNode declared = schema.path("properties").path(property.getKey());
            JsonNode expected = declared.isMissingNode() ? schema.path("additionalProperties") : declared;
            problems.append(
                    expected.isObject()
                            ? nested(property.getKey(), problem(property.getValue(), expected))
                            : property.getKey() + " is not documented; ");
        });
        return problems.toString();
    }

    private static String nested(String name, String problem) {
        return problem.isEmpty() ? "" : name + ": " + problem;
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> "integer";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case OBJECT -> "object";
            default -> "string";
        };
    }

    private static boolean isOneOf(String type, JsonNode types) {
        return types.isTextual()
                ? types.asText().equals(type)
                : isListed(JSON.getNodeFactory().textNode(type), types);
    }

    private static boolean isListed(JsonNode value, JsonNode list) {
        if (list.isMissingNode()) {
            return true;
        }
        for (JsonNode one : list) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static MockHttpServletRequestBuilder demand(String path) {
        return post(path).contentType(MediaType.APPLICATION_JSON);
    }

    private static MockHttpServletRequestBuilder plan(String path) {
        return post(path).contentType(MediaType.APPLICATION_OCTET_STREAM).content("<BEE_ELEVES/>");
    }
}
