package fr.passerelle.mappings.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Latin9ReaderTest {

    @Test
    void everyByteIsTheLetterThatTheJdkGives() throws IOException {
        byte[] all = new byte[100_003];
        new Random(7).nextBytes(all);
        StringWriter letters = new StringWriter();

        try (Reader reader = new Latin9Reader(new ByteArrayInputStream(all))) {
            reader.transferTo(letters);
        }

        assertThat(letters.toString()).isEqualTo(new String(all, Latin9Reader.LATIN_9));
    }
}
