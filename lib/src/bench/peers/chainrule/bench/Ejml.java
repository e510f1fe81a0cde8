package chainrule.bench;

import java.io.IOException;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** EJML's product of two dense matrices. */
final class Ejml {

    private Ejml() {}

    /** @param arguments the workload's letter, D */
    public static void main(String[] arguments) throws IOException {
        Workload workload = Workload.valueOf(arguments[0]);
        int n = workload.examples;
        DMatrixRMaj a = new DMatrixRMaj(workload.x());
        DMatrixRMaj b = new DMatrixRMaj(Workload.normal(n, n, 2));
        DMatrixRMaj c = new DMatrixRMaj(n, n);
        Slices.serve(() -> CommonOps_DDRM.mult(a, b, c));
    }
}
