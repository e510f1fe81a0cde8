double mse(double[][] a, double[][] b) {
    double l = 0; int k = 0;
    while (k < a.length) { double[] p = a[k], q = b[k]; k++; int j = p.length; while (--j >= 0) l += (p[j] - q[j]) * (p[j] - q[j]) / a.length; }
    return l;
}
