package chainrule.train;

import static chainrule.train.FitOptions.epochs;

import chainrule.Golden;
import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Tanh;
import chainrule.loss.BinaryCrossEntropy;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.Adam;
import chainrule.optim.GradientDescent;
import chainrule.optim.Momentum;
import chainrule.optim.Optimizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkGoldenTest {

    private record Recipe(List<Layer> between, List<Layer> after, Loss loss, Optimizer optimizer) {}

    static List<Golden> cases() {
        return Golden.cases("networks");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aHundredTrainingStepsGiveTheParametersOfPyTorch(Golden golden) {
        Recipe recipe = recipe(golden);
        List<double[][]> start = golden.arrays("start");
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < start.size(); k += 2) {
            layers.add(new Dense(start.get(k), start.get(k + 1)));
            layers.addAll(k / 2 < recipe.between.size() ? recipe.between.subList(k / 2, k / 2 + 1) : recipe.after);
        }
        var network = new Network(layers.toArray(Layer[]::new));
        var data = Dataset.regression(golden.array("x"), golden.array("y"));
        int batchSize = (int) golden.number("batchSize");
        int stepsAnEpoch = (data.size() + batchSize - 1) / batchSize;
        new Trainer(network, recipe.loss, recipe.optimizer)
                .fit(data, epochs(100 / stepsAnEpoch).batchSize(batchSize).inOrder());
        List<double[][]> end = golden.arrays("end");
        for (int k = 0; k < end.size(); k++) {
            String name = network.parameters().get(k) + " of layer " + (k / 2 + 1);
            Golden.assertClose(end.get(k), network.parameters().get(k).value(), 1e-9, name);
        }
    }

    private static Recipe recipe(Golden golden) {
        double eta = golden.number("eta");
        return switch (golden.text("kind")) {
            case "relu" ->
                new Recipe(List.of(new Relu()), List.of(), new SoftmaxCrossEntropy(), new GradientDescent(eta));
            case "tanh" ->
                new Recipe(List.of(new Tanh(), new Tanh()), List.of(), new MeanSquaredError(), new Adam(eta));
            case "sigmoid" ->
                new Recipe(List.of(new Sigmoid()), List.of(new Sigmoid()), new BinaryCrossEntropy(), new Momentum(eta));
            default -> throw new IllegalArgumentException(golden.text("kind"));
        };
    }
}
