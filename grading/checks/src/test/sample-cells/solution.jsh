double mean(double[] v) {
    double sum = 0;
    for (double each : v) {
        sum += each;
    }
    return sum / v.length;
}
