package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmptiedVariablesTest {

    private final List<String> said = new ArrayList<>();
    private final Map<String, Integer> cells = new HashMap<>();
    private JShell shell;

    @BeforeEach
    void start() {
        shell = JShell.builder().executionEngine("local").build();
        run("import java.util.*;", "import java.util.function.*;");
        EmptiedVariables.watch(shell, loaderOfCells(), this::cell, said::add);
        run(
                "class Word { public String toString() { return \"kept\"; } }",
                "List<Word> words = new ArrayList<>(List.of(new Word()));",
                "Word word = words.get(0);",
                "List<Double> losses = new ArrayList<>(List.of(0.5));",
                "int n = losses.size();");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    /** Takes pieces as JJava does, which drops what was written again. */
    private void run(String... pieces) {
        for (String piece : pieces) {
            var events = shell.eval(piece);
            assertEquals(Status.VALID, events.get(0).status(), piece);
            events.stream().filter(e -> e.status() == Status.OVERWRITTEN).forEach(e -> shell.drop(e.snippet()));
        }
    }

    private Optional<Integer> cell(Snippet variable) {
        return Optional.ofNullable(cells.get(((VarSnippet) variable).name()));
    }

    /** The engine is in this JVM, so what a snippet stores is found here. */
    private ClassLoader loaderOfCells() {
        run("System.getProperties().put(\"cells\", new Object() {}.getClass().getClassLoader());");
        return (ClassLoader) System.getProperties().remove("cells");
    }

    private String value(String name) {
        return values().get(name);
    }

    private Map<String, String> values() {
        return shell.variables().collect(Collectors.toMap(VarSnippet::name, shell::varValue));
    }

    @Test
    void anImportBelowACommentNamesTheVariablesThatItEmptied() {
        run("// for streams\nimport java.util.stream.*;");
        assertEquals("null null", value("words") + " " + value("word"));
        assertEquals(List.of("""
                        The import in this cell has reset these variables to null: words, word. Run the cells that set them again.
                        The cause is a comment or a line break before an import, here or in an earlier cell, or a method or class that was changed since. It helps to write imports first, one in each cell."""), said);
    }

    @Test
    void whatIsOfNoCellsClassKeepsItsValueInTheNewOne() {
        run("losses.add(0.25);", "n = 7;", "// for streams\nimport java.util.stream.*;");
        assertEquals("[0.5, 0.25] 7", value("losses") + " " + value("n"));
    }

    @Test
    void anImportOnItsCellsFirstLineKeepsAllAndSaysNothing() {
        run("import java.util.stream.*;", "import java.util.*;", "import static java.lang.Math.*;");
        assertEquals("[0.5] kept 1", value("losses") + " " + value("word") + " " + value("n"));
        assertEquals(List.of(), said);
    }

    @Test
    void aLineThatShiftedUnnoticedEmptiesVariablesAtALaterImport() {
        run("\nimport java.util.stream.IntStream;");
        assertEquals(List.of(), said);
        run("import java.util.stream.*;");
        assertTrue(said.get(0).contains(": words, word."), said::toString);
    }

    @Test
    void whatWasNullHasNotBeenLostAndIsSaidOnce() {
        run("words = null;", "Word never;", "words;", "// a\nimport java.util.stream.*;", "// b\nimport java.time.*;");
        assertEquals(1, said.size());
        assertTrue(
                said.get(0).contains("this variable to null: word. Run the cell that sets it again."), said::toString);
    }

    @Test
    void whatIsSetAgainCanBeLostAgain() {
        run("// a\nimport java.util.stream.*;", "word = new Word();", "// b\nimport java.time.*;");
        assertTrue(said.get(1).contains(": word."), said::toString);
    }

    @Test
    void theShellsOwnNameForAResultIsNotNamed() {
        run("word + \"\" + losses", "// a\nimport java.util.stream.*;");
        assertTrue(said.get(0).contains(": words, word."), said::toString);
    }

    @Test
    void aClassThatIsWrittenAnewNamesTheVariablesThatItEmptied() {
        run("class A {}", "A a = new A();", "class A { int n; }");
        assertEquals("null", value("a"));
        assertEquals(
                List.of(
                        "A has changed. The objects of the old class are lost, and with them this variable: a. Run the cell that sets it again."),
                said);
        run("import java.util.stream.*;");
        assertEquals(1, said.size());
    }

    @Test
    void aVariableThatHoldsObjectsWithTheOldCodeIsNamed() {
        cells.put("net", 2);
        cells.put("bare", 4);
        run(
                "import chainrule.layer.*;",
                "class Twice implements Layer {"
                        + " public double[][] forward(double[][] x) { return x; }"
                        + " public double[][] backward(double[][] g) { return g; } }",
                "Network net = new Network(new Dense(1, 1, new Random(1)), new Twice());",
                "Network other = new Network(new Dense(1, 1, new Random(1)));",
                "Layer bare = new Twice();");
        said.clear();
        run("class Twice implements Layer { int n;"
                + " public double[][] forward(double[][] x) { return x; }"
                + " public double[][] backward(double[][] g) { return g; } }");
        assertEquals(
                List.of(
                        "Twice has changed, but net, bare still hold objects of the old class, which run its old code. Run cells [2] and [4] again."),
                said);
        run("net = new Network(new Twice());", "bare = null;", "class Thrice {}");
        assertEquals(1, said.size(), said::toString);
    }

    @Test
    void whateverHoldsObjectsWithTheOldCodeIsNamedHoweverDeepTheyAre() {
        run(
                "import chainrule.layer.*;",
                "import java.util.function.*;",
                "class Twice implements Layer {"
                        + " public double[][] forward(double[][] x) { return x; }"
                        + " public double[][] backward(double[][] g) { return g; } }",
                "class Model { List<Layer> layers = new ArrayList<>(); Model(Layer... all) { layers.addAll(List.of(all)); } }",
                "record Pair(Layer one, int n) {}");
        Map<String, String> holders = Map.ofEntries(
                Map.entry("list", "List<Layer> list = List.of(new Tanh(), new Twice());"),
                Map.entry("array", "Layer[] array = {new Twice()};"),
                Map.entry("grid", "Layer[][] grid = {{}, {null, new Twice()}};"),
                Map.entry("map", "Map<String, Layer> map = new TreeMap<>(Map.of(\"a\", new Twice()));"),
                Map.entry("set", "Set<Layer> set = new HashSet<>(List.of(new Twice()));"),
                Map.entry("queue", "Queue<Layer> queue = new ArrayDeque<>(List.of(new Twice()));"),
                Map.entry("maybe", "Optional<Layer> maybe = Optional.of(new Twice());"),
                Map.entry("model", "Model model = new Model(new Tanh(), new Twice());"),
                Map.entry("pair", "Pair pair = new Pair(new Twice(), 1);"),
                Map.entry("forward", "UnaryOperator<double[][]> forward = new Twice()::forward;"),
                Map.entry(
                        "any", "Object any = Map.of(1, List.of(new Pair(new Model(new Twice()).layers.get(0), 2)));"));
        holders.values().forEach(this::run);
        run(
                "List<Layer> others = List.of(new Tanh());",
                "Optional<Layer> none = Optional.empty();",
                "Model empty = new Model();");
        said.clear();
        run("class Twice implements Layer { int n;"
                + " public double[][] forward(double[][] x) { return x; }"
                + " public double[][] backward(double[][] g) { return g; } }");
        assertEquals(1, said.size(), said::toString);
        String names = said.get(0).replaceFirst("Twice has changed, but (.*) still hold objects.*", "$1");
        assertEquals(new TreeSet<>(holders.keySet()), new TreeSet<>(List.of(names.split(", "))), said::toString);
    }

    @Test
    void aVariableThatTheShellDoesNotKnowAnyMoreIsNamedToo() {
        run("class A {}", "var a = new A();", "var a = new A();", "class A { int n; }");
        assertTrue(said.get(0).contains(": a."), said::toString);
    }

    @Test
    void whereTheirCellsAreKnownTheirNumbersAreGiven() {
        cells.putAll(Map.of("words", 3, "word", 1));
        run("// for streams\nimport java.util.stream.*;");
        assertTrue(said.get(0).contains("words, word. Run cells [1] and [3] again."), said::toString);
    }

    @Test
    void aVariableWhoseTypeIsMissingHidesNoOther() {
        assertEquals(
                Status.RECOVERABLE_NOT_DEFINED, shell.eval("Netwrok n;").get(0).status());
        run("// a\nimport java.util.stream.*;");
        assertTrue(said.get(0).contains(": words, word."), said::toString);
    }

    @Test
    void howeverCellsFollowEachOtherItNamesExactlyWhatWasLost() {
        run("class A {}", "A v1 = new A();");
        Random random = new Random(19);
        String[] packages = {"java.util", "java.util.stream", "java.io", "java.nio.file", "java.time"};
        String[] above = {"", "", "\n", "// a\n", "/* a\n b */\n"};
        String[] values = {
            "Object v# = 1;", "A v# = new A();", "List<A> v# = List.of();", "double v# = 1;", "String v#;"
        };
        int losses = 0;
        for (int step = 0; step < 80; step++) {
            switch (random.nextInt(9)) {
                case 0 -> losses += lostAndNamed("class A { int n" + step + "; }");
                case 1, 2, 3, 4, 5 -> run(pick(random, values).replace("#", "" + random.nextInt(9)), "v1");
                default -> losses += lostAndNamed(pick(random, above) + "import " + pick(random, packages) + ".*;");
            }
            assertEquals(Set.of(), named(), "step " + step);
        }
        assertTrue(losses > 10, losses + " losses");
    }

    private int lostAndNamed(String piece) {
        Set<String> before = held();
        run(piece);
        before.removeAll(held());
        assertEquals(before, named(), piece);
        return before.size();
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    /** The learner's variables that are not null. */
    private Set<String> held() {
        Set<String> names = new TreeSet<>(values().keySet());
        names.removeIf(name -> name.startsWith("$") || value(name).equals("null"));
        return names;
    }

    /** Those that were named since the last call. */
    private Set<String> named() {
        Set<String> names = new TreeSet<>();
        said.forEach(m -> names.addAll(List.of(
                m.replaceAll("(?s).* (to null|variables?): |\\. Run.*", "").split(", "))));
        said.clear();
        return names;
    }

    @Test
    void aMessageThatCannotBeSaidCostsNoCell() {
        EmptiedVariables.watch(shell, loaderOfCells(), snippet -> Optional.empty(), message -> {
            throw new IllegalStateException(message);
        });
        run("String other = \"x\";", "// a\nimport java.util.stream.*;", "n++;");
        assertEquals("2", value("n"));
    }
}
