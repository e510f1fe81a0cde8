package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.cell.CellCompiler;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformUseTest {

    private static final CellCompiler COMPILER = new CellCompiler(
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .toList(),
            "import java.util.*; import static chainrule.tensor.Matrices.*; import chainrule.layer.*;"
                    + "import chainrule.loss.*; import chainrule.optim.*; import chainrule.tensor.*;"
                    + "import chainrule.exercises.conclusion.*; import java.util.stream.*; import java.util.function.*;");

    private static boolean isIn(String cell) {
        return PlatformUse.isIn(COMPILER.compile(cell, List.of()));
    }

    /** A setting in each of these would be found by the student's next exercise. */
    private static final List<String> SETTINGS = List.of(
            "TimeZone.setDefault(null);",
            "java.net.Authenticator.setDefault(null);",
            "java.net.CookieHandler.setDefault(null);",
            "java.net.HttpURLConnection.setFollowRedirects(false);",
            "java.net.ProxySelector.setDefault(null);",
            "java.net.ResponseCache.setDefault(null);",
            "java.net.URL.setURLStreamHandlerFactory(null);",
            "java.security.Security.insertProviderAt(null, 1);",
            "java.util.logging.Logger.getLogger(\"\").setLevel(null);",
            "java.util.logging.LogManager.getLogManager().reset();",
            "java.util.concurrent.ForkJoinPool.commonPool().submit(() -> { });",
            "java.util.concurrent.CompletableFuture.runAsync(() -> { });",
            "Runtime.getRuntime().addShutdownHook(null);",
            "ClassLoader.getSystemClassLoader().setDefaultAssertionStatus(true);",
            "java.beans.Introspector.flushCaches();",
            "java.sql.DriverManager.setLoginTimeout(1);",
            "javax.imageio.ImageIO.setUseCache(false);",
            "java.lang.management.ManagementFactory.getMemoryMXBean().setVerbose(true);",
            "Class.forName(\"java.util.TimeZone\").getMethods()[0].invoke(null);",
            "java.lang.invoke.MethodHandles.lookup().findStatic(TimeZone.class, \"a\", null).invoke();");

    @Test
    void whatCanBeSetIsSeen() {
        for (String setting : SETTINGS) {
            assertEquals(true, isIn("void f() throws Throwable { " + setting + " }"), setting);
        }
    }

    private static final List<String> COMPUTING = List.of(
            "double f(double[] a) { System.out.println(a.length + \" here\"); return Arrays.stream(a).map(v -> v * v).sum(); }",
            "record P(double x, String y) { } P f() { return new P(System.nanoTime(), \"\"); }",
            "enum E { A, B } int f(E e) { return switch (e) { case A -> 1; case B -> 2; }; }",
            "String f(Object o) { return o.getClass().getSimpleName() + new int[2][3].clone().length; }",
            "double f(List<Double> a) { return a.stream().mapToDouble(Double::doubleValue).average().orElseThrow(); }",
            "java.math.BigDecimal f() { throw new IllegalStateException(new java.text.DecimalFormat().format(1)); }");

    @Test
    void codeThatComputesSharesItsProcess() {
        for (String cell : COMPUTING) {
            assertEquals(false, isIn(cell), cell);
        }
    }

    @Test
    void solutionsShareTheirProcess() {
        for (String id : List.of("softmax", "dense-backward", "mini-batches", "capstone-classifier")) {
            assertEquals(false, isIn(NotebookCells.of(id, "solution")), id);
        }
    }
}
