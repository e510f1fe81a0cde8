package chainrule.player;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Maps, lists, numbers and texts as JSON that is safe within a page's script element. */
final class Json {

    private Json() {}

    /** Writes any of these types, and arrays of numbers; JSON does not have NaN and Infinity, so they become null. */
    static String of(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            char before = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.append(before);
                text(String.valueOf(entry.getKey()), json);
                json.append(':');
                write(entry.getValue(), json);
                before = ',';
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            char before = '[';
            for (Object each : list) {
                write(each, json.append(before));
                before = ',';
            }
            json.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof Double d) {
            number(d, json);
        } else if (value instanceof String s) {
            text(s, json);
        } else {
            json.append(value); // null, whole numbers and truth values
        }
    }

    private static void number(double d, StringBuilder json) {
        // Seven digits suffice for a picture, but a loss that explodes leaves the range of 4-byte numbers.
        boolean isShort = d == 0 || Math.abs(d) < Float.MAX_VALUE && Math.abs(d) > Float.MIN_NORMAL;
        String shown = isShort ? String.valueOf((float) d) : String.valueOf(d);
        json.append(Double.isFinite(d) ? shown : "null");
    }

    /** A less-than sign is written as an escape, so no text can end the script element. */
    private static void text(String s, StringBuilder json) {
        json.append('"');
        s.chars().forEach(c -> {
            if (c < 0x20 || c == '<' || c == '"' || c == '\\' || c == 0x2028 || c == 0x2029) {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        json.append('"');
    }

    /** All numbers of a matrix, row by row, as 4-byte numbers in base 64. */
    static String packed(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        ByteBuffer bytes = ByteBuffer.allocate(4 * rows.length * columns).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] row : rows) {
            for (double v : row) {
                bytes.putFloat((float) v);
            }
        }
        return packed(bytes.array());
    }

    static String packed(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
