package chainrule.files;

import chainrule.chart.VisibleText;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Records as JSON, in a form that people can read too. */
public final class JsonFiles {

    /** No value that is written here is null or missing, and none may be when it is read. */
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .registerModule(new SimpleModule().addDeserializer(String.class, new RepeatedTexts()));

    /** Most texts in the results of a class occur many times, and should be in memory once. */
    private static final class RepeatedTexts extends StringDeserializer {

        private static final long serialVersionUID = 1;
        private static final int MOST = 20_000;
        private static final int LONGEST = 1_000;

        /** The size is limited, whatever texts students write. */
        private final transient Map<String, String> known = new ConcurrentHashMap<>();

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text == null || text.length() > LONGEST) {
                return text;
            }
            String same = known.get(text);
            if (same == null && known.size() < MOST) {
                known.put(text, text);
            }
            return same == null ? text : same;
        }
    }

    private JsonFiles() {}

    /** Invisible characters are written as JSON's own escapes, which mean the same. */
    public static String text(Record value) {
        try {
            return VisibleText.of(MAPPER.writeValueAsString(value)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s has no JSON form".formatted(value.getClass()), e);
        }
    }

    /** @throws JsonProcessingException if the file has another form */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        return read(Files.readAllBytes(file), type, file.toString());
    }

    /** The same of a part of a file. */
    public static <T> T read(byte[] json, Class<T> type) throws IOException {
        return read(json, type, "it");
    }

    private static <T> T read(byte[] json, Class<T> type, String name) throws IOException {
        T read = MAPPER.readValue(json, type);
        if (read == null) {
            throw MismatchedInputException.from(null, type, name + " holds nothing but null");
        }
        return read;
    }
}
