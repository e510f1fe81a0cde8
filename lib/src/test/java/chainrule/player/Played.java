package chainrule.player;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorded run read back from a page, as the page's script reads it. */
record Played(JsonNode json) {

    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

    /** Its first run. */
    static Played of(Film film) {
        return new Played(film(film).get("runs").get(0));
    }

    /** All that the page is given. */
    static JsonNode film(Film film) {
        Matcher found = SCRIPT.matcher(film.html());
        if (!found.find()) {
            throw new AssertionError("no recording in the HTML");
        }
        try {
            return new ObjectMapper().readTree(found.group(1));
        } catch (JsonProcessingException e) {
            throw new AssertionError(found.group(1).substring(0, 200), e);
        }
    }

    int[] epochs(String of) {
        return ints(json.get(of).get("epochs"));
    }

    static int[] ints(JsonNode list) {
        int[] numbers = new int[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asInt();
        }
        return numbers;
    }

    ByteBuffer bytes(String of) {
        byte[] bytes = Base64.getDecoder().decode(json.get(of).get("bytes").asText());
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** All values of a frame, then all gradients. */
    double[][] frame(int place) {
        int all = 0;
        int bytesOfOne = 0;
        for (JsonNode p : json.get("parameters")) {
            int size = p.get("rows").asInt() * p.get("columns").asInt();
            all += size;
            bytesOfOne += 4 + 6 * size;
        }
        ByteBuffer bytes = bytes("frames");
        bytes.position(place * bytesOfOne);
        double[] values = new double[all];
        double[] gradients = new double[all];
        int at = 0;
        for (JsonNode p : json.get("parameters")) {
            int size = p.get("rows").asInt() * p.get("columns").asInt();
            for (int i = 0; i < size; i++) {
                values[at + i] = bytes.getFloat();
            }
            double scale = bytes.getFloat() / 32767;
            for (int i = 0; i < size; i++) {
                gradients[at + i] = bytes.getShort() * scale;
            }
            at += size;
        }
        return new double[][] {values, gradients};
    }
}
