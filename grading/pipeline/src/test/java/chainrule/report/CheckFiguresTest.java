package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.marks.StudentMarks;
import chainrule.marks.SyntheticClass;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;

/** Beside Apache Commons Math, which has the same figures. */
class CheckFiguresTest {

    @Test
    void meanMedianAndDeviationAreThoseOfCommonsMath() {
        Random random = new Random(3);
        for (int n = 2; n < 60; n++) {
            double[] values = random.doubles(n, -50, 50).toArray();
            DescriptiveStatistics expected = new DescriptiveStatistics(values);
            assertEquals(expected.getMean(), SampleFigures.mean(values), 1e-12);
            assertEquals(expected.getPercentile(50), SampleFigures.median(values), 1e-12);
            assertEquals(expected.getStandardDeviation(), SampleFigures.deviation(values), 1e-12);
        }
        assertEquals(0, SampleFigures.deviation(new double[] {7}));
    }

    @Test
    void discriminationIsTheCorrelationWithTheOtherChecks() {
        List<StudentMarks> handedIn = SyntheticClass.of(400, 2).stream()
                .filter(s -> !s.results().isEmpty())
                .toList();
        for (Map<String, CheckFigures> checks : CheckFigures.of(handedIn).values()) {
            for (CheckFigures c : checks.values()) {
                double[] x = c.passed().stream().mapToDouble(p -> p ? 1 : 0).toArray();
                double[] y = c.rest().stream().mapToDouble(r -> r).toArray();
                double expected = new PearsonsCorrelation().correlation(x, y);
                assertEquals(expected, c.discrimination().orElseThrow(), 1e-9);
                assertTrue(expected > 0.2, "whoever knows more passes more often in this class");
            }
        }
    }

    @Test
    void whatEverybodyPassedDiscriminatesNobody() {
        CheckFigures all =
                new CheckFigures(Collections.nCopies(9, true), List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9));
        assertEquals(OptionalDouble.empty(), all.discrimination());
        assertEquals(1, all.share());
    }
}
