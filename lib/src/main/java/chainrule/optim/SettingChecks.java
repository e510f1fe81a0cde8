package chainrule.optim;

import chainrule.tensor.Parameter;
import java.util.List;

/** Checks of an optimizer's settings. */
final class SettingChecks {

    private SettingChecks() {}

    static double learningRate(double eta) {
        return notNegative("the learning rate η", eta);
    }

    static double notNegative(String name, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be a finite number ≥ 0, got " + value);
        }
        return value;
    }

    static void parameters(List<Parameter> parameters) {
        if (parameters == null) {
            throw new IllegalArgumentException("step(…) expects parameters, such as net.parameters(), got null");
        }
    }

    static double positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be a finite number > 0, got " + value);
        }
        return value;
    }

    /** Checks a share that is kept from step to step, such as β, β₁ or β₂. */
    static double fraction(String name, double value) {
        if (!(value >= 0 && value < 1)) {
            throw new IllegalArgumentException("%s must be at least 0 and less than 1, got %s".formatted(name, value));
        }
        return value;
    }
}
