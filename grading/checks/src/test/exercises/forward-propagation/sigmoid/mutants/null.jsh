double[][] sigmoid(double[][] z) {
    return null;
}
