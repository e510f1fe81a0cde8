double[][] relu(double[][] z) {
    return copy(z);
}
