double[][] tanh(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    int i = 0, j = 0;
    while (i < z.length) {
        while (j < z[i].length) {
            a[i][j] = Math.tanh(z[i][j]);
            j++;
        }
        i++;
    }
    return a;
}
