double[][] tanh(double[][] z) {
    return copy(z);
}
