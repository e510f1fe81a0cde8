double[][][] softmaxSteps(double[][] z, double[][] y) {
    int N = z.length, C = z[0].length;
    var m = new double[N][1];
    var u = new double[N][C];
    var e = new double[N][C];
    var s = new double[N][1];
    var r = new double[N][1];
    var p = new double[N][C];
    var l = new double[N][C];
    for (int i = 0; i < N; i++) {                      // forward, as in the table
        m[i][0] = Arrays.stream(z[i]).max().getAsDouble();
        for (int c = 0; c < C; c++) {
            u[i][c] = z[i][c] - m[i][0];
            e[i][c] = Math.exp(u[i][c]);
            s[i][0] += e[i][c];
        }
        r[i][0] = 1 / s[i][0];
        for (int c = 0; c < C; c++) {
            p[i][c] = e[i][c] * r[i][0];
            l[i][c] = Math.log(p[i][c]);
        }
    }
    var dl = new double[N][C];                         // backward
    var dp = new double[N][C];
    var dr = new double[N][1];
    var ds = new double[N][1];
    var de = new double[N][C];
    var du = new double[N][C];
    var dm = new double[N][1];
    var dz = new double[N][C];
    for (int i = 0; i < N; i++) {
        for (int c = 0; c < C; c++) {
            dl[i][c] = -y[i][c] / N;
            dp[i][c] = dl[i][c] / p[i][c];
            dr[i][0] += dp[i][c] * e[i][c];
        }
        ds[i][0] = -dr[i][0] * r[i][0] * r[i][0];
        for (int c = 0; c < C; c++) {
            de[i][c] = dp[i][c] * r[i][0] + ds[i][0];  // e is used twice
            du[i][c] = de[i][c] * e[i][c];
            dm[i][0] -= du[i][c];                      // comes to 0
        }
        for (int c = 0; c < C; c++) {
            dz[i][c] = du[i][c] + (z[i][c] == m[i][0] ? dm[i][0] : 0);
        }
    }
    return new double[][][] {dl, dp, dr, ds, de, du, dm, dz};
}
