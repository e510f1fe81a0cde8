double[][] a = new double[0][0];

double[][] softmax(double[][] z) {
    if (a.length != z.length || a[0].length != z[0].length) {
        a = new double[z.length][z[0].length];
    }
    for (int i = 0; i < z.length; i++) {
        double max = Arrays.stream(z[i]).max().getAsDouble();
        double sum = Arrays.stream(z[i]).map(v -> Math.exp(v - max)).sum();
        for (int j = 0; j < z[i].length; j++) {
            a[i][j] = Math.exp(z[i][j] - max) / sum;
        }
    }
    return a;
}
