public class MyRelu implements Layer {
    private double[][] slope;

    private static double relu(double v) { return v > 0 ? v : 0; }
    private static double step(double v) { return v > 0 ? 1 : 0; }

    @Override
    public double[][] forward(double[][] x) {
        slope = Matrices.map(x, MyRelu::step);
        return Matrices.map(x, MyRelu::relu);
    }

    @Override
    public double[][] backward(double[][] upstream) {
        return Matrices.hadamard(upstream, slope);
    }
}
