package chainrule.graph;

import chainrule.tensor.PlainNumber;
import chainrule.tensor.PortableMath;
import java.util.List;
import java.util.Locale;

/**
 * A number that remembers how it was made: v = f(a, b), with its own derivatives ∂v/∂a and ∂v/∂b.
 *
 * <p>Write an expression with its methods, such as {@code w.times(x).plus(b).max(0)}, and ask the last value for its
 * {@link #gradients()}. No method changes a value; each gives a new one.
 */
public final class Value {

    /** One input of a value, and the value's own derivative with respect to it. */
    record Input(Value value, double slope) {}

    private final String name;
    private final double number;
    private final Operation operation;
    private final String symbol;
    private final List<Input> inputs;

    private Value(String name, double number, Operation operation, String symbol, List<Input> inputs) {
        this.name = name;
        this.number = number;
        this.operation = operation;
        this.symbol = symbol;
        this.inputs = inputs;
    }

    /** A value that is given, such as a weight. */
    public static Value of(String name, double number) {
        return new Value(name, number, null, name, List.of());
    }

    /** The same value with a name, such as {@code z}. */
    public Value named(String name) {
        return new Value(name, number, operation, isGiven() ? name : symbol, inputs);
    }

    /** v = a + b, so ∂v/∂a = ∂v/∂b = 1. */
    public Value plus(Value b) {
        require("plus", b);
        return of(Operation.ADD, "+", number + b.number, b, 1, 1);
    }

    /** v = a + c with a constant c, so ∂v/∂a = 1. */
    public Value plus(double c) {
        return of(Operation.ADD, "+ " + PlainNumber.of(c), number + c, 1);
    }

    /** v = a − b, so ∂v/∂a = 1 and ∂v/∂b = −1. */
    public Value minus(Value b) {
        require("minus", b);
        return of(Operation.SUBTRACT, "−", number - b.number, b, 1, -1);
    }

    /** v = a − c with a constant c, so ∂v/∂a = 1. */
    public Value minus(double c) {
        return of(Operation.SUBTRACT, "− " + PlainNumber.of(c), number - c, 1);
    }

    /** v = a · b, so ∂v/∂a = b and ∂v/∂b = a. */
    public Value times(Value b) {
        require("times", b);
        return of(Operation.MULTIPLY, "×", number * b.number, b, b.number, number);
    }

    /** v = a · c with a constant c, so ∂v/∂a = c. */
    public Value times(double c) {
        return of(Operation.MULTIPLY, "× " + PlainNumber.of(c), number * c, c);
    }

    /** v = a / b, so ∂v/∂a = 1/b and ∂v/∂b = −a/b². */
    public Value dividedBy(Value b) {
        require("dividedBy", b);
        return of(Operation.DIVIDE, "÷", number / b.number, b, 1 / b.number, -number / (b.number * b.number));
    }

    /** v = a / c with a constant c, so ∂v/∂a = 1/c. */
    public Value dividedBy(double c) {
        return of(Operation.DIVIDE, "÷ " + PlainNumber.of(c), number / c, 1 / c);
    }

    /**
     * v = max(a, b), so the derivative with respect to the larger one is 1, and with respect to the other 0; if they
     * are equal, a counts as larger.
     */
    public Value max(Value b) {
        require("max", b);
        boolean first = number >= b.number;
        return of(Operation.MAX, "max", Math.max(number, b.number), b, first ? 1 : 0, first ? 0 : 1);
    }

    /** v = max(a, c) with a constant c, so ∂v/∂a = 1 if a &gt; c, otherwise 0; {@code max(0)} is ReLU. */
    public Value max(double c) {
        return of(Operation.MAX, "max " + PlainNumber.of(c), Math.max(number, c), number > c ? 1 : 0);
    }

    /** v = aᵖ with a constant p, so ∂v/∂a = p · aᵖ⁻¹. */
    public Value power(double p) {
        double slope = p == 0 ? 0 : p * Math.pow(number, p - 1);
        return of(Operation.POWER, "^ " + PlainNumber.of(p), Math.pow(number, p), slope);
    }

    /** v = eᵃ, so ∂v/∂a = v. */
    public Value exp() {
        double v = PortableMath.exp(number);
        return of(Operation.EXP, "exp", v, v);
    }

    /** v = log a, the natural logarithm, so ∂v/∂a = 1/a. */
    public Value log() {
        return of(Operation.LOG, "log", PortableMath.log(number), 1 / number);
    }

    /** v = tanh a, so ∂v/∂a = 1 − v². */
    public Value tanh() {
        double v = PortableMath.tanh(number);
        return of(Operation.TANH, "tanh", v, 1 - v * v);
    }

    /** v = σ(a) = 1 / (1 + e⁻ᵃ), so ∂v/∂a = v · (1 − v). */
    public Value sigmoid() {
        double v = PortableMath.sigmoid(number);
        return of(Operation.SIGMOID, "σ", v, v * (1 - v));
    }

    private static void require(String method, Value b) {
        if (b == null) {
            throw new IllegalArgumentException(
                    "%s(…) expects a Value or a number, got null: did you run the cell that makes it?"
                            .formatted(method));
        }
    }

    private Value of(Operation operation, String symbol, double v, double slope) {
        return new Value(null, v, operation, symbol, List.of(new Input(this, slope)));
    }

    private Value of(Operation operation, String symbol, double v, Value b, double slope, double slopeOfB) {
        return new Value(null, v, operation, symbol, List.of(new Input(this, slope), new Input(b, slopeOfB)));
    }

    /** The number itself. */
    public double number() {
        return number;
    }

    /** The value's name, or an empty text. */
    public String name() {
        return name == null ? "" : name;
    }

    /** Whether the value was given rather than computed. */
    public boolean isGiven() {
        return operation == null;
    }

    /** The operation that made the value; null if it was given. */
    public Operation operation() {
        return operation;
    }

    /** The operation as it is drawn, with its constant, such as {@code × 2}; for a given value, its name. */
    public String symbol() {
        return symbol;
    }

    /** The values that this one was made from, in order; {@code a.times(a)} lists the same one twice. */
    public List<Value> inputs() {
        return inputs.stream().map(Input::value).toList();
    }

    List<Input> slopes() {
        return inputs;
    }

    /** ∂v/∂a for this value v and each value a that it was made from. */
    public Gradients gradients() {
        return gradients(1);
    }

    /**
     * The same for a value that is part of a larger expression: {@code upstream} · ∂v/∂a.
     *
     * @param upstream the gradient that reaches this value
     */
    public Gradients gradients(double upstream) {
        return new Gradients(this, upstream);
    }

    /** The name and the number, with four significant digits. */
    @Override
    public String toString() {
        return (name == null ? "" : name + " = ") + String.format(Locale.ROOT, "%.4g", number);
    }
}
