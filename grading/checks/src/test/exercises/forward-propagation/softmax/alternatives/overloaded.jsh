double[] softmax(double[] z) {
    double max = Arrays.stream(z).max().orElseThrow();
    double sum = 0;
    for (double v : z) {
        sum += Math.exp(v - max);
    }
    double s = sum;
    return Arrays.stream(z).map(v -> Math.exp(v - max) / s).toArray();
}

double[][] softmax(double[][] z) {
    return Arrays.stream(z).map(r -> softmax(r)).toArray(double[][]::new);
}
