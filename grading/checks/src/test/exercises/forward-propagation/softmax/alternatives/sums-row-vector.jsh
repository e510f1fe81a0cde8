double[][] softmax(double[][] z) {
    double[][] e = copy(z);
    for (double[] row : e) {
        double max = Arrays.stream(row).max().getAsDouble();
        for (int c = 0; c < row.length; c++) {
            row[c] = Math.exp(row[c] - max);
        }
    }
    double[][] s = columnSums(transpose(e));
    for (int i = 0; i < e.length; i++) {
        for (int c = 0; c < e[i].length; c++) {
            e[i][c] /= s[0][i];
        }
    }
    return e;
}
