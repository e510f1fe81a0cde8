package chainrule.bench;

import java.io.IOException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Deeplearning4j on a workload, in double precision. */
final class Dl4j {

    private Dl4j() {}

    /** @param arguments the workload's letter */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        MultiLayerNetwork network = network(workload);
        INDArray x = Nd4j.createFromArray(workload.x());
        INDArray y = Nd4j.createFromArray(workload.y());
        Slices.serve(new Shuffled(workload) {
            @Override
            void step(int[] rows) {
                network.fit(x.getRows(rows), y.getRows(rows));
            }
        });
    }

    private static MultiLayerNetwork network(Workload workload) {
        int[] widths = workload.widths;
        var layers = new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .seed(3)
                .updater(new Sgd(Workload.ETA))
                .list();
        Activation hidden = workload.classifies() ? Activation.RELU : Activation.TANH;
        for (int i = 1; i < widths.length - 1; i++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(widths[i - 1])
                    .nOut(widths[i])
                    .activation(hidden)
                    .build());
        }
        layers.layer(new OutputLayer.Builder(workload.classifies() ? LossFunction.MCXENT : LossFunction.MSE)
                .nIn(widths[widths.length - 2])
                .nOut(workload.outputs())
                .activation(workload.classifies() ? Activation.SOFTMAX : Activation.IDENTITY)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }
}
