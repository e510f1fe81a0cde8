package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.jupyter.LookAlikes.LookAlike;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    private static final Map<Character, String> LIKE = Map.of(
            '"', "“”„‟",
            '\'', "‘’´",
            ' ', "\u00a0\u2003\u202f\u3000",
            '-', "–—−－",
            '*', "×·",
            '/', "÷／",
            ';', "；\u037e",
            '(', "（",
            'a', "ａ",
            '1', "１");

    private static final List<String> CODE =
            List.of("a = 1 - 1;", "g(a * 1 / a, a - a);", "{ a(1); }", "\t", "\n", "\n");

    /** What stands in them is nobody's business; their marks are. */
    private static final List<String> LITERALS =
            List.of("s = \"“a” – \\\" 1\";", "t(\"\", \"a\");", "c = 'a';", "d('’', '\\'');");

    private static final List<String> OTHER =
            List.of("// a – b, “c”, d × 1\n", "/* ’ a\n ≤\u00a0*/", "\"\"\"\n “1” \"\n\"\"\"");

    @Test
    void oneThatStandsForASignOfRightCodeIsNamedAtItsPlace() {
        for (int seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            StringBuilder cell = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                int kind = random.nextInt(3);
                List<String> from = kind == 0 ? CODE : kind == 1 ? LITERALS : OTHER;
                String piece = from.get(random.nextInt(from.size()));
                for (int at = 0; kind == 0 && at < piece.length(); at++) {
                    places.add(cell.length() + at);
                }
                cell.append(piece).append(kind == 1 ? "\n" : "");
            }
            String text = cell.toString();
            assertEquals(List.of(), LookAlikes.in(text), text);
            places.removeIf(p -> !LIKE.containsKey(text.charAt(p)) || next(text, p));
            if (!places.isEmpty()) {
                int place = places.get(random.nextInt(places.size()));
                String like = LIKE.get(text.charAt(place));
                cell.setCharAt(place, like.charAt(random.nextInt(like.length())));
                assertNamed(cell.toString(), place, text.charAt(place));
            }
        }
    }

    /** A slash that would begin or end a comment. */
    private static boolean next(String text, int place) {
        return text.startsWith("//", place) || text.startsWith("*/", place) || text.startsWith("/*", place);
    }

    private static void assertNamed(String cell, int place, char plain) {
        List<LookAlike> found = LookAlikes.in(cell);
        int line = 1
                + (int) cell.substring(0, place).chars().filter(c -> c == '\n').count();
        assertEquals(1, found.size(), () -> cell + "\n" + found);
        assertEquals(line, found.get(0).line(), cell);
        assertEquals(place - cell.lastIndexOf('\n', place - 1), found.get(0).column(), cell);
        String instead = plain == ' ' ? "a plain space" : String.valueOf(plain);
        assertTrue(found.get(0).message().endsWith("type " + instead + " instead"), () -> "" + found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "String s = “abc”;     | 12, 16",
                "String s = “a – b\";  | 12",
                "String s = \"abc”;    | 16",
                "f(\"a”, \"b\");       | 5",
                "f(“it’s”);            | 3, 8",
                "char c = ‘a’;         | 10, 12",
                "f(„a“, „b“);          | 3, 5, 8, 10",
                "if (a ≤ b && a ≠ 𝑐)   | 7, 16",
                "/* 𝑐 */ a − b         | 11"
            })
    void columnsAreThoseThatAReaderCounts(String code, String columns) {
        List<String> found = LookAlikes.in(code).stream()
                .map(s -> String.valueOf(s.column()))
                .toList();
        assertEquals(columns, String.join(", ", found));
    }

    @Test
    void aRefusedCellNamesThemAndOthersDoNot() {
        List<String> said = new ArrayList<>();
        String[] cell = {""};
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            RefusedSigns.watch(shell, () -> Optional.of(cell[0]), said::add);
            for (String text : List.of(
                    "int twice(int x) {\n  return 2 × x;\n}",
                    "```java",
                    "double half(double x) {\n  return ｘ / 2;\n}",
                    "int a\u200b\u00a0= 1;",
                    "int b = 1; // – “it”",
                    "int c = x;")) {
                cell[0] = "// A cell.\n" + text;
                shell.eval(text);
            }
        }
        assertEquals(
                List.of(
                        "Line 3, column 12: Java does not know the character ×: type * instead.",
                        "Line 2, column 1: ``` belongs to Markdown, not to Java: delete it and everything after it in this line.",
                        "Line 3, column 10: ｘ is a wide character, which Java does not take for x: type x instead.",
                        "Line 2, column 6: an invisible character is here, a zero width space: delete it.\n"
                                + "Line 2, column 7: what looks like a space is a no-break space: type a plain space instead."),
                said);
    }

    @Test
    void anInvisibleSignInANameIsNamedAlthoughTheCellRuns() {
        List<String> said = new ArrayList<>();
        String[] cell = {""};
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            RefusedSigns.watch(shell, () -> Optional.of(cell[0]), said::add);
            for (String text : List.of(
                    "int n2\u200b = 5;", "int m = 1; // a\u200bb", "String s = \"a\u200bb\";", "int ｘ = 2;", "m + 1")) {
                cell[0] = text;
                assertEquals(Status.VALID, shell.eval(text).get(0).status(), text);
            }
        }
        assertEquals(List.of("Line 1, column 7: an invisible character is here, a zero width space: delete it."), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "// note~%%time~f(1)             | 2 1 first line",
                "int k = 3; %time k              | 1 12 begins a line",
                "var x = %maven a:b:1            | 1 9 begins a line",
                "int k = 3;~%%timeit~k           | 2 1 first line",
                "!pip install numpy              | 1 1 terminal",
                "int k = 3;~  !ls                | 2 3 terminal",
                "?Dataset                        | 1 1 Shift and Tab",
            })
    void aCommandWhereItIsTakenForCodeSaysWhereItMayStand(String cell, String expected) {
        List<LookAlike> found = LookAlikes.in(cell.replace('~', '\n'));
        String[] parts = expected.split(" ", 3);
        assertEquals(1, found.size(), () -> "" + found);
        assertEquals(Integer.parseInt(parts[0]), found.get(0).line());
        assertEquals(Integer.parseInt(parts[1]), found.get(0).column());
        assertTrue(found.get(0).message().contains(parts[2]), () -> "" + found);
    }

    @Test
    void commandsInTheirPlaceAndTheSameSignsInCodeAreNotNamed() {
        for (String cell : List.of(
                "%%time\nf(1)",
                "%maven a:b:1\n  %time f(1)\nint k = 1;",
                "int r = a\n    %b;",
                "return x %time;",
                "boolean b = !ls;",
                "f(!ls\n  , !pip)",
                "int s = c\n    ?a : b;",
                "String t = \"; %time\"; // ; %time\n",
                "if (x)\n    !ls")) {
            assertEquals(List.of(), LookAlikes.in(cell), cell);
        }
    }
}
