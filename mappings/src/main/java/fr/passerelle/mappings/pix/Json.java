package fr.passerelle.mappings.pix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The one JSON mapper of this package, and how a tree becomes a text. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** @throws UnreadableJsonException when the text is no JSON object */
    static JsonFields read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UnreadableJsonException(JsonFields.ROOT, "JSON mal formé");
        }
        if (!root.isObject()) {
            throw new UnreadableJsonException(JsonFields.ROOT, "un objet est attendu");
        }
        return new JsonFields(root, "");
    }

    /**
     * Bytes of a file: UTF-8, with or without BOM.
     *
     * @throws UnreadableJsonException when they are not UTF-8 or no JSON object
     */
    static JsonFields read(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new UnreadableJsonException(JsonFields.ROOT, "encodage UTF-8 attendu");
        }
    }

    static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can always be written", e);
        }
    }
}
