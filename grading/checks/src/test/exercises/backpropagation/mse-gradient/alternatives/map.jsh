class MyMse implements Loss {
    public double value(double[][] yHat, double[][] y) {
        return Arrays.stream(subtract(y, yHat)).flatMapToDouble(Arrays::stream).map(e -> e * e).sum() / y.length;
    }
    public double[][] gradient(double[][] yHat, double[][] y) {
        double n = y.length;
        return map(subtract(yHat, y), e -> (e + e) / n);
    }
}
