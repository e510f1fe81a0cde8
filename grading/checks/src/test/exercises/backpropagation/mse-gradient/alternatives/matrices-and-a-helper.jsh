class MyMse implements Loss {
    private double[][] error(double[][] yHat, double[][] y) {
        return Matrices.add(yHat, Matrices.scale(-1, y));
    }

    @Override
    public double value(double[][] yHat, double[][] y) {
        var e = error(yHat, y);
        double sum = 0;
        for (double s : columnSums(hadamard(e, e))[0]) sum += s;
        return sum / e.length;
    }

    @Override
    public double[][] gradient(double[][] yHat, double[][] y) {
        var e = error(yHat, y);
        return scale(1.0 / e.length, add(e, e));
    }
}
