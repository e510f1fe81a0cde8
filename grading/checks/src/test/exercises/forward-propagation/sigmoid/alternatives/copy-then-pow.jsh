import java.util.Arrays;

double[][] sigmoid(double[][] z) {
    double[][] a = new double[z.length][];
    for (int i = 0; i < z.length; i++) {
        a[i] = Arrays.copyOf(z[i], z[i].length);
        for (int j = 0; j < a[i].length; j++) {
            a[i][j] = Math.pow(1 + Math.exp(-a[i][j]), -1);
        }
    }
    return a;
}
