class MyGradientDescent implements Optimizer {
    double eta;

    MyGradientDescent(double eta) {
        this.eta = eta;
    }

    public void step(List<Parameter> parameters) {
        parameters.forEach(p -> IntStream.range(0, p.value().length)
            .forEach(i -> Arrays.setAll(p.value()[i], j -> p.value()[i][j] - eta * p.gradient()[i][j])));
    }
}
