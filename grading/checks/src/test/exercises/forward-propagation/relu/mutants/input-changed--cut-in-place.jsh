double[][] relu(double[][] z) {
    for (double[] row : z) {
        for (int j = 0; j < row.length; j++) {
            if (row[j] < 0) {
                row[j] = 0;
            }
        }
    }
    return z;
}
