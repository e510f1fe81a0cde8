package chainrule.edit;

import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** Methods of the library written by oneself, with loops or streams. */
final class LibraryRewritings {

    static final Map<String, Rewriting> ALL = Map.of("method of the library written out", LibraryRewritings::writeOut);

    private static final String EACH_ENTRY = """
            double[][] NAME(double[][] a, double[][] b) {
                double[][] c = new double[a.length][a[0].length];
                for (int i = 0; i < a.length; i++) {
                    for (int j = 0; j < a[0].length; j++) {
                        c[i][j] = a[i][j] SIGN b[i][j];
                    }
                }
                return c;
            }
            """;

    private static final String EACH_ROW = """
            double[][] NAME(double[][] a, double[][] b) {
                return IntStream.range(0, a.length)
                        .mapToObj(i -> IntStream.range(0, a[i].length).mapToDouble(j -> a[i][j] SIGN b[i][j]).toArray())
                        .toArray(double[][]::new);
            }
            """;

    private static final Map<String, List<String>> FORMS = Map.of(
            "add",
            List.of(EACH_ENTRY.replace("SIGN", "+"), EACH_ROW.replace("SIGN", "+")),
            "subtract",
            List.of(EACH_ENTRY.replace("SIGN", "-"), EACH_ROW.replace("SIGN", "-")),
            "hadamard",
            List.of(EACH_ENTRY.replace("SIGN", "*"), EACH_ROW.replace("SIGN", "*")),
            "addRow",
            List.of(EACH_ROW.replace("SIGN b[i]", "+ b[0]")),
            "transpose",
            List.of("""
                double[][] NAME(double[][] a) {
                    double[][] t = new double[a[0].length][a.length];
                    for (int i = 0; i < a.length; i++) {
                        for (int j = 0; j < a[i].length; j++) {
                            t[j][i] = a[i][j];
                        }
                    }
                    return t;
                }
                """),
            "multiply",
            List.of("""
                double[][] NAME(double[][] a, double[][] b) {
                    double[][] c = new double[a.length][b[0].length];
                    for (int i = 0; i < a.length; i++)
                        for (int k = 0; k < b.length; k++)
                            for (int j = 0; j < b[k].length; j++) c[i][j] += a[i][k] * b[k][j];
                    return c;
                }
                """, """
                double[][] NAME(double[][] a, double[][] b) {
                    return Arrays.stream(a)
                            .map(row -> IntStream.range(0, b[0].length)
                                    .mapToDouble(j -> IntStream.range(0, b.length).mapToDouble(k -> row[k] * b[k][j]).sum())
                                    .toArray())
                            .toArray(double[][]::new);
                }
                """),
            "columnSums",
            List.of("""
                double[][] NAME(double[][] a) {
                    double[] sums = new double[a[0].length];
                    for (double[] row : a) {
                        int j = 0;
                        while (j < sums.length) sums[j] += row[j++];
                    }
                    return new double[][] {sums};
                }
                """),
            "scale",
            List.of("""
                double[][] NAME(double s, double[][] a) {
                    return Arrays.stream(a).map(r -> Arrays.stream(r).map(v -> s * v).toArray()).toArray(double[][]::new);
                }
                """),
            "map",
            List.of("""
                double[][] NAME(double[][] a, DoubleUnaryOperator f) {
                    var c = new double[a.length][];
                    for (int i = 0; i < c.length; i++) c[i] = Arrays.stream(a[i]).map(f).toArray();
                    return c;
                }
                """),
            "copy",
            List.of("""
                double[][] NAME(double[][] a) {
                    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
                }
                """, """
                double[][] NAME(double[][] a) {
                    double[][] c = a.clone();
                    for (int i = 0; i < a.length; i++) c[i] = Arrays.copyOf(a[i], a[i].length);
                    return c;
                }
                """));

    private LibraryRewritings() {}

    private static void writeOut(EditPlace place, FreshNames names) {
        if (place.tree() instanceof MethodInvocationTree call
                && place.cell().element(call.getMethodSelect()) instanceof ExecutableElement method
                && method.getEnclosingElement().toString().equals("chainrule.tensor.Matrices")
                && method.getReturnType().getKind() != TypeKind.VOID) {
            ParsedCell cell = place.cell();
            String name = names.member();
            for (String form : FORMS.getOrDefault(method.getSimpleName().toString(), List.of())) {
                Rewriting.propose(
                        place,
                        new Replacement(cell.start(call.getMethodSelect()), cell.end(call.getMethodSelect()), name),
                        Replacement.insertion(cell.end(cell.type()) - 1, "\n\n" + form.replace("NAME", name)));
            }
        }
    }
}
