package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearestRightTest {

    private static final String SUM = """
            double sum(double[] v) {
                double sum = 0; // of all
                for (double x : v) {
                    sum += x;
                }
                return sum;
            }
            """;

    private static NearestRight nearest(String wrong) {
        String other =
                SUM.replaceAll("(?s)    double.*    return sum;", "    return java.util.Arrays.stream(v).sum();");
        return NearestRight.of(wrong, List.of(other, SUM));
    }

    @Test
    void aRightCellNeedsNothingWhateverItsLayoutAndComments() {
        NearestRight found = nearest("/* mine\n */\n" + SUM.replaceAll(" +", "  "));
        assertEquals(0, found.distance());
        assertEquals(Set.of(), found.lines());
    }

    @Test
    void aChangedPieceIsInItsLine() {
        NearestRight found = nearest(SUM.replace("+=", "-="));
        assertEquals(2, found.distance());
        assertEquals(Set.of(4), found.lines());
        assertEquals(Set.of(7), nearest("/*\n\n*/\n" + SUM.replace("+=", "-=")).lines());
    }

    @Test
    void whatIsMissingIsMissingInTheLinesAroundIt() {
        assertEquals(
                Set.of(3, 4), nearest(SUM.replace("        sum += x;\n", "")).lines());
        assertEquals(Set.of(6), nearest(SUM.replace("return sum", "return")).lines());
    }

    @Test
    void theNearestOfSeveralRightCellsTells() {
        assertEquals(
                Set.of(2),
                nearest("double sum(double[] v) {\n    return java.util.Arrays.stream(v).max();\n}")
                        .lines());
    }

    @Test
    void cellsThatAreAsNearAllTell() {
        assertEquals(
                Set.of(1, 2),
                NearestRight.of("a +\nb", List.of("c +\nb", "a +\nd")).lines());
    }
}
