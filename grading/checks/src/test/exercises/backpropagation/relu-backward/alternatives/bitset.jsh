import java.util.BitSet;

class MyRelu implements Layer {
    private BitSet off;
    private int columns;

    public double[][] forward(double[][] z) {
        off = new BitSet();
        columns = z[0].length;
        double[][] a = new double[z.length][columns];
        for (int k = 0; k < z.length * columns; k++) {
            double v = z[k / columns][k % columns];
            if (v <= 0) off.set(k);
            else a[k / columns][k % columns] = v;
        }
        return a;
    }

    public double[][] backward(double[][] da) {
        double[][] dz = new double[da.length][columns];
        for (int j = 0; j < columns; j++)
            for (int i = 0; i < da.length; i++)
                if (!off.get(i * columns + j)) dz[i][j] = da[i][j];
        return dz;
    }
}
