double[][] sigmoid(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length; i++)
        for (int j = 0; j < z.length; j++)
            a[i][j] = 1 / (1 + Math.exp(-z[i][j]));
    return a;
}
