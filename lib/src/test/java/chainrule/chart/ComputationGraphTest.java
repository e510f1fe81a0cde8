package chainrule.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.graph.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComputationGraphTest {

    private final Value w = Value.of("w", 0.5);
    private final Value x = Value.of("x", 3);
    private final Value y = Value.of("y", 1);

    private Value loss() {
        Value z = w.times(x).plus(Value.of("b", 0.5)).named("z");
        return z.max(0).named("a").minus(y).power(2).named("L");
    }

    @Test
    void itSaysEachStepWithItsValueAndItsGradient() {
        assertEquals(
                "Backward: gradients below the wires. w = 0.5, gradient 6. x = 3, gradient 1. w × x = 1.5, gradient 2."
                        + " b = 0.5, gradient 2. z = (w × x) + b = 2, gradient 2. a = max(z, 0) = 2, gradient 2."
                        + " y = 1, gradient −2. a − y = 1, gradient 2. L = (a − y)² = 1, gradient 1.",
                ComputationGraph.backward(loss()).alt());
        assertTrue(ComputationGraph.forward(loss())
                .alt()
                .startsWith("Forward: values above the wires. w = 0.5. x = 3. w × x = 1.5."));
    }

    @Test
    void oneOperationShowsItsPattern() {
        assertEquals(
                "Add distributes. w = 0.5, gradient 2. x = 3, gradient 2. w + x = 3.5, gradient 2."
                        + " Each input receives the gradient unchanged.",
                ComputationGraph.backward(w.plus(x), 2).alt());
        assertTrue(ComputationGraph.backward(w.times(x), 2)
                .alt()
                .startsWith("Multiply swaps. w = 0.5, gradient 6. x = 3, gradient 1."));
        assertTrue(ComputationGraph.backward(w.max(x), 2)
                .alt()
                .startsWith("Max routes. w = 0.5, gradient 0. x = 3, gradient 2."));
        assertTrue(ComputationGraph.backward(w.exp()).alt().startsWith("Backward"));
    }

    @Test
    void patternsStandInOnePictureAndTwoUsesOfAValueAddUp() {
        Chart four = ComputationGraph.patterns(2, w.plus(x), w.times(x), w.max(x), w.times(w));
        assertTrue(four.alt().startsWith("Add distributes. w = 0.5, gradient 2."), four.alt());
        assertTrue(
                four.alt()
                        .endsWith("Two uses add up. w = 0.5, gradient 2. w × w = 0.25, gradient 2."
                                + " A value receives the sum of what its uses send back."),
                four.alt());
        assertTrue(new Pixels(four).hasWhiteMargin(4));
    }

    @Test
    void everyOperationIsWrittenAsInAFormula() {
        Value u = w.dividedBy(x).minus(0.25).named("u");
        Value all = u.exp().plus(1).log().times(u.tanh()).max(u.sigmoid()).power(-1.5);
        String alt = ComputationGraph.forward(all).alt();
        for (String formula : List.of(
                "w ÷ x =",
                "u = (w ÷ x) − 0.25 =",
                "exp(u) + 1 =",
                "log(exp(u) + 1) =",
                "log(exp(u) + 1) × tanh(u) =",
                "^−1.5 =")) {
            assertTrue(alt.contains(formula), formula + " in " + alt);
        }
    }

    @Test
    void valuesAreBlueAndGradientsAreVermillion() {
        assertEquals(0, new Pixels(ComputationGraph.forward(loss())).count(Palette.VERMILLION));
        Pixels backward = new Pixels(ComputationGraph.backward(loss()));
        assertTrue(backward.count(Palette.VERMILLION) > 500);
        assertTrue(backward.count(Palette.BLUE) > 500);
        assertTrue(backward.hasWhiteMargin(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void inAnyExpressionNoTwoPlacesOfAColumnTouchAndWiresRunToTheRight(long seed) {
        Random random = new Random(seed);
        List<Value> made = new ArrayList<>(List.of(w, x, y));
        for (int i = 0; i < 12; i++) {
            Value a = made.get(random.nextInt(made.size()));
            Value b = made.get(random.nextInt(made.size()));
            made.add(random.nextInt(3) == 0 ? a.tanh() : random.nextBoolean() ? a.plus(b) : a.times(b));
        }
        Value end = made.stream().reduce(Value::plus).orElseThrow();
        GraphLayout layout = new GraphLayout(end.gradients());
        Map<Value, Integer> seen = new IdentityHashMap<>();
        for (List<GraphLayout.Place> column : layout.columns()) {
            for (int i = 0; i < column.size(); i++) {
                assertTrue(i == 0 || column.get(i).row - column.get(i - 1).row > 1 - 1e-9);
                if (column.get(i).value != null) {
                    seen.merge(column.get(i).value, 1, Integer::sum);
                }
            }
        }
        assertEquals(end.gradients().order().size(), seen.size());
        for (GraphLayout.Wire wire : layout.wires()) {
            for (int i = 1; i < wire.path().size(); i++) {
                assertEquals(wire.path().get(i - 1).column + 1, wire.path().get(i).column);
            }
        }
    }

    @Test
    void whatAnotherUseSendsBackStandsAtItsWire() {
        Chart twice = ComputationGraph.backward(w.times(w).exp().tanh().exp().tanh());
        Value same = Value.of("x", w.number()); // So that only the one more number makes a difference.
        Chart once = ComputationGraph.backward(w.times(same).exp().tanh().exp().tanh());
        assertTrue(twice.width() > once.width(), twice.width() + " and " + once.width());
        assertTrue(new Pixels(twice).hasWhiteMargin(4));
    }

    @Test
    void itsStepsGoForwardAndBackThroughOneOperationEachInPicturesOfOneSize() {
        Value w = Value.of("w", 2);
        Value z = w.times(Value.of("x", 3)).plus(w).named("z");
        List<Chart> steps = ComputationGraph.steps(z);
        assertEquals(
                List.of(
                        "The given values. All others follow from them.",
                        "Forward: w × x = 6.",
                        "Forward: z = (w × x) + w = 8.",
                        "Backward: the derivative of z by itself is 1.",
                        "Backward through +, upstream × own derivative: to w × x: 1 × 1 = 1, to w: 1 × 1 = 1.",
                        "Backward through ×, upstream × own derivative: to w: 1 × 3 = 3, to x: 1 × 2 = 2."),
                steps.stream().map(Chart::alt).toList());
        assertEquals(1, steps.stream().map(Chart::width).distinct().count());
        assertEquals(1, steps.stream().map(Chart::height).distinct().count());
    }

    @Test
    void aGradientStandsAtAValueOnceAllItsUsesHaveSentTheirs() {
        Value w = Value.of("w", 2);
        Value z = w.times(Value.of("x", 3)).plus(w).named("z");
        List<GraphStep> steps = GraphStep.all(z, z.gradients());
        assertEquals(
                List.of(false, false, false, false, false, true),
                steps.stream().map(step -> step.hasGradient(w)).toList());
        assertEquals(
                List.of(false, false, true, true, true, true),
                steps.stream().map(step -> step.knows(z)).toList());
        assertEquals(
                List.of(false, false, false, false, true, true),
                steps.stream().map(step -> step.hasSentBack(z)).toList());
    }

    @Test
    void anExpressionTooLongToReadIsRefusedInWords() {
        Value sum = w;
        for (int i = 0; i < 50; i++) {
            sum = sum.plus(1);
        }
        Value all = sum;
        assertEquals(
                "a computational graph has room for 40 values, got 51; draw a part of the expression",
                assertThrows(IllegalArgumentException.class, () -> ComputationGraph.backward(all))
                        .getMessage());
    }
}
