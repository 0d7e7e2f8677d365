package fr.passerelle.mappings.gar;

import static fr.passerelle.mappings.gar.GarSamples.stream;
import static fr.passerelle.mappings.gar.GarSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.domain.account.Account;
import fr.passerelle.domain.school.Uai;
import fr.passerelle.domain.verdict.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GarEventsReaderTest {

    private static final String IDO = "0123456789abcdef".repeat(8);
    private static final String EVENT = "[{\"IDO\":\"" + IDO
            + "\",\"UAI\":\"9990001X\",\"PRO\":\"National_elv\",\"NOM\":\"MARTEL\",\"PRE\":\"Zoé\",\"DIV\":[\"3 A##3 A\"]}]";

    private final GarEventsReader reader = new GarEventsReader();

    @Test
    void everyPupilBecomesAnAccountAndTheOthersAreCounted() {
        AccountBatch batch = reader.read(stream(text("events.json")));

        assertThat(batch.findings()).isEmpty();
        assertThat(batch.ignored()).isEqualTo(Map.of("National_ens", 1, "National_dir", 1));
        assertThat(batch.accounts()).hasSize(3);
        assertThat(batch.accounts().get(0))
                .isEqualTo(new Account(
                        Account.Source.GAR,
                        batch.accounts().get(0).externalId(),
                        Uai.ofNumber(9990001),
                        "LE CŒUR-D'HAŸ",
                        "Zoé-Anaïs",
                        LocalDate.of(2012, 5, 17),
                        List.of("3 A")));
        assertThat(batch.accounts()).extracting(Account::externalId).allMatch(ido -> ido.length() == 128);
        assertThat(batch.accounts().get(1).birthdate()).isNull();
        assertThat(batch.accounts().get(1).divisions()).containsExactly("3 A", "3 B");
        assertThat(batch.accounts().get(2).divisions()).containsExactly("2GT4");
    }

    /** No database keeps a NUL: one in an event would keep everybody of the file waiting. */
    @Test
    void aNulCostsItsAccount() {
        AccountBatch batch =
                reader.read(stream("[" + EVENT.substring(1, EVENT.length() - 1).replace("MARTEL", "MAR\\u0000TEL") + ","
                        + EVENT.replace(IDO, "f".repeat(128)).substring(1)));

        assertThat(batch.accounts()).extracting(Account::externalId).containsExactly("f".repeat(128));
        assertThat(batch.findings())
                .extracting(finding -> finding.verdict())
                .containsExactly(GarVerdict.GAR_NAME_MISSING);
    }

    @Test
    void aLaterEventOfTheSamePupilWinsButKeepsTheBirthDateOnceGiven() {
        String first = EVENT.replace("\"DIV\"", "\"birthdate\":\"2012-05-17\",\"DIV\"");
        String second = EVENT.replace("3 A", "3 B");
        AccountBatch batch = reader.read(stream(first.substring(0, first.length() - 1) + ",\n" + second.substring(1)));

        assertThat(batch.accounts()).singleElement().satisfies(account -> {
            assertThat(account.divisions()).containsExactly("3 B");
            assertThat(account.birthdate()).isEqualTo(LocalDate.of(2012, 5, 17));
        });
        assertThat(batch.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(GarVerdict.GAR_IDENTIFIER_DUPLICATE);
            assertThat(finding.line()).isEqualTo(2);
        });
    }

    @Test
    void anAccountKeepsEverySchoolThatCanBeReadInItsOrder() {
        String several = EVENT.replace("\"UAI\":\"9990001X\"", "\"UAI\":[\"9990002Y\",\"no school\",\"9990001X\"]");

        assertThat(reader.read(stream(several)).accounts())
                .extracting(Account::schools)
                .containsExactly(List.of(Uai.ofNumber(9990002), Uai.ofNumber(9990001)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"UAI\":\"9990001X\" | \"UAI\":\"123ABC\" | GAR_UAI_INVALID | UAI | 0",
                "\"UAI\":\"9990001X\" | \"UAI\":null | GAR_UAI_INVALID | UAI | 0",
                "\"UAI\":\"9990001X\" | \"UAI\":\"9990001A\" | GAR_UAI_KEY | UAI | 1",
                "\"UAI\":\"9990001X\" | \"UAI\":[\"9990001X\",\"9990002Y\"] | GAR_SEVERAL_SCHOOLS | UAI | 1",
                "\"UAI\":\"9990001X\" | \"UAI\":[\"9990001X\",\"123ABC\"] | GAR_SEVERAL_SCHOOLS | UAI | 1",
                "National_elv | National_xyz | GAR_PROFILE_UNKNOWN | PRO | 0",
                "0123456789abcdef | 0123456789ABCDEF | GAR_IDO_SHAPE | IDO | 1",
                "\"NOM\":\"MARTEL\" | \"NOM\":\" \" | GAR_NAME_MISSING | NOM | 0",
                "\"PRE\":\"Zoé\", | ` ` | GAR_NAME_MISSING | PRE | 0",
                "\"IDO\" | \"ID\" | GAR_IDENTIFIER_MISSING | IDO | 0",
                "\"DIV\" | \"birthdate\":\"17/05/2012\",\"DIV\" | GAR_BIRTHDATE_INVALID | birthdate | 1"
            })
    void aWarningNamesTheFieldAndSaysWhetherTheAccountIsKept(
            String good, String bad, GarVerdict verdict, String field, int kept) {
        assertThat(EVENT).contains(good);
        AccountBatch batch = reader.read(stream(EVENT.replace(good, bad)));

        assertThat(batch.findings())
                .filteredOn(f -> f.verdict() != GarVerdict.GAR_NO_PUPIL)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.verdict()).isEqualTo(verdict);
                    assertThat(finding.field()).isEqualTo(field);
                    assertThat(finding.line()).isEqualTo(1);
                });
        assertThat(batch.accounts()).hasSize(kept);
        assertThat(batch.refused()).isFalse();
    }

    @Test
    void aPersonOfAnUnknownProfileIsCountedToo() {
        AccountBatch batch = reader.read(stream(EVENT.replace("National_elv", "National_xyz")));

        assertThat(batch.ignored()).isEqualTo(Map.of("inconnu", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[{]", "[1]", "[{\"IDO\":\"a\"}", "pas du JSON"})
    void whatIsNoArrayOfEventsIsRefused(String content) {
        AccountBatch batch = reader.read(stream(content));

        assertThat(batch.findings()).extracting(Finding::verdict).contains(GarVerdict.GAR_EVENTS_UNREADABLE);
        assertThat(batch.accounts()).isEmpty();
        assertThat(batch.refused()).isTrue();
    }

    @Test
    void aFileThatBreaksOffGivesNoAccountAtAll() {
        AccountBatch batch = reader.read(stream(EVENT.substring(0, EVENT.length() - 1)));

        assertThat(batch.refused()).isTrue();
        assertThat(batch.accounts()).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        AccountBatch batch = reader.read(new java.io.ByteArrayInputStream(EVENT.getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(batch.findings()).extracting(Finding::verdict).containsExactly(GarVerdict.GAR_EVENTS_UNREADABLE);
    }

    @Test
    void aFileWithoutPupilSaysSo() {
        AccountBatch batch = reader.read(stream("[]"));

        assertThat(batch.findings()).extracting(Finding::verdict).containsExactly(GarVerdict.GAR_NO_PUPIL);
        assertThat(batch.refused()).isFalse();
    }

    @Test
    void aFailureOfTheStreamIsNotTakenForABadFile() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> reader.read(failing)).isInstanceOf(UncheckedIOException.class);
    }
}
