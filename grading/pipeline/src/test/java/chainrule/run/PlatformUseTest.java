package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellCompiler;
import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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
            "java.lang.invoke.MethodHandles.lookup().findStatic(TimeZone.class, \"a\", null).invoke();",
            "Thread.currentThread().setName(\"\");",
            "Thread.getAllStackTraces().keySet().iterator().next().setUncaughtExceptionHandler(null);",
            "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { });",
            "Runnable r = Thread::yield;",
            "new ThreadGroup(\"\").setMaxPriority(1);",
            "new ThreadLocal<Object>().set(1);",
            "java.lang.ref.Cleaner.create().register(new Object(), () -> { });",
            "StackWalker.getInstance().forEach(f -> { });",
            "java.lang.invoke.MethodHandles.lookup().defineClass(new byte[1]);",
            "Supplier<Object> s = java.lang.invoke.MethodHandles::publicLookup;",
            "((java.lang.invoke.MethodHandles.Lookup) null).defineHiddenClass(new byte[1], true);",
            "Object o = Class.forName(\"java.util.Timer\");",
            "Runnable.class.newInstance();",
            "System.setProperty(\"a\", \"\");",
            "System.getProperties().put(1, 2);",
            "System.setOut(null);",
            "System.out.close();",
            "System.out.checkError();",
            "try (java.io.PrintStream out = System.out) { }",
            "new java.io.PrintStream(System.out).close();",
            "System.in.close();",
            "Locale.setDefault(Locale.US);",
            "String s = \"a\".intern();",
            "UnaryOperator<String> s = String::intern;",
            "double d = Math.random();",
            "DoubleSupplier d = Math::random;");

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
            "String f() { System.err.printf(\"%d%n\", System.identityHashCode(\"\")); return System.getProperty(\"a\") + Locale.US; }",
            "int f() throws Exception { assert System.in != null; return System.in.read(new byte[2]); }",
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

    /** Of every class of the JDK that counts as harmless: static methods that return nothing work on what they are given, or set something. */
    @Test
    void noStaticMethodOfAHarmlessClassSetsAnything() throws Exception {
        List<String> setting = new ArrayList<>();
        int[] classes = {0};
        try (Stream<Path> files = Files.walk(Path.of(URI.create("jrt:/java.base/java")))) {
            files.map(file -> file.toString()
                            .replaceFirst("/modules/java.base/", "")
                            .replace('/', '.'))
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.startsWith("[") && PlatformUse.isHarmless(name))
                    .forEach(name -> {
                        classes[0]++;
                        setting.addAll(settersOf(name));
                    });
        }
        assertTrue(classes[0] > 150, () -> classes[0] + " classes");
        assertEquals(List.of(), setting);
    }

    private static List<String> settersOf(String name) {
        try {
            Class<?> type = Class.forName(name, false, null);
            return Modifier.isPublic(type.getModifiers())
                    ? Arrays.stream(type.getDeclaredMethods())
                            .filter(m -> Modifier.isPublic(m.getModifiers()) && Modifier.isStatic(m.getModifiers()))
                            .filter(m -> m.getReturnType() == void.class && !worksOnAnArgument(m))
                            .map(m -> name + "." + m.getName())
                            .filter(member -> PlatformUse.isHarmlessMember(member + "()V"))
                            .toList()
                    : List.of();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean worksOnAnArgument(Method m) {
        return Arrays.stream(m.getParameterTypes())
                .anyMatch(p -> p.isArray() || Collection.class.isAssignableFrom(p) || p == Object.class);
    }
}
