class MyRelu implements Layer {
    private boolean[][] on;

    public double[][] forward(double[][] z) {
        on = new boolean[z.length][];
        double[][] a = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            on[i] = new boolean[z[i].length];
            a[i] = z[i].clone();
            for (int j = 0; j < z[i].length; j++) {
                on[i][j] = z[i][j] > 0;
                if (!on[i][j]) a[i][j] = 0;
            }
        }
        return a;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = copy(da);
        for (int i = 0; i < dz.length; i++)
            for (int j = 0; j < dz[i].length; j++)
                if (!on[i][j]) dz[i][j] = 0;
        return dz;
    }
}
