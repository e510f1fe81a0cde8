void fillTanh(double[][] from, double[][] to, int first, int end) {
    if (end - first == 1) {
        for (int j = 0; j < from[first].length; j++) to[first][j] = Math.tanh(from[first][j]);
    } else if (end > first) {
        int middle = (first + end) / 2;
        fillTanh(from, to, middle, end);
        fillTanh(from, to, first, middle);
    }
}

double[][] tanh(double[][] z) {
    double[][] a = new double[z.length][z[0].length];
    fillTanh(z, a, 0, z.length);
    return a;
}
