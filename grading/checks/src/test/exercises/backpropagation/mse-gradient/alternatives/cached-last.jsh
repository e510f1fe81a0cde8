class MyMse implements Loss {
    private double[][] e;
    private void errors(double[][] yHat, double[][] y) { e = subtract(yHat, y); }
    public double value(double[][] yHat, double[][] y) {
        errors(yHat, y);
        double s = 0;
        for (double[] r : e) for (double v : r) s += v * v;
        return s / e.length;
    }
    public double[][] gradient(double[][] yHat, double[][] y) { errors(yHat, y); return scale(2d / e.length, e); }
}
