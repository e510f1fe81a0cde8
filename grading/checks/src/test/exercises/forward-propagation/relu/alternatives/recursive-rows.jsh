import java.util.Arrays;

void cutRow(double[] row, int j) {
    if (j == row.length) return;
    if (!(row[j] > 0)) row[j] = 0;
    cutRow(row, j + 1);
}

double[][] relu(double[][] z) {
    double[][] copy = new double[z.length][];
    Arrays.setAll(copy, i -> Arrays.copyOf(z[i], z[i].length));
    for (double[] row : copy) cutRow(row, 0);
    return copy;
}
