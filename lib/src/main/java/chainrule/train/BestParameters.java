package chainrule.train;

import chainrule.layer.Network;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The parameters of the best epoch. */
final class BestParameters {

    private final Network network;
    private final List<double[][]> kept = new ArrayList<>();

    BestParameters(Network network) {
        this.network = network;
        remember();
    }

    void remember() {
        kept.clear();
        for (Parameter p : network.parameters()) {
            kept.add(Matrices.copy(p.value()));
        }
    }

    void restore() {
        List<Parameter> parameters = network.parameters();
        for (int k = 0; k < kept.size(); k++) {
            double[][] value = parameters.get(k).value();
            for (int i = 0; i < value.length; i++) {
                System.arraycopy(kept.get(k)[i], 0, value[i], 0, value[i].length);
            }
        }
    }
}
