double[][] dense(double[][] X, double[][] W, double[][] b) {
    return Arrays.stream(X)
        .map(x -> IntStream.range(0, W.length)
            .mapToDouble(j -> b[0][j] + IntStream.range(0, x.length).mapToDouble(k -> W[j][k] * x[k]).sum())
            .toArray())
        .toArray(double[][]::new);
}
