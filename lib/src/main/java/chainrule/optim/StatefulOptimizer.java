package chainrule.optim;

import chainrule.tensor.Parameter;
import chainrule.tensor.kernel.Threads;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** An optimizer that keeps its own arrays for each parameter, which start at zero, and counts its steps. */
abstract class StatefulOptimizer implements LearningRate {

    private final int arrays;
    private final Map<Parameter, Memory> memories = new IdentityHashMap<>();
    private double eta;

    /** @param arrays how many arrays of a parameter's shape it keeps */
    StatefulOptimizer(double eta, int arrays) {
        this.arrays = arrays;
        setEta(eta);
    }

    /**
     * Changes rows from … to − 1 of one parameter.
     *
     * @param memory this optimizer's arrays for the parameter, kept from step to step
     * @param step how many steps this parameter has had, including this one
     */
    abstract void update(Parameter parameter, double[][][] memory, int step, int from, int to);

    @Override
    public final void step(List<Parameter> parameters) {
        SettingChecks.parameters(parameters);
        for (int k = 0; k < parameters.size(); k++) {
            Parameter parameter = parameters.get(k);
            Memory memory = memories.get(parameter);
            if (memory == null) {
                memory = new Memory(parameter, arrays);
                memories.put(parameter, memory);
            }
            memory.steps++;
            double[][] value = parameter.value();
            Threads.compute(value.length, value[0].length, memory);
        }
    }

    @Override
    public final double eta() {
        return eta;
    }

    @Override
    public final void setEta(double eta) {
        this.eta = SettingChecks.learningRate(eta);
    }

    private final class Memory implements Threads.Rows {

        private final Parameter parameter;
        private final double[][][] arrays;
        private int steps;

        Memory(Parameter parameter, int arrays) {
            this.parameter = parameter;
            int rows = parameter.value().length;
            int columns = parameter.value()[0].length;
            this.arrays = new double[arrays][rows][columns];
        }

        @Override
        public void compute(int from, int to) {
            update(parameter, arrays, steps, from, to);
        }
    }
}
