class MyMse implements Loss {
    private double rows(double[][] a) { return a.length; }
    public double value(double[][] p, double[][] t) {
        double l = 0;
        for (int i = 0; i < p.length; i++) { double s = 0; for (int j = 0; j < p[i].length; j++) s += Math.pow(p[i][j] - t[i][j], 2); l += s / rows(p); }
        return l;
    }
    public double[][] gradient(double[][] p, double[][] t) { return subtract(scale(2 / rows(p), p), scale(2 / rows(t), t)); }
}
