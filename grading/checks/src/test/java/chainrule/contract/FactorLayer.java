package chainrule.contract;

import chainrule.layer.Layer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.Arrays;
import java.util.List;

/** A layer of one number, by which everything is multiplied. */
final class FactorLayer implements Layer {

    private final Parameter factor;
    private double[][] x;

    FactorLayer(double factor) {
        this.factor = new Parameter("k", new double[][] {{factor}});
    }

    @Override
    public double[][] forward(double[][] x) {
        this.x = Matrices.copy(x);
        return Matrices.scale(factor.value()[0][0], x);
    }

    @Override
    public double[][] backward(double[][] upstream) {
        double sum = Arrays.stream(Matrices.hadamard(upstream, x))
                .flatMapToDouble(Arrays::stream)
                .sum();
        factor.setGradient(new double[][] {{sum}});
        return Matrices.scale(factor.value()[0][0], upstream);
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(factor);
    }
}
