import java.util.function.UnaryOperator;

class MyTanh implements Layer {
    private UnaryOperator<double[][]> back;

    public double[][] forward(double[][] z) {
        double[][] a = new double[z.length][];
        double[][] slope = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            a[i] = new double[z[i].length];
            slope[i] = new double[z[i].length];
            for (int j = 0; j < z[i].length; j++) {
                double t = Math.tanh(z[i][j]);
                a[i][j] = t;
                slope[i][j] = 1 - t * t;
            }
        }
        back = da -> {
            double[][] dz = new double[da.length][];
            for (int i = 0; i < da.length; i++) {
                dz[i] = new double[da[i].length];
                for (int j = 0; j < da[i].length; j++) dz[i][j] = da[i][j] * slope[i][j];
            }
            return dz;
        };
        return a;
    }

    public double[][] backward(double[][] da) {
        return back.apply(da);
    }
}
