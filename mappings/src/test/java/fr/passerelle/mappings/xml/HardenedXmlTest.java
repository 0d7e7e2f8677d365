package fr.passerelle.mappings.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardenedXmlTest {

    @XmlRootElement(name = "A")
    static class A {
        @XmlElement(name = "B")
        String b;
    }

    @Test
    void theParserOnTheClassPathObeys() {
        assertThatCode(HardenedXml::proveHardened).doesNotThrowAnyException();
    }

    @Test
    void anExternalEntityIsNeverRead(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (ServerSocket canary = new ServerSocket(0)) {
            canary.setSoTimeout(1);
            String fromFile = "<!DOCTYPE A [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><A><B>&x;</B></A>";
            String fromNet = "<!DOCTYPE A SYSTEM 'http://127.0.0.1:" + canary.getLocalPort() + "/a.dtd'><A/>";

            assertThatThrownBy(() -> unmarshal(fromFile)).isInstanceOf(XMLStreamException.class);
            assertThatThrownBy(() -> unmarshal(fromNet)).isInstanceOf(XMLStreamException.class);
            assertThatThrownBy(canary::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<C/>", "<A></A><A/>", "<A/>reste", "<A><B></A>", "", "<A>&amp</A>"})
    void aDocumentThatIsNotWholeIsNotBound(String document) {
        assertThatThrownBy(() -> unmarshal(document)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void unknownElementsAreLeft() throws XMLStreamException {
        assertThat(unmarshal("<A c='1'><Z><B>non</B></Z><B>oui</B></A>").b).isEqualTo("oui");
    }

    @Test
    void theDeclaredCharsetCounts() throws XMLStreamException {
        byte[] bytes = "<?xml version='1.0' encoding='ISO-8859-15'?><A><B>œ€Ÿ</B></A>"
                .getBytes(Charset.forName("ISO-8859-15"));

        assertThat(HardenedXml.unmarshal(A.class, new ByteArrayInputStream(bytes)).b)
                .isEqualTo("œ€Ÿ");
    }

    @Test
    void theCursorStartsBeforeTheRoot() throws XMLStreamException {
        XMLStreamReader reader = HardenedXml.reader(new ByteArrayInputStream("<A/>".getBytes(StandardCharsets.UTF_8)));

        reader.nextTag();

        assertThat(reader.getLocalName()).isEqualTo("A");
    }

    private static A unmarshal(String document) throws XMLStreamException {
        return HardenedXml.unmarshal(A.class, new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
