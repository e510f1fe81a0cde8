package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptClassesTest {

    private static final List<String> KINDS = List.of(
            "Object v# = new A();",
            "A v# = new A();",
            "List<A> v# = new ArrayList<>(List.of(new A()));",
            "A[] v# = {new A()};",
            "double[][] v# = {{#}};",
            "var v# = new B();",
            "int v# = f(#), w# = 7; // two",
            "String v# = \"a#\";",
            "String v#;",
            "Supplier<Object> v# = () -> new A();",
            "I v# = new A();");

    private static final List<String> CHANGES = List.of(
            "class A implements I { int n = #; public String toString() { return \"A\" + n + A.made++; } static int made; }",
            "class A implements I {\n // a comment\n int n; public String toString() { return \"A\" + n + A.made++; } static int made; }",
            "class A implements I { public String toString() { return \"A without n\"; } static int made; }",
            "class B extends A { double[] x = {#}; }",
            "class B extends A { }",
            "interface I { default int i() { return #; } }",
            "int f(int x) { return x + #; }",
            "int f(int x) {\n    return x; // as it is\n}",
            "A.made += #;",
            "for (int i = 0; i < 2; i++) {\n    f(i);\n}",
            "System.getProperty(\"#\")");

    private static final List<String> IMPORTS = List.of(
            "java.util.*",
            "java.util.stream.*",
            "java.util.List",
            "java.io.*",
            "java.nio.file.*",
            "static java.lang.Math.*",
            "java.time.*",
            "java.util.function.Supplier");

    private static final List<String> BEFORE =
            List.of("", "", "\n", "\n\n", "// a\n", "/* a\n b */\n", "int v# = #; // c\n", "f(#); /* d */ ", "  ");

    /** Takes cells in pieces, as a kernel does; JJava drops what was written again, IJava does not. */
    private record ShellOfCells(JShell shell, boolean drops) implements AutoCloseable {

        static ShellOfCells of(String engine, boolean drops) {
            return new ShellOfCells(JShell.builder().executionEngine(engine).build(), drops);
        }

        List<SnippetEvent> run(String cell) {
            List<SnippetEvent> all = new ArrayList<>();
            var analysis = shell.sourceCodeAnalysis();
            for (var i = analysis.analyzeCompletion(cell); i.completeness().isComplete(); ) {
                List<SnippetEvent> events = shell.eval(i.source());
                all.addAll(events);
                assertEquals(Status.VALID, events.get(0).status(), cell);
                events.stream()
                        .filter(e -> drops && e.status() == Status.OVERWRITTEN)
                        .forEach(e -> shell.drop(e.snippet()));
                i = analysis.analyzeCompletion(i.remaining());
            }
            return all;
        }

        Map<String, String> values() {
            Map<String, String> values = new TreeMap<>();
            shell.variables()
                    .filter(v -> shell.status(v) == Status.VALID && !v.name().startsWith("$"))
                    .forEach(v -> values.put(v.name(), shell.varValue(v)));
            return values;
        }

        @Override
        public void close() {
            shell.close();
        }

        ClassLoader loader() {
            run("System.getProperties().put(\"cells\", new Object() {}.getClass().getClassLoader());");
            return (ClassLoader) System.getProperties().remove("cells");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"// a comment\n", "\n\n", "/* of\n two lines */ "})
    void whatStandsAboveAnImportEmptiesNoVariable(String above) {
        try (ShellOfCells cells = ShellOfCells.of("local", true)) {
            JShell shell = cells.shell();
            assertTrue(KeptClasses.of(shell).isPresent());
            cells.run(
                    "import java.util.*;\nclass A { static int made = 3; }\nA a = new A();\nList<A> all = List.of(a);");
            cells.run("A.made = 5;");
            cells.run(above + "import java.util.stream.*;");
            cells.run("import java.time.*;");
            assertEquals(
                    "true", shell.eval("all.get(0) == a && A.made == 5").get(0).value());
        }
    }

    @Test
    void anExceptionNamesTheLineWhereItsSnippetHasItNow() {
        try (ShellOfCells cells = ShellOfCells.of("local", true)) {
            JShell shell = cells.shell();
            KeptClasses kept = KeptClasses.of(shell).orElseThrow();
            cells.run("import java.util.*;");
            cells.run("int f(List<String> x) {\n    int n = x.size();\n    return 1 / n;\n}");
            cells.run("// one\n// two\nimport java.util.stream.*;");
            var thrown = (EvalException) shell.eval("f(List.of())").get(0).exception();
            assertEquals(3, thrown.getStackTrace()[0].getLineNumber());
            assertEquals(5, kept.lineNow("REPL.$JShell$99", 5));
        }
    }

    @Test
    void whereOnlyACommentInAClassHasChangedItsObjectsStay() {
        try (ShellOfCells cells = ShellOfCells.of("local", true)) {
            JShell shell = cells.shell();
            KeptClasses.of(shell);
            cells.run("class A {\n    int f() { return 1; }\n}\nA a = new A();");
            cells.run("class A {\n    // returns 1\n    int f() { return 1; }\n}");
            assertEquals("1", shell.eval("a.f()").get(0).value());
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cellsKeepWhatPlainJShellKeepsOrSayWhatTheyEmptied(boolean drops) {
        compare(new Random(3), 15, drops);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void soDoMore(int seed) {
        compare(new Random(seed), 15, seed % 2 == 0);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void soDoManyMore(int seed) {
        compare(new Random(seed), 60, seed % 2 == 0);
    }

    /** The engine of plain JShell is another JVM, which can redefine classes: there next to nothing is lost. */
    private static void compare(Random random, int count, boolean drops) {
        try (ShellOfCells plain = ShellOfCells.of("jdi", drops);
                ShellOfCells cells = ShellOfCells.of("local", drops)) {
            JShell local = cells.shell();
            List<String> said = new ArrayList<>();
            KeptClasses.of(local);
            EmptiedVariables.watch(local, cells.loader(), (Snippet s) -> Optional.empty(), said::add);
            String start = "import java.util.*;\nimport java.util.function.Supplier;\ninterface I {}\n" + CHANGES.get(0)
                    + CHANGES.get(3) + CHANGES.get(6);
            plain.run(start.replace("#", "1"));
            cells.run(start.replace("#", "1"));
            List<String> ran = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String cell = cell(random).replace("#", String.valueOf(random.nextInt(6)));
                ran.add(cell);
                plain.run(cell);
                cells.run(cell);
                Map<String, String> now = cells.values();
                for (var expected : plain.values().entrySet()) {
                    String name = expected.getKey();
                    boolean isLost = now.getOrDefault(name, "null").equals("null")
                            && !expected.getValue().equals("null");
                    boolean isNamed = said.stream().anyMatch(m -> m.matches("(?s).*[ ,]" + name + "[,.].*"));
                    assertTrue(!isLost || isNamed, () -> name + " was lost by the last of " + ran);
                }
            }
            assertTrue(said.stream().noneMatch(m -> m.startsWith("The import")), said::toString);
        }
    }

    private static String cell(Random random) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> pick(random, KINDS);
            case 2 -> pick(random, CHANGES);
            default -> pick(random, BEFORE) + "import " + pick(random, IMPORTS) + ";";
        };
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void aTraceIsShortAndWithoutTheLinesOfARefusalInTheLibrary() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            assertTrue(KeptClasses.of(shell).isPresent());
            shell.eval("int forever(int n) { return forever(n + 1); }");
            assertTrue(trace(shell, "forever(0)").length <= 60);
            for (StackTraceElement frame : trace(shell, "chainrule.data.Dataset.csv(\"none.csv\")")) {
                assertTrue(!frame.getClassName().startsWith("chainrule."), frame::toString);
            }
        }
    }

    private static StackTraceElement[] trace(JShell shell, String piece) {
        return shell.eval(piece).get(0).exception().getStackTrace();
    }
}
