package fr.passerelle.connectors.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server may answer to each of two mailboxes. */
class MailRefusalTest {

    @ParameterizedTest
    @CsvSource({"550, 550", "550, 554", "553, 553"})
    void aMessageThatNobodyWillEverGetIsRefused(int first, int second) {
        assertThatThrownBy(() -> sendTo(first, second))
                .isInstanceOf(NoticeRefused.class)
                .hasMessageContaining(String.valueOf(first))
                .hasMessageNotContaining("exemple.fr");
    }

    @ParameterizedTest
    @CsvSource({"450, 450", "550, 451"})
    void aMessageThatMayPassLaterIsTriedAgain(int first, int second) {
        assertThatThrownBy(() -> sendTo(first, second))
                .isInstanceOf(NoticeUndelivered.class)
                .hasMessageNotContaining("exemple.fr");
    }

    @Test
    void aMailboxThatIsNoMoreDoesNotKeepTheOthersFromTheirNotice() throws Exception {
        assertThat(sendTo(550, 250)).contains("DATA");
    }

    /** The server of this test hangs up as soon as it has taken the message. */
    @Test
    void aServerThatHangsUpAfterTheMessageChangesNothing() throws Exception {
        assertThat(sendTo(250, 250)).contains("DATA");
    }

    /** What a server heard that answers so to the two mailboxes. */
    private static List<String> sendTo(int first, int second) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard =
                    CompletableFuture.supplyAsync(() -> serve(server, List.of(first, second)));
            MailSettings settings = new MailSettings(
                    "127.0.0.1",
                    server.getLocalPort(),
                    "",
                    "",
                    "passerelle@exemple.fr",
                    List.of("un@exemple.fr", "deux@exemple.fr"),
                    false);
            new MailNotice(settings, Duration.ofSeconds(20), SampleNotice.TEXT, SampleNotice.CLOCK)
                    .send(SampleNotice.HELD);
            return heard.get();
        }
    }

    private static List<String> serve(ServerSocket server, List<Integer> mailboxes) {
        List<String> heard = new ArrayList<>();
        try (Socket client = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 ready");
            int asked = 0;
            for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                heard.add(line);
                if (line.startsWith("RCPT")) {
                    say(out, mailboxes.get(asked++) + " un@exemple.fr");
                } else if (line.equals("DATA")) {
                    say(out, "354 go on");
                    while (!".".equals(in.readLine())) {
                        continue;
                    }
                    say(out, "250 taken");
                    break;
                } else {
                    say(out, "250 well");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
