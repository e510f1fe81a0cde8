package chainrule.bench;

import java.io.IOException;
import org.encog.engine.network.activation.ActivationFunction;
import org.encog.engine.network.activation.ActivationLinear;
import org.encog.engine.network.activation.ActivationReLU;
import org.encog.engine.network.activation.ActivationSoftMax;
import org.encog.engine.network.activation.ActivationTANH;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;

/** Encog's back-propagation in batches on a workload; it takes them in the order of the rows. */
final class Encog {

    private Encog() {}

    /** @param arguments the workload's letter */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        BasicNetwork network = new BasicNetwork();
        int last = workload.widths.length - 1;
        for (int i = 0; i <= last; i++) {
            network.addLayer(new BasicLayer(activation(workload, i, last), i < last, workload.widths[i]));
        }
        network.getStructure().finalizeStructure();
        network.reset(3);
        var training = new Backpropagation(network, new BasicMLDataSet(workload.x(), workload.y()), Workload.ETA, 0);
        training.setBatchSize(workload.batch);
        training.setThreadCount(1);
        int steps = (workload.examples + workload.batch - 1) / workload.batch;
        Slices.serve(() -> {
            for (int i = 0; i < steps; i++) {
                training.iteration();
            }
        });
    }

    private static ActivationFunction activation(Workload workload, int layer, int last) {
        if (layer == 0) {
            return null;
        }
        if (workload.classifies()) {
            return layer == last ? new ActivationSoftMax() : new ActivationReLU();
        }
        return layer == last ? new ActivationLinear() : new ActivationTANH();
    }
}
