package chainrule.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private final Dataset classes = Toy.moons(40, 0.1, 1);
    private final Dataset numbers =
            Dataset.regression(new double[][] {{1}, {2}, {6}, {7}}, new double[][] {{10}, {30}, {50}, {20}});

    private static void warns(String expected, Runnable code) {
        List<String> told = PrintedLines.of(code);
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).contains(expected), told.get(0));
    }

    @Test
    void oneStandardizerIsAppliedOnce() {
        Standardizer scaler = Standardizer.fit(classes);
        Dataset once = scaler.apply(classes);
        var e = assertThrows(IllegalArgumentException.class, () -> scaler.apply(once));
        assertTrue(
                e.getMessage().startsWith("x of moons was standardised by this Standardizer before"), e.getMessage());
        Standardizer targets = Standardizer.fitTargets(numbers);
        Dataset scaled = targets.applyToTargets(numbers);
        assertThrows(IllegalArgumentException.class, () -> targets.applyToTargets(scaled));
    }

    @Test
    void standardisedDataThatAreStandardisedAgainAreTold() {
        Split split = classes.split(0.6, 0.2, 0.2, 1).standardized();
        warns("standardised already (moons (training))", split::standardized);
    }

    @Test
    void standardisingBeforeTheSplitOrByTheTestPartIsTold() {
        Dataset scaled = Standardizer.fit(classes).apply(classes);
        warns("moons was standardised before it was split", () -> scaled.split(0.6, 0.2, 0.2, 1));
        Dataset test = classes.split(0.6, 0.2, 0.2, 1).test();
        warns("fitted on the test part (moons (test))", () -> Standardizer.fit(test));
        Dataset few = numbers.split(0.5, 0, 0.5, 1).test();
        warns("fitted on the targets of the test part", () -> Standardizer.fitTargets(few));
    }

    @Test
    void aPartOfAPartStaysWhatItWas() {
        Split outer = classes.split(0.6, 0, 0.4, 1);
        assertFalse(outer.train().split(0.5, 0, 0.5, 1).test().isTestPart());
        assertTrue(outer.test().split(0.5, 0, 0.5, 1).train().isTestPart());
        assertTrue(outer.standardized().test().named("other").rows(0).isTestPart());
    }

    @Test
    void classesAreNotStandardised() {
        var e = assertThrows(IllegalArgumentException.class, () -> Standardizer.fitTargets(classes));
        assertTrue(e.getMessage().startsWith("the targets of moons are classes"), e.getMessage());
        Standardizer other = Standardizer.fitTargets(numbers);
        assertThrows(IllegalArgumentException.class, () -> other.applyToTargets(classes));
    }
}
