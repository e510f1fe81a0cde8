double weightedSum(double[] w, double[] x, double b) {
    var s = java.math.BigDecimal.valueOf(b);
    for (int i = 0; i < w.length; i++) {
        s = s.add(java.math.BigDecimal.valueOf(w[i]).multiply(java.math.BigDecimal.valueOf(x[i])));
    }
    return s.doubleValue();
}
