double[][] softmax(double[][] z) {
    return copy(z);
}
