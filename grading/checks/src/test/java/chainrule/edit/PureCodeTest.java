package chainrule.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.cell.CellSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PureCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "double f(double[] a) { double s = 0; for (double v : a) s += Math.exp(v); return s / a.length; }",
                "double f(double[] a) { System.out.println(a[0] + \" here\"); return Arrays.stream(a).sum(); }",
                "double[] f(double[] a) { double[] b = a.clone(); System.arraycopy(a, 0, b, 0, 1); return b; }",
                "class A { final double[] w; A(double[] w) { this.w = w; } double g(int i) { return this.w[i]; } }",
                "record P(double x, double y) { double sum() { return x + y; } } P f() { return new P(1, 2); }",
                "double[][] f(double[][] a) { return multiply(transpose(a), map(a, v -> v * v)); }",
                "List<String> f() { var all = new ArrayList<String>(); all.add(\"\"); return all; }",
                "double f() { throw new IllegalStateException(\"no\"); }",
                "<T extends Comparable<T>> T larger(T a, T b) { return a.compareTo(b) > 0 ? a : b; }",
                "double f(Random rng) { return rng.nextGaussian(); }",
                "class A { final Map<Object, double[][]> v = new IdentityHashMap<>(); }",
                "double f() { Stack<Double> a = new Stack<>(); a.push(1.0); return a.pop(); }"
            })
    void codeThatOnlyComputesIsPure(String cell) {
        assertEquals(true, isPure(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "void f() { System.exit(1); }",
                "void f() { Runtime.getRuntime().halt(1); }",
                "void f() { System.setProperty(\"a\", \"b\"); }",
                "void f() { System.setOut(null); }",
                "void f() { new Thread(() -> { }).start(); }",
                "void f() { java.util.concurrent.CompletableFuture.runAsync(() -> { }); }",
                "void f(List<String> a) { a.parallelStream().forEach(s -> { }); }",
                "void f(double[] a) { Arrays.parallelSort(a); }",
                "void f() throws Exception { Thread.sleep(1000); }",
                "void f() throws Exception { new java.io.FileWriter(\"x\").close(); }",
                "void f() throws Exception { java.nio.file.Files.delete(java.nio.file.Path.of(\"x\")); }",
                "void f() throws Exception { new ProcessBuilder(\"ls\").start(); }",
                "void f() throws Exception { System.in.read(); }",
                "String f() { return new Scanner(System.in).nextLine(); }",
                "void f() throws Exception { Class.forName(\"A\"); }",
                "void f() { \"\".getClass().getClassLoader(); }",
                "double f() { return java.util.stream.DoubleStream.generate(Math::random).sum(); }",
                "double f() { return java.util.stream.Stream.iterate(1, i -> i).count(); }",
                "String f() { return \"a\".repeat(2_000_000_000); }",
                "void f() { new Timer().schedule(null, 1); }",
                "void f() { Locale.setDefault(Locale.ROOT); }",
                "Runnable f() { return System::gc; }",
                "void f() { new Exception().printStackTrace(); }",
                "java.io.PrintStream f() throws Exception { return new java.io.PrintStream(\"x\"); }",
                "class A { static { System.exit(1); } }",
                "void f() { chainrule.jupyter.Output.show(1); }"
            })
    void codeThatDoesMoreIsNot(String cell) {
        assertEquals(false, isPure(cell));
    }

    private static boolean isPure(String cell) {
        return PureCode.is(CellUnit.of(CellSource.alone(cell), SampleCells.IMPORTS, SampleCells.COMPILER)
                .orElseThrow()
                .cell());
    }
}
