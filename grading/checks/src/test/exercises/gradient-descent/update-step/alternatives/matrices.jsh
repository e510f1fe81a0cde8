class MyGradientDescent implements Optimizer {
    private final double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        for (var p : parameters) {
            var next = Matrices.subtract(p.value(), Matrices.scale(eta, p.gradient()));
            for (int i = 0; i < next.length; i++) {
                System.arraycopy(next[i], 0, p.value()[i], 0, next[i].length);
            }
        }
    }
}
