package chainrule.player;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.chart.ActivationCurve;
import chainrule.chart.Chart;
import chainrule.chart.ComputationGraph;
import chainrule.chart.LossCurve;
import chainrule.graph.Value;
import chainrule.layer.Tanh;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReelTest {

    private static Value loss() {
        Value w = Value.of("w", 2);
        Value h = w.times(Value.of("x", 3))
                .plus(Value.of("b", -1))
                .named("z")
                .tanh()
                .named("h");
        return h.minus(Value.of("y", 4)).power(2).plus(w.times(w).times(0.1)).named("L");
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** As the page lays layers on each other. */
    private static void assertShows(List<Chart> charts, JsonNode frames) throws IOException {
        BufferedImage sheet = null;
        for (int i = 0; i < charts.size(); i++) {
            BufferedImage layer =
                    image(Base64.getDecoder().decode(frames.get(i).get("png").asText()));
            if (frames.get(i).get("isWhole").asBoolean()) {
                sheet = new BufferedImage(layer.getWidth(), layer.getHeight(), BufferedImage.TYPE_INT_RGB);
            }
            sheet.createGraphics().drawImage(layer, 0, 0, null);
            BufferedImage chart = image(charts.get(i).png());
            assertArrayEquals(pixels(chart), pixels(sheet), "picture " + i);
        }
    }

    @Tag("slow")
    @Test
    void theLayersUpToAPlaceShowThatPlacesPicture() throws IOException {
        assertShows(
                ComputationGraph.steps(loss()), Played.film(Reel.steps(loss())).get("frames"));
    }

    @Test
    void picturesOfOtherSizesBeginAnew() throws IOException {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("a", ActivationCurve.of(new Tanh()));
        charts.put("b", LossCurve.of(new double[] {3, 2, 1}));
        charts.put("c", LossCurve.of(new double[] {3, 1, 2}));
        assertShows(
                List.copyOf(charts.values()), Played.film(Reel.of("n", charts)).get("frames"));
    }

    @Tag("slow")
    @Test
    void anExpressionIsPlayedInLittleRoom() {
        int bytes = Reel.steps(loss()).html().length();
        assertTrue(bytes < 700_000, bytes + " bytes");
    }

    @Test
    void theWordsTellOfEachStep() {
        String words = Reel.steps(loss()).toString();
        assertTrue(words.startsWith("18 pictures in a row. step 0: The given values."), words);
        assertTrue(words.contains("step 3: Forward: h = tanh(z) = 0.9999. step 4:"), words);
    }

    @Test
    void noChartIsRefused() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> Reel.of("n", Map.of()));
        assertEquals("a reel needs at least 1 chart, got none", thrown.getMessage());
    }
}
