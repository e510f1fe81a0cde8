double weightedSum(double[] w, double[] x, double b) {
    double[][] product = multiplyTransposed(new double[][] {w}, new double[][] {x});
    return product[0][0] + b;
}
