double[][] softmax(double[][] z) {
    double[][] t = transpose(z);
    double[] max = t[0].clone();
    for (double[] c : t) {
        for (int i = 0; i < max.length; i++) {
            max[i] = Math.max(max[i], c[i]);
        }
    }
    double[] sum = new double[max.length];
    for (double[] c : t) {
        for (int i = 0; i < max.length; i++) {
            c[i] = Math.exp(c[i] - max[i]);
            sum[i] += c[i];
        }
    }
    for (double[] c : t) {
        for (int i = 0; i < max.length; i++) {
            c[i] /= sum[i];
        }
    }
    return transpose(t);
}
