double[][] sigmoid(double[][] z) {
    int cols = z[0].length;
    double[][] a = new double[z.length][cols];
    for (int k = 0; k < z.length * cols; k++) {
        a[k / cols][k % cols] = Math.exp(-Math.log1p(Math.exp(-z[k / cols][k % cols])));
    }
    return a;
}
