class Neuron {
    private final double[] weights;
    private final double bias;

    Neuron(double[] weights, double bias) {
        this.weights = weights.clone();
        this.bias = bias;
    }

    double fire(double... inputs) {
        double[] products = weights.clone();
        for (int i = 0; i < products.length; i++) products[i] *= inputs[i];
        double total = bias;
        for (double p : products) total += p;
        return total;
    }
}

double weightedSum(double[] w, double[] x, double b) {
    return new Neuron(w, b).fire(x);
}
