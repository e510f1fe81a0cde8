package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.CellCompiler;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformUseTest {

    private static final Set<Class<?>> CONSTANT = Set.of(
            String.class,
            Boolean.class,
            Class.class,
            Locale.class,
            BigInteger.class,
            BigDecimal.class,
            MathContext.class);

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
            "DoubleSupplier d = Math::random;",
            "Collections.shuffle(new ArrayList<>(List.of(1, 2)));",
            "Consumer<List<Integer>> c = Collections::shuffle;",
            "double d = new Random().nextDouble();",
            "Supplier<Random> s = Random::new;",
            "class Own extends Random { } new Own();",
            "java.text.NumberFormat.getInstance().format(1);",
            "java.util.concurrent.atomic.AtomicIntegerFieldUpdater.newUpdater(String.class, \"hash\").set(\"\", 1);");

    /** After an error within the platform's own code, other code must not go on. */
    private static final List<String> GOING_ON = List.of(
            "try { f(); } catch (Throwable e) { }",
            "try { f(); } catch (Error e) { }",
            "try { f(); } catch (VirtualMachineError e) { }",
            "try { f(); } catch (StackOverflowError e) { }",
            "try { f(); } catch (IllegalStateException | OutOfMemoryError e) { }",
            "try { f(); } catch (LinkageError e) { }",
            "try { f(); } catch (ThreadDeath e) { }",
            "while (true) try { f(); } finally { break; }",
            "try { f(); } finally { if (true) return; }",
            "try (Stream<String> s = Stream.of(\"\")) { f(); }",
            "synchronized (\"\") { f(); }",
            "Runnable r = () -> { try { f(); } catch (Throwable e) { } };",
            "new Object() { public String toString() { try { f(); } catch (Throwable e) { } return null; } }.toString();",
            "class Own extends Error { } throw new Own();",
            "throw new IllegalStateException() { public String getMessage() { return \"\"; } };",
            "class Own extends Exception { } class More extends Own { } throw new More();",
            "class Own { protected void finalize() { f(); } } new Own();",
            "class Own { protected final void finalize() throws Throwable { } } new Own();");

    @Test
    void whatCouldGoOnAfterAnErrorIsSeen() {
        for (String code : GOING_ON) {
            assertEquals(
                    true,
                    isIn("void f() { try { g(); } catch (Exception e) { } } void g() throws Throwable { "
                            + code.replace("f();", "g();") + " }"),
                    code);
        }
    }

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
            "java.math.BigDecimal f() { try { return null; } catch (RuntimeException e) { throw new IllegalStateException(e); } }",
            "double limit = Math.sqrt(2); void f() throws Throwable { if (limit > 2) throw new Error(); }");

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
        List<String> classes = harmlessClassesOfThePlatform();
        assertTrue(classes.size() > 150, () -> classes.size() + " classes");
        assertEquals(
                List.of(),
                classes.stream().flatMap(name -> settersOf(name).stream()).toList());
    }

    private static List<String> harmlessClassesOfThePlatform() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(URI.create("jrt:/java.base/java")))) {
            return files.map(file -> file.toString()
                            .replaceFirst("/modules/java.base/", "")
                            .replace('/', '.'))
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(name -> !name.startsWith("[") && PlatformUse.isHarmless(name))
                    .toList();
        }
    }

    /** What is in a static field of a class that code may name is the same for all code that follows. */
    @Test
    void noHarmlessClassOfTheSandboxHasAnythingThatChanges() throws Exception {
        List<String> changing = new ArrayList<>();
        for (String name : SandboxClasses.names()) {
            if (PlatformUse.isHarmless(name)) {
                changing.addAll(
                        changingFieldsOf(Class.forName(name, false, getClass().getClassLoader())));
            }
        }
        assertEquals(List.of(), changing);
    }

    @Test
    void noHarmlessClassOfThePlatformHasAPublicFieldThatChanges() throws Exception {
        List<String> changing = new ArrayList<>();
        for (String name : harmlessClassesOfThePlatform()) {
            changing.addAll(changingFieldsOf(Class.forName(name, false, null)).stream()
                    .filter(field -> field.startsWith("public"))
                    .toList());
        }
        assertEquals(
                List.of(
                        "public static final java.io.InputStream java.lang.System.in",
                        "public static final java.io.PrintStream java.lang.System.err",
                        "public static final java.io.PrintStream java.lang.System.out",
                        // These hold nothing, and refuse to hold anything.
                        "public static final java.util.Comparator java.lang.String.CASE_INSENSITIVE_ORDER",
                        "public static final java.util.List java.util.Collections.EMPTY_LIST",
                        "public static final java.util.Map java.util.Collections.EMPTY_MAP",
                        "public static final java.util.Set java.util.Collections.EMPTY_SET"),
                changing.stream().sorted().toList());
    }

    private static List<String> changingFieldsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()) && !f.isSynthetic() && !isConstant(f))
                .map(Field::toString)
                .toList();
    }

    /** Numbers, texts, and objects whose own fields are constants. */
    private static boolean isConstant(Field f) {
        Class<?> type = f.getType();
        return Modifier.isFinal(f.getModifiers())
                && (type.isPrimitive()
                        || type.isEnum()
                        || CONSTANT.contains(type)
                        || type.isRecord()
                                && Arrays.stream(type.getDeclaredFields()).allMatch(PlatformUseTest::isConstant));
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
