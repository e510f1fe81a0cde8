package chainrule.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An expression by chance: the same operations for any inputs, so that an input can be nudged. */
record RandomExpression(long seed, int inputs, int operations) {

    /** Inputs away from 0, where the derivatives of division and logarithm are large. */
    double[] numbers() {
        return new Random(seed).doubles(inputs, 0.3, 1.7).toArray();
    }

    /** The value of the expression, made from these inputs. */
    Value from(List<Value> given) {
        Random random = new Random(seed + 1);
        List<Value> made = new ArrayList<>(given);
        for (int i = 0; i < operations; i++) {
            Value a = made.get(random.nextInt(made.size()));
            Value b = made.get(random.nextInt(made.size()));
            made.add(next(a, b, random.nextInt(17), 0.3 + random.nextInt(15) / 10.0));
        }
        // All of them, so that each operation counts; tanh keeps large ones from hiding the others.
        return made.stream().map(Value::tanh).reduce(Value::plus).orElseThrow();
    }

    private static Value next(Value a, Value b, int which, double c) {
        return switch (which) {
            case 0 -> a.plus(b);
            case 1 -> a.plus(c);
            case 2 -> a.minus(b);
            case 3 -> a.minus(c);
            case 4 -> a.times(b);
            case 5 -> a.times(c);
            case 6 -> a.dividedBy(b.times(b).plus(1)); // never divides by 0
            case 7 -> a.dividedBy(c);
            case 8 -> a.max(b);
            case 9 -> a.max(c);
            case 10 -> a.power(2);
            case 11 -> a.times(a).plus(1).power(-c);
            case 12 -> a.tanh().exp();
            case 13 -> a.exp().plus(1).log();
            case 14 -> a.tanh();
            case 15 -> a.sigmoid();
            default -> a.times(a);
        };
    }
}
