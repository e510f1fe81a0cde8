package chainrule.chart;

import chainrule.graph.Gradients;
import chainrule.graph.Operation;
import chainrule.graph.Value;
import java.util.ArrayList;
import java.util.List;

/** The words and symbols of a computational graph. */
final class GraphWords {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** An operand without a name is written out within another expression up to this length. */
    private static final int LONGEST = 24;

    private GraphWords() {}

    static String title(Value end, boolean backward) {
        if (backward && isTwiceTheSame(end)) {
            return "Two uses add up";
        }
        if (backward && isOneOperation(end) && !end.operation().pattern().isEmpty()) {
            String pattern = end.operation().pattern();
            return capital(end.operation() + " " + pattern.substring(0, pattern.indexOf(':')));
        }
        return backward ? "Backward: gradients below the wires" : "Forward: values above the wires";
    }

    /** The rule of an expression that is one operation; empty for other expressions. */
    static String rule(Value end, boolean backward) {
        if (!backward || !isOneOperation(end)) {
            return "";
        }
        if (isTwiceTheSame(end)) {
            return "A value receives the sum of what its uses send back.";
        }
        String pattern = end.operation().pattern();
        String rule = pattern.substring(pattern.indexOf(':') + 1).strip();
        return rule.isEmpty() ? "" : capital(rule) + ".";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The operation with its numbers, such as {@code z = w × x = 2 × 3 = 6}. */
    static String forward(Value value) {
        String name = value.name().isEmpty() ? "" : value.name() + " = ";
        return name + expression(value) + " = " + NumberText.byHand(value.number());
    }

    /** What an operation sends back to each of its inputs: upstream × own derivative. */
    static String backward(Value value, Gradients gradients) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < value.inputs().size(); i++) {
            parts.add("to %s: %s × %s = %s"
                    .formatted(
                            shown(value.inputs().get(i)),
                            signed(gradients.of(value)),
                            signed(Gradients.own(value, i)),
                            NumberText.byHand(gradients.along(value, i))));
        }
        return "Backward through %s, upstream × own derivative: %s.".formatted(symbol(value), String.join(", ", parts));
    }

    private static String signed(double v) {
        return v < 0 ? "(" + NumberText.byHand(v) + ")" : NumberText.byHand(v);
    }

    private static boolean isOneOperation(Value end) {
        return !end.isGiven() && end.inputs().stream().allMatch(Value::isGiven);
    }

    private static boolean isTwiceTheSame(Value end) {
        return isOneOperation(end)
                && end.inputs().size() == 2
                && end.inputs().get(0) == end.inputs().get(1);
    }

    static String of(Value end, Gradients gradients, boolean backward) {
        StringBuilder words = new StringBuilder(title(end, backward)).append('.');
        for (Value value : gradients.order()) {
            String name = value.name().isEmpty() || value.isGiven() ? "" : value.name() + " = ";
            words.append(' ').append(name).append(value.isGiven() ? value.name() : expression(value));
            words.append(" = ").append(NumberText.byHand(value.number()));
            if (backward) {
                words.append(", gradient ").append(NumberText.byHand(gradients.of(value)));
            }
            words.append('.');
        }
        String rule = rule(end, backward);
        return rule.isEmpty() ? words.toString() : words + " " + rule;
    }

    /** An operation as it is drawn: {@code ( )²} for a power, the others as they are. */
    static String symbol(Value value) {
        return value.operation() == Operation.POWER ? "( )" + exponent(value) : value.symbol();
    }

    private static String expression(Value value) {
        Value first = value.inputs().get(0);
        Value second = value.inputs().size() > 1 ? value.inputs().get(1) : null;
        return switch (value.operation()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
                operand(first) + " " + value.symbol() + (second == null ? "" : " " + operand(second));
            case POWER -> operand(first) + exponent(value);
            case MAX -> "max(%s, %s)".formatted(shown(first), second == null ? constant(value) : shown(second));
            case EXP, LOG, TANH, SIGMOID -> value.symbol() + "(" + shown(first) + ")";
        };
    }

    /** An operand, in brackets if it stands next to a sign. */
    private static String operand(Value value) {
        String shown = shown(value);
        return value.name().isEmpty() && shown.indexOf(' ') > 0 && !isFunction(value) ? "(" + shown + ")" : shown;
    }

    private static boolean isFunction(Value value) {
        return switch (value.operation()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> false;
            case MAX, EXP, LOG, TANH, SIGMOID -> true;
        };
    }

    /** The name of a value, or how it is computed if that is short. */
    static String shown(Value value) {
        if (!value.name().isEmpty()) {
            return value.name();
        }
        String text = expression(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String constant(Value value) {
        return value.symbol().substring(value.symbol().indexOf(' ') + 1);
    }

    private static String exponent(Value value) {
        String p = constant(value);
        return p.matches("−?\\d+")
                ? p.chars()
                        .mapToObj(c -> c == '−' ? "⁻" : RAISED.substring(c - '0', c - '0' + 1))
                        .reduce("", String::concat)
                : "^" + p;
    }
}
