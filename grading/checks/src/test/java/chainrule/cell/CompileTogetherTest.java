package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.subject.InProcessSubject;
import chainrule.subject.TimeLimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compiling a notebook once gives what compiling exercise by exercise gives, or leaves an exercise out. */
class CompileTogetherTest {

    private static final CellCompiler COMPILER = new CellCompiler(
            Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                    .map(Path::of)
                    .toList(),
            "import java.util.*;");

    private static Map<Integer, CompiledCells> together(String... cells) {
        return COMPILER.compileTogether(
                List.of(cells), IntStream.range(0, cells.length).boxed().toList());
    }

    private static double call(CompiledCells cells, String name, double x) {
        CellLoader loader = new CellLoader(cells.classes(), CompileTogetherTest.class.getClassLoader());
        loader.run(cells.invocations());
        var subject = InProcessSubject.of(loader.code(name, cells.declarations()), TimeLimit.none());
        return subject.method(DoubleUnaryOperator.class).applyAsDouble(x);
    }

    @Test
    void eachExerciseHasItsOwnMethodAndTheOthersHelpersAndConstants() {
        Map<Integer, CompiledCells> cells = together(
                "double twice(double x) { return times(2, x); }",
                "double k = 3; double triple(double x) { return times(k, x); }",
                "double times(double a, double x) { return a * x; }",
                "double nine(double x) { return times(k, times(k, x)); }");
        assertEquals(Set.of(0, 2, 3), cells.keySet());
        assertEquals(5.0, call(cells.get(0), "twice", 2.5));
        assertEquals(18.0, call(cells.get(3), "nine", 2));
        assertEquals(
                List.of("nine"),
                cells.get(3).declarations().stream()
                        .filter(Declaration::inExercise)
                        .map(Declaration::name)
                        .toList());
    }

    @Test
    void anExerciseRunsTheVariablesThatItNeedsAndNoOthers() {
        Map<Integer, CompiledCells> cells = COMPILER.compileTogether(
                List.of(
                        "double twice(double x) { return two * x; }",
                        "double triple(double x) { return three * x; }",
                        "double two = 2;",
                        "double three = Double.parseDouble(\"three\");"),
                List.of(0, 1));
        assertEquals(1, cells.get(0).invocations().size());
        assertEquals("two", cells.get(0).invocations().get(0).variable());
        assertEquals(5.0, call(cells.get(0), "twice", 2.5));
        assertEquals("three", cells.get(1).invocations().get(0).variable());
    }

    /** So that the same cells are compiled to the same, whatever else is in their notebooks. */
    @Test
    void anExerciseHoldsWhatItCanDependOnAndNothingElse() {
        List<String> cells = List.of(
                "double twice(double x) { return times(k, x); } class Mine { class Inner {} }",
                "double k = 2; class Unused {} double unused = 1;",
                "double times(double a, double x) { return a * x; }",
                "double other(double x) { return x; } class Others {}");
        Map<Integer, CompiledCells> together = COMPILER.compileTogether(cells, List.of(0, 3));
        for (int place : together.keySet()) {
            List<String> others = new ArrayList<>(cells);
            others.remove(place);
            CompiledCells alone = COMPILER.compile(cells.get(place), others);
            assertEquals(names(alone), names(together.get(place)));
        }
        assertEquals(Set.of("twice", "Mine", "times"), names(together.get(0)));
        // Mine and Inner, and the classes around twice, Mine, times and k.
        assertEquals(6, together.get(0).classes().size());
        assertEquals(3, together.get(3).classes().size());
    }

    private static Set<String> names(CompiledCells cells) {
        return cells.declarations().stream().map(Declaration::name).collect(Collectors.toSet());
    }

    @Test
    void aCellThatSharesANameIsLeftOut() {
        Map<Integer, CompiledCells> cells = together(
                "double one(double x) { return help(x); } double help(double x) { return 1; }",
                "double two(double x) { return help(x); } double help(double x) { return 2; }",
                "double three(double x) { return 3; }");
        assertEquals(Set.of(2), cells.keySet());
    }

    @Test
    void aCellWithAnImportAStatementOrAVariableIsLeftOut() {
        Map<Integer, CompiledCells> cells = together(
                "import java.awt.*; double one(double x) { return 1; }",
                "double two(double x) { return 2; } System.out.println(two(1));",
                "double three(double x) { return a; } double a = 3;");
        assertEquals(Set.of(), cells.keySet());
    }

    @Test
    void aCellThatDoesNotCompileIsLeftOutAndCostsOthersNothing() {
        Map<Integer, CompiledCells> cells = together(
                "double one(double x) { return \"\"; }",
                "double two(double x) { return missing; }",
                "double three(double x) { return 3; ",
                "double four(double x) { return 4; }");
        assertEquals(Set.of(3), cells.keySet());
        assertEquals(4.0, call(cells.get(3), "four", 0));
    }

    @Test
    void notesAndLinesAreThoseOfCompilingOneByOne() {
        List<String> notebook = List.of(
                "int broken() { return \"\"; }",
                // It uses a method and a type that are its own, but have the names of two that do not compile.
                "<C> double f(double x) {\n  C c = null;\n  class In { double broken(double n) { return n; } double g() { return broken(x); } }\n"
                        + "  return new In().g();\n}",
                "class C { void m() { int i = \"\"; } }",
                "class D { void m() { int i = \"\"; } }");
        CompiledCells once = COMPILER.compileTogether(notebook, List.of(1)).get(1);
        CompiledCells alone =
                COMPILER.compile(notebook.get(1), List.of(notebook.get(0), notebook.get(2), notebook.get(3)));
        assertEquals(alone.notes(), once.notes());
        assertEquals(2, once.notes().size());
        assertTrue(once.compiles());
        assertEquals(
                alone.lines().values().stream().map(Arrays::toString).toList(),
                once.lines().values().stream().map(Arrays::toString).toList());
    }
}
