package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    private static final String TIMES = "double times(double x) { return factor * x; }";
    private static final String FACTOR = "double factor = 2;";
    private static final String OTHER = "class Other { int n; }";
    private static final String IMPORT = "import static java.lang.Math.*;";
    private static final String PRINT = "System.out.println(new Other());";

    private static final ClassPath PACKAGES = new ClassPath(List.of());

    private static Set<String> needed(String exercise, String... pieces) {
        return new Dependencies(new Imports(PACKAGES::classesOf))
                .by(List.of(exercise), List.of(pieces), IMPORT::equals);
    }

    @Test
    void whatIsMentionedIsNeededAndWhatThatMentionsToo() {
        assertEquals(Set.of(TIMES, FACTOR), needed("double f(double x) { return times(x); }", FACTOR, OTHER, TIMES));
        assertEquals(Set.of(FACTOR), needed("double f(double x) { return factor; }", FACTOR, OTHER, TIMES));
        assertEquals(Set.of(), needed("double f(double x) { return x; }", FACTOR, OTHER, TIMES));
    }

    @Test
    void importsOfUnknownNamesAreNeededAlwaysAndStatementsNever() {
        assertEquals(Set.of(IMPORT), needed("double f(double x) { return x; }", IMPORT, PRINT, OTHER));
    }

    @Test
    void anImportIsNeededWhereANameThatItBringsIsMentioned() {
        String one = "import java.awt.Point;";
        String all = "// Lists and more\nimport java.util.*;";
        String member = "import static java.lang.Math.sqrt;";
        String[] imports = {one, all, member};
        assertEquals(Set.of(one), needed("Point f() { return null; }", imports));
        assertEquals(Set.of(all), needed("List<String> f() { return null; }", imports));
        assertEquals(Set.of(all), needed("Object f(Object List) { return new List(); }", imports));
        assertEquals(Set.of(member), needed("double f(double x) { return sqrt(x); }", imports));
        assertEquals(Set.of(), needed("double f(double x) { return x; }", imports));
    }

    @Test
    void whatAnotherPieceThatIsNeededTakesFromAnImportIsNeededToo() {
        String all = "import java.util.*;";
        String helper = "double first(List<Double> x) { return x.get(0); }";
        assertEquals(Set.of(all, helper), needed("double f() { return first(null); }", all, helper));
    }

    @Test
    void ofAPackageThatIsNotThereTheImportIsTried() {
        String missing = "import nowhere.at.all.*;";
        assertEquals(
                Set.of(missing),
                new Dependencies(new Imports(PACKAGES::classesOf))
                        .by(List.of("int f() { return 1; }"), List.of(missing), missing::equals));
    }

    @Test
    void allDeclarationsOfOneNameAreNeeded() {
        String overload = "double times(double x, double y) { return x * y; }";
        String again = "int times = 3;";
        assertEquals(Set.of(overload, again, TIMES), needed("int f() { return times; }", overload, again, TIMES));
    }

    @Test
    void aNameInATextOrACommentDoesNotCount() {
        String[] pieces = {OTHER, FACTOR, TIMES};
        assertEquals(Set.of(), needed("Object f() { return \"Other\" + \" of times \"; } // factor", pieces));
        assertEquals(Set.of(), needed("System.out.println(\"factor\" + /* Other */ 'x'); // times", pieces));
        assertEquals(Set.of(FACTOR), needed("System.out.println(\"Other\" + factor)", pieces));
        assertEquals(Set.of(FACTOR), needed("for (int n = 0; n < 3; n++) { System.out.println(factor); }", pieces));
    }

    @Test
    void anEscapeStandsForItsLetter() {
        assertEquals(Set.of(OTHER), needed("Object f() { return new \\u004fther(); }", OTHER, FACTOR));
        assertEquals(Set.of(OTHER), needed("Object f() { return new \\uuu004Fther(); }", OTHER, FACTOR));
    }

    @Test
    void anEscapeInATextOrACommentMakesNothingNeeded() {
        assertEquals(Set.of(), needed("String f() { return \"\\u2713 \\u005c\\u005c\"; } // \\u00e9", OTHER, FACTOR));
        assertEquals(Set.of(), needed("int f() { return 2; }", OTHER, FACTOR, "String done = \"\\u2713\";"));
    }

    @Test
    void anEscapedBackslashBeginsNoEscape() {
        assertEquals("\"\\\\u004f\"", UnicodeEscapes.read("\"\\\\u004f\""));
        assertEquals("\"\\\\O\"", UnicodeEscapes.read("\"\\\\\\u004f\""));
    }

    @Test
    void aCallNeedsNoVariableOfThatName() {
        String variable = "double times = 0.5;";
        assertEquals(Set.of(TIMES), needed("double f() { return times(2); }", variable, TIMES));
        assertEquals(Set.of(), needed("double f() { return times(2); } double times(int n) { return n; }", variable));
        assertEquals(Set.of(TIMES), needed("System.out.println(times(2));", variable, TIMES));
        assertEquals(Set.of(variable, TIMES), needed("double f() { return times(2) * times; }", variable, TIMES));
    }

    @Test
    void severalVariablesOfOneDeclarationAreNeededTogether() {
        String both = "int a = 1, b = 2;";
        assertEquals(Set.of(both), needed("int f() { return b; }", both));
    }

    @Test
    void aVariableOfItsOwnHidesOneOfAnotherCell() {
        String x = "double x = 0.5;";
        assertEquals(Set.of(), needed("double f(double x) { return x * x; }", x));
        assertEquals(Set.of(x), needed("double f() { return x * x; }", x));
    }

    @Test
    void ofCodeThatIsNotWholeAllWordsCount() {
        String x = "double x = 0.5;";
        assertEquals(Set.of(x), needed("System.out.println(1; // of x", x));
    }

    @Test
    void commentsAndMissingSemicolonsDoNotHideWhatIsDeclared() {
        String commented = "/** Two. */ static final int two = 2 // two";
        String record = "record Point(double x, double y) {}";
        assertEquals(Set.of(commented), needed("int f() { return two; }", commented, record));
        assertEquals(Set.of(record), needed("Point f() { return null; }", commented, record));
    }
}
