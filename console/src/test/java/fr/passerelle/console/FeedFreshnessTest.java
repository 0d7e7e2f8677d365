package fr.passerelle.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.connectors.ledger.feed.FeedRights;
import fr.passerelle.console.feed.FeedDocuments;
import fr.passerelle.domain.certification.CertificationStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What has not changed is answered as it was made before, and never what has. */
class FeedFreshnessTest extends FeedCase {

    @Autowired
    private FeedDocuments documents;

    private long zoe;
    private String token;
    private String everything;

    @BeforeEach
    void aPupilWhoseLivretHoldsACertification() throws Exception {
        zoe = sample.pupil(Sample.PINS, "990000001AA", "ABEL", "Zoé", "3 A");
        sample.certification(1, zoe, CertificationStatus.VALIDATED, 312);
        sample.livret(zoe, 1, 312);
        long leo = sample.pupil(Sample.PINS, "990000002AB", "BRUN", "Léo", "3 A");
        sample.certification(2, leo, CertificationStatus.PENDING, 0);
        sample.pupil(Sample.ECLUSES, "990000003AC", "CLAIR", "Inès", "3 A");
        token = token();
        everything = tokenWith("rectorat", FeedRights.all().withAllStatuses());
    }

    @Test
    void anAnswerThatTheCallerHasIsNotSentAgain() throws Exception {
        String tag = tag(token);

        certifications("9990001x", token, "If-None-Match", tag)
                .andExpect(status().isNotModified())
                .andExpect(header().string("ETag", tag))
                .andExpect(header().string("Cache-Control", "private, no-cache"))
                .andExpect(header().string("Vary", "Accept-Encoding, Authorization"))
                .andExpect(content().string(""));
    }

    @ParameterizedTest(name = "If-None-Match: {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*             | 304",
                "\"autre\", %s | 304",
                "%s, \"autre\" | 304",
                "STRONG        | 304",
                "\"autre\"     | 200",
                "W/\"0.1o\"    | 200",
                "sans          | 200",
                "''            | 200",
            })
    void theCallerMaySayInManyWaysWhatItHas(String ifNoneMatch, int expected) throws Exception {
        String tag = tag(token);
        String told = ifNoneMatch.equals("STRONG") ? tag.substring(2) : ifNoneMatch.formatted(tag);

        certifications("9990001X", token, "If-None-Match", told).andExpect(status().is(expected));
    }

    @Test
    void theTagIsTheSameWithAndWithoutCompressionAndAnotherForAllStatuses() throws Exception {
        String tag = tag(token);

        assertThat(tag).startsWith("W/\"");
        assertThat(certifications("9990001X", token, "Accept-Encoding", "gzip")
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag"))
                .isEqualTo(tag);
        assertThat(tag(everything)).isNotEqualTo(tag);
        certifications("9990001X", everything, "If-None-Match", tag).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update pupil set last_name = 'AUTRE' where last_name = 'ABEL'",
                "update pupil set active = false, left_at = now() where last_name = 'ABEL'",
                "update livret_entry set pix_score = 400",
                "update livret_entry set certification_id = 7",
                "delete from livret_entry",
                "insert into livret_entry select (select person_id from pupil where last_name = 'BRUN'), uai, 8, pix_score,"
                        + " taken_on, delivered_at, verification_code, center, levels, session_id, written_at"
                        + " from livret_entry",
            })
    void aChangeIsToldToWhoeverAsksNextAndTheAnswerOfBeforeNeverAgain(String change) throws Exception {
        String tag = tag(token);
        String before = body(token);
        String all = tag(everything);
        assertThat(body(token)).isEqualTo(before);

        LEDGER.jdbc().sql(change).update();

        certifications("9990001X", token, "If-None-Match", tag).andExpect(status().isOk());
        assertThat(tag(token)).isNotEqualTo(tag);
        assertThat(body(token)).isNotEqualTo(before);
        assertThat(tag(everything)).isNotEqualTo(all);
    }

    @Test
    void aPupilWhoComesIsTold() throws Exception {
        String tag = tag(token);
        String before = body(token);

        sample.livret(sample.pupil(Sample.PINS, "990000004AD", "DUVAL", "Noé", "3 A"), 9, 250);

        assertThat(tag(token)).isNotEqualTo(tag);
        assertThat(body(token)).isNotEqualTo(before).contains("DUVAL");
    }

    @Test
    void aResultThatComesIsToldToAClientOfAllStatuses() throws Exception {
        String tag = tag(everything);
        assertThat(body(everything)).contains("\"status\":\"pending\"");

        LEDGER.jdbc()
                .sql("update certification set status = 'REJECTED', delivered_at = now() where id = 2")
                .update();

        certifications("9990001X", everything, "If-None-Match", tag).andExpect(status().isOk());
        assertThat(body(everything)).contains("\"status\":\"rejected\"").doesNotContain("pending");
    }

    @Test
    void whatChangesElsewhereChangesNoTag() throws Exception {
        String tag = tag(token);

        LEDGER.jdbc()
                .sql("update pupil set last_name = 'AUTRE' where uai = ?")
                .params(Sample.ECLUSES.value())
                .update();

        certifications("9990001X", token, "If-None-Match", tag).andExpect(status().isNotModified());
    }

    @Test
    void aDocumentOfTheCurrentVersionIsAnsweredWithoutALookAtTheRows() throws Exception {
        String all = body(everything);
        assertThat(body(token)).isNotEqualTo(all);

        // Nobody does that: it only shows what was read.
        LEDGER.jdbc().sql("""
                        update feed_document set content = (select content from feed_document where all_statuses)
                        where not all_statuses""").update();

        assertThat(body(token)).isEqualTo(all);
    }

    @Test
    void aDocumentOfAnotherFormatIsMadeAgain() throws Exception {
        String before = body(token);
        LEDGER.jdbc()
                .sql("update feed_document set format = 0, content = '\\x00'")
                .update();

        assertThat(body(token)).isEqualTo(before);
        assertThat(LEDGER.jdbc()
                        .sql("select format from feed_document")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theAnswerIsCompressedOnlyForWhoTakesIt() throws Exception {
        String plain = body(token);
        for (String accepted : List.of("gzip", "deflate, GZIP;q=0.5", "x-gzip")) {
            MockHttpServletResponse answer = certifications("9990001X", token, "Accept-Encoding", accepted)
                    .andReturn()
                    .getResponse();
            assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
            assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.getContentAsByteArray())).readAllBytes())
                    .asString()
                    .isEqualTo(plain);
        }
        for (String accepted : Set.of("identity", "gzip;q=0", "gzip; q=0.000", "br")) {
            certifications("9990001X", token, "Accept-Encoding", accepted)
                    .andExpect(header().doesNotExist("Content-Encoding"))
                    .andExpect(content().string(plain));
        }
    }

    private List<String> prepared() {
        return LEDGER.jdbc()
                .sql("select uai || ' ' || all_statuses || ' ' || rows from feed_document order by uai, all_statuses")
                .query(String.class)
                .list();
    }

    private String tag(String token) throws Exception {
        return certifications("9990001X", token).andReturn().getResponse().getHeader("ETag");
    }

    private String body(String token) throws Exception {
        return new String(
                certifications("9990001X", token)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
