class MyMomentum implements Optimizer {
    private final double eta, beta;
    private final List<double[][]> moves = new ArrayList<>();

    MyMomentum(double eta, double beta) {
        this.eta = eta;
        this.beta = beta;
    }

    public void step(List<Parameter> parameters) {
        for (int k = 0; k < parameters.size(); k++) {
            Parameter p = parameters.get(k);
            if (moves.size() == k) {
                moves.add(Matrices.scale(0, p.value()));
            }
            double[][] move = Matrices.subtract(Matrices.scale(beta, moves.get(k)), Matrices.scale(eta, p.gradient()));
            moves.set(k, move);
            for (int i = 0; i < move.length; i++) {
                for (int j = 0; j < move[i].length; j++) {
                    p.value()[i][j] += move[i][j];
                }
            }
        }
    }
}
