double[][] a = new double[8][8];

double[][] tanh(double[][] z) {
    if (a.length != z.length || a[0].length != z[0].length) {
        a = new double[z.length][z[0].length];
    }
    map(z, v -> Math.tanh(v), a);
    return a;
}
