package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToyTest {

    private static Dataset draw(String shape, int n, double noise, long seed) {
        return switch (shape) {
            case "spiral" -> Toy.spiral(n, 3, noise, seed);
            case "moons" -> Toy.moons(n, noise, seed);
            case "circles" -> Toy.circles(n, noise, seed);
            case "clouds" -> Toy.clouds(n, 3, noise, seed);
            default -> Toy.xor(n, noise, seed);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"moons", "circles"})
    void withoutNoiseThePointsAreThoseOfScikitLearn(String shape) {
        Dataset data = draw(shape, 10, 0, 1);
        List<String[]> expected = Witness.rows("shapes.csv", shape);
        for (int i = 0; i < 10; i++) {
            double[] point = {Double.parseDouble(expected.get(i)[0]), Double.parseDouble(expected.get(i)[1])};
            assertArrayEquals(point, data.x()[i], 1e-15);
            assertEquals(Integer.parseInt(expected.get(i)[2]), data.labels()[i]);
        }
    }

    @Test
    void armsOfTheSpiralAreTurnedCopiesOfOneAnother() {
        Dataset data = Toy.spiral(30, 3, 0, 1);
        double[][] x = data.x();
        double cos = -0.5;
        double sin = StrictMath.sqrt(3) / 2;
        for (int i = 0; i < 20; i++) {
            double[] turned = {cos * x[i][0] - sin * x[i][1], sin * x[i][0] + cos * x[i][1]};
            assertArrayEquals(turned, x[i + 10], 1e-14);
        }
        assertArrayEquals(new double[] {0.1, 0}, x[0], 1e-15);
        assertArrayEquals(new double[] {1, 0}, x[9], 1e-14);
    }

    @Test
    void cloudsStandAroundTheCornersOfAPolygon() {
        double[][] x = Toy.clouds(6, 4, 0, 1).x();
        assertArrayEquals(new double[] {1, 0}, x[0], 1e-15);
        assertArrayEquals(new double[] {1, 0}, x[1], 1e-15);
        assertArrayEquals(new double[] {0, 1}, x[2], 1e-15);
        assertArrayEquals(new double[] {-1, 0}, x[4], 1e-15);
        assertArrayEquals(new double[] {0, -1}, x[5], 1e-15);
    }

    @Test
    void fourPointsOfXorAreItsTruthTable() {
        Dataset xor = Toy.xor(4, 0, 1);
        assertArrayEquals(new double[][] {{0, 0}, {1, 1}, {0, 1}, {1, 0}}, xor.x());
        assertArrayEquals(new int[] {0, 0, 1, 1}, xor.labels());
        assertArrayEquals(new double[][] {{0}, {0}, {1}, {1}}, xor.asBinary().y());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spiral", "moons", "circles", "xor", "clouds"})
    void aSeedGivesTheSamePointsAndAnotherSeedOthers(String shape) {
        assertArrayEquals(draw(shape, 20, 0.1, 5).x(), draw(shape, 20, 0.1, 5).x());
        assertFalse(Arrays.deepEquals(
                draw(shape, 20, 0.1, 5).x(), draw(shape, 20, 0.1, 6).x()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spiral", "moons", "circles", "xor", "clouds"})
    void noiseIsTheStandardDeviationOnEachCoordinate(String shape) {
        double[][] clean = draw(shape, 6000, 0, 5).x();
        double[][] noisy = draw(shape, 6000, 0.3, 5).x();
        for (int j = 0; j < 2; j++) {
            double squares = 0;
            for (int i = 0; i < clean.length; i++) {
                squares += (noisy[i][j] - clean[i][j]) * (noisy[i][j] - clean[i][j]);
            }
            assertEquals(0.3, Math.sqrt(squares / clean.length), 0.01);
        }
    }

    /** The same on JDK 17 and 25, and on any machine. */
    @Test
    void aSeedGivesTheseBits() {
        double[][] x = Toy.spiral(5, 2, 0.1, 42).x();
        assertEquals("0x1.b6a98680de46cp-3", Double.toHexString(x[0][0]));
        assertEquals("0x1.3060627c27f38p-3", Double.toHexString(x[4][1]));
    }

    @Test
    void pointsAreSharedOutEvenly() {
        assertArrayEquals(new int[] {4, 3, 3}, Toy.spiral(10, 3, 0, 1).classCounts());
        assertEquals(List.of("arm 0", "arm 1", "arm 2"), Toy.spiral(10, 3, 0, 1).classNames());
    }

    @Test
    void shapesThatCannotBeDrawnAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Toy.spiral(10, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Toy.spiral(2, 3, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Toy.spiral(10, -1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> Toy.moons(10, -0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> Toy.moons(10, Double.NaN, 1));
    }
}
