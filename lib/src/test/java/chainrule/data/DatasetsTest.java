package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"digits", "iris", "breast_cancer", "diabetes"})
    void eachFileHoldsWhatScikitLearnLoads(String name) {
        Dataset data = Witness.data(name);
        double[][] x = data.x();
        List<String[]> expected = Witness.rows("statistics.csv", name);
        assertEquals(expected.size(), data.features() + (data.hasClasses() ? 0 : 1));
        for (int j = 0; j < expected.size(); j++) {
            double[][] from = j < data.features() ? x : data.y();
            int column = j < data.features() ? j : 0;
            double[] cells = Arrays.stream(from).mapToDouble(row -> row[column]).toArray();
            assertStatistics(expected.get(j), cells, name + ", column " + j);
        }
    }

    private static void assertStatistics(String[] expected, double[] cells, String where) {
        double mean = Arrays.stream(cells).sum() / cells.length;
        double variance = Arrays.stream(cells).map(v -> (v - mean) * (v - mean)).sum() / cells.length;
        double[] got = {
            mean,
            Math.sqrt(variance),
            Arrays.stream(cells).min().orElseThrow(),
            Arrays.stream(cells).max().orElseThrow()
        };
        double[] wanted =
                Arrays.stream(expected).skip(1).mapToDouble(Double::parseDouble).toArray();
        assertArrayEquals(wanted, got, 1e-12 * wanted[3], where);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "iris", "breast_cancer"})
    void eachClassHasAsManyExamplesAsInScikitLearn(String name) {
        Dataset data = Witness.data(name);
        List<String[]> expected = Witness.rows("counts.csv", name);
        assertEquals(expected.stream().map(row -> row[0]).toList(), data.classNames());
        assertArrayEquals(
                expected.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray(), data.classCounts());
    }

    @Test
    void theFirstDigitIsAZeroWithAHoleInTheMiddle() {
        double[] first = Witness.data("digits").x()[0];
        assertArrayEquals(new double[] {0, 4, 12, 0, 0, 8, 8, 0}, Arrays.copyOfRange(first, 24, 32));
        assertEquals(0, Witness.data("digits").labels()[0]);
    }

    @Test
    void malignantIsOneInTheBinaryForm() {
        Dataset binary = Witness.data("breast_cancer").asBinary();
        assertEquals(List.of("malignant"), binary.outputNames());
        assertEquals(212, Arrays.stream(binary.y()).mapToDouble(row -> row[0]).sum());
    }

    @Test
    void diabetesComesInRealUnits() {
        assertEquals(
                "diabetes: 442 examples, 10 features%n".formatted()
                        + "  x  442×10  age, sex, bmi, bp, s1, s2, s3, s4, s5, s6; from 1 to 301%n".formatted()
                        + "  y  442×1  progression; from 25 to 346",
                Witness.data("diabetes").toString());
    }
}
