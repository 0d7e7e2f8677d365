package fr.passerelle.hub.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.connectors.notice.NoticePort;
import fr.passerelle.domain.notice.Channel;
import fr.passerelle.domain.notice.Occasion;
import fr.passerelle.routes.notice.NoticeChannels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeWiringTest {

    private static final String NOTICE = "passerelle.notice.";
    private static final String CONSOLE = "passerelle.console.public-url=https://passerelle.exemple.fr";
    private static final String[] MAIL = {
        CONSOLE,
        NOTICE + "mail.host=smtp.exemple.fr",
        NOTICE + "mail.from=passerelle@exemple.fr",
        NOTICE + "mail.to=dsi@exemple.fr,assistance@exemple.fr"
    };
    private static final String[] WEBHOOK = {
        CONSOLE, NOTICE + "webhook.url=https://tchat.exemple.fr/hooks/1", NOTICE + "webhook.secret=s3cret"
    };

    private final Start start = Start.of(NoticeWiring.class);

    @Test
    void withoutSettingNobodyIsTold() {
        start.andThen(NoticeChannels.class, channels -> assertThat(channels).isEqualTo(NoticeChannels.none()));
    }

    @Test
    void aChannelIsThereOnceItIsConfiguredAndTellsOfEveryOccasion() {
        start.with(MAIL).andThen(NoticeChannels.class, channels -> {
            assertThat(channels.ports()).extracting(NoticePort::channel).containsExactly(Channel.MAIL);
            assertThat(channels.occasions()).containsExactlyInAnyOrder(Occasion.values());
        });
        start.with(WEBHOOK)
                .andThen(
                        NoticeChannels.class,
                        channels -> assertThat(channels.ports())
                                .extracting(NoticePort::channel)
                                .containsExactly(Channel.WEBHOOK));
        start.with(MAIL)
                .with(WEBHOOK)
                .andThen(
                        NoticeChannels.class,
                        channels -> assertThat(channels.ports())
                                .extracting(NoticePort::channel)
                                .containsExactly(Channel.MAIL, Channel.WEBHOOK));
    }

    @Test
    void theOccasionsCanBeChosen() {
        start.with(MAIL)
                .with(NOTICE + "on=held")
                .andThen(
                        NoticeChannels.class,
                        channels -> assertThat(channels.occasions()).containsExactly(Occasion.HELD));
    }

    @ParameterizedTest
    @CsvSource({
        "passerelle.console.public-url, PASSERELLE_CONSOLE_PUBLIC_URL",
        "passerelle.notice.mail.from, PASSERELLE_NOTICE_MAIL_FROM",
        "passerelle.notice.mail.to, PASSERELLE_NOTICE_MAIL_TO"
    })
    void whatAMailCannotDoWithoutIsNamed(String key, String setting) {
        assertThat(start.with(MAIL).with(key + "=").refusal())
                .startsWith("passerelle : Le réglage " + key + " (" + setting + ") : il manque");
    }

    @Test
    void secretsThatAreMissingAreNamed() {
        assertThat(start.with(MAIL).with(NOTICE + "mail.username=passerelle").refusal())
                .contains("(PASSERELLE_NOTICE_MAIL_PASSWORD) : il manque");
        assertThat(start.with(WEBHOOK).with(NOTICE + "webhook.secret=").refusal())
                .contains("(PASSERELLE_NOTICE_WEBHOOK_SECRET) : il manque");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passerelle.notice.webhook.url | ftp://tchat.exemple.fr        | ce n'est pas une adresse complète",
                "passerelle.notice.webhook.url | https://un tchat.exemple.fr   | ce n'est pas une adresse complète",
                "passerelle.notice.mail.from   | Passerelle <p@exemple.fr>     | ce ne sont pas des adresses nues",
                "passerelle.notice.mail.to     | dsi@exemple.fr;un@exemple.fr  | ce ne sont pas des adresses nues",
                "passerelle.notice.mail.to     | dsi                           | ce ne sont pas des adresses nues",
                "passerelle.notice.on          | held,refuzed                  | valeurs possibles : HELD, REFUSED, LATE",
                "passerelle.notice.mail.port   | smtp                          | est illisible"
            })
    void aValueThatMakesNoSenseIsNamedWithItsRemedy(String key, String value, String why) {
        assertThat(start.with(MAIL).with(WEBHOOK).with(key + "=" + value).refusal())
                .startsWith("passerelle : Le réglage " + key)
                .contains(why)
                .endsWith(".")
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @Test
    void aPasswordNeverTravelsInTheClear() {
        String[] account = {
            NOTICE + "mail.username=passerelle", NOTICE + "mail.password=s3cret", NOTICE + "mail.starttls=false"
        };

        assertThat(start.with(MAIL).with(account).refusal())
                .contains("passerelle.notice.mail.starttls")
                .doesNotContain("s3cret");
        start.with(MAIL)
                .with(account)
                .with(NOTICE + "mail.port=465")
                .andThen(
                        NoticeChannels.class,
                        channels -> assertThat(channels.ports()).hasSize(1));
    }

    @Test
    void noSecretIsPrinted() {
        start.with(MAIL)
                .with(WEBHOOK)
                .with(NOTICE + "mail.username=passerelle", NOTICE + "mail.password=m0tdepasse")
                .andThen(
                        NoticeChannels.class,
                        channels -> assertThat(channels.toString()).doesNotContain("s3cret", "m0tdepasse"));
    }
}
