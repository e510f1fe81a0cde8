package chainrule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Golden values from PyTorch; {@code src/test/golden/golden.py} makes them and says how. */
public record Golden(JsonNode node) {

    /** The cases of a file, such as {@code layers}, of these kinds. */
    public static List<Golden> cases(String file, String... kinds) {
        JsonNode root;
        try {
            root = new ObjectMapper()
                    .readTree(Path.of("src/test/golden", file + ".json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Golden> cases = StreamSupport.stream(root.get("cases").spliterator(), false)
                .map(Golden::new)
                .filter(g -> kinds.length == 0 || List.of(kinds).contains(g.text("kind")))
                .toList();
        assertTrue(cases.size() >= kinds.length, "a kind is missing in " + file);
        return cases;
    }

    public String text(String key) {
        return node.get(key).asText();
    }

    public double number(String key) {
        return node.get(key).asDouble();
    }

    public double[][] array(String key) {
        return array(node.get(key));
    }

    /** A list of arrays, such as parameters or steps. */
    public List<double[][]> arrays(String key) {
        return StreamSupport.stream(node.get(key).spliterator(), false)
                .map(Golden::array)
                .toList();
    }

    private static double[][] array(JsonNode rows) {
        double[][] a = new double[rows.size()][];
        for (int i = 0; i < a.length; i++) {
            a[i] = new double[rows.get(i).size()];
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] = rows.get(i).get(j).asDouble();
            }
        }
        return a;
    }

    /** Every entry within a relative tolerance; numbers below 1e-300 count as 0. */
    public static void assertClose(double[][] expected, double[][] got, double relative, String what) {
        assertClose(expected, got, relative, 1e-300, what);
    }

    /** Every entry within a relative tolerance, or an absolute one where digits cancel out. */
    public static void assertClose(double[][] expected, double[][] got, double relative, double absolute, String what) {
        assertEquals(expected.length, got.length, what + ": rows");
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i].length, got[i].length, what + ": columns");
            for (int j = 0; j < expected[i].length; j++) {
                double tolerance = relative * Math.abs(expected[i][j]) + absolute;
                assertEquals(expected[i][j], got[i][j], tolerance, "%s [%d][%d]".formatted(what, i, j));
            }
        }
    }

    @Override
    public String toString() {
        return text("name");
    }
}
