double[][] tanh(double[][] z) {
    return map(z, v -> {
        double c = Math.max(-300, Math.min(300, v));
        return (Math.exp(c) - Math.exp(-c)) / (Math.exp(c) + Math.exp(-c));
    });
}
