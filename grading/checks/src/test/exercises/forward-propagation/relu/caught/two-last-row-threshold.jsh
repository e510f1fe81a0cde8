double[][] relu(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    for (int i = 0; i < z.length - 1; i++)
        for (int j = 0; j < z[i].length; j++)
            if (z[i][j] > 1) a[i][j] = z[i][j];
    return a;
}
