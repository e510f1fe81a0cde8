package chainrule.layer;

import chainrule.Golden;
import chainrule.tensor.Matrices;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayerGoldenTest {

    private static final double RELATIVE = 1e-10;

    /** Some ulp of 1: in a saturated unit 1 − a and 1 − a² keep only those digits, here and in PyTorch. */
    private static final double CANCELLATION = 2e-15;

    static List<Golden> cases() {
        return Golden.cases("layers");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void outputAndGradientsAreThoseOfPyTorch(Golden golden) {
        Layer layer = layer(golden);
        double[][] x = golden.array("x");
        double[][] upstream = golden.array("upstream");
        Golden.assertClose(golden.array("out"), layer.forward(x), RELATIVE, "out");
        Golden.assertClose(golden.array("dX"), layer.backward(upstream), RELATIVE, CANCELLATION, "dX");
        if (layer instanceof Dense dense) {
            Golden.assertClose(golden.array("dW"), dense.weights().gradient(), RELATIVE, "dW");
            Golden.assertClose(golden.array("db"), dense.biases().gradient(), RELATIVE, "db");
        }
        Golden.assertClose(golden.array("x"), x, 0, "x, left unchanged");
        Golden.assertClose(golden.array("upstream"), upstream, 0, "upstream, left unchanged");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBufferedPassGivesTheSameBitsAsThePlainCalls(Golden golden) {
        Layer layer = layer(golden);
        double[][] out = layer.forward(golden.array("x"));
        var gradients = layer.parameters();
        layer.backward(golden.array("upstream"));
        var plain = gradients.stream().map(p -> Matrices.copy(p.gradient())).toList();
        var pass = new BufferedPass(new Network(layer));
        Golden.assertClose(out, pass.forward(golden.array("x")), 0, "out");
        pass.backward(golden.array("upstream"));
        for (int k = 0; k < plain.size(); k++) {
            Golden.assertClose(
                    plain.get(k),
                    gradients.get(k).gradient(),
                    0,
                    gradients.get(k).name());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void savedAndLoadedItIsTheSameLayer(Golden golden, @TempDir Path folder) throws IOException {
        Layer layer = layer(golden);
        new Network(layer).save(folder.resolve("net.txt"));
        double[][] out = Network.load(folder.resolve("net.txt")).forward(golden.array("x"));
        Golden.assertClose(layer.forward(golden.array("x")), out, 0, "out");
    }

    private static Layer layer(Golden golden) {
        return switch (golden.text("kind")) {
            case "Dense" -> new Dense(golden.array("W"), golden.array("b"));
            case "Relu" -> new Relu();
            case "Identity" -> new Identity();
            case "Sigmoid" -> new Sigmoid();
            case "Tanh" -> new Tanh();
            case "Softmax" -> new Softmax();
            default ->
                throw new IllegalArgumentException("add a case to LayerGoldenTest.layer: " + golden.text("kind"));
        };
    }
}
