package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.Growth;
import chainrule.NastyText;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a cell, the time to read it grows with its length and not with the square of that. */
class LongTextTest {

    private static final int LENGTH = 5_000;

    private static List<NastyText> texts() {
        return NastyText.all(1);
    }

    private static void linear(String what, NastyText text, Consumer<String> read) {
        Growth.requireLinear(what, LENGTH, text::of, read);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextTakesLongToRead(NastyText text) {
        Imports imports = new Imports(name -> Set.of());
        linear("imports", text, imports::names);
        linear("words", text, CodeNames::wordsOf);
        linear("first use", text, code -> CodeNames.firstUse("a", code));
        linear("first use of itself", text, code -> CodeNames.firstUse(code, code));
        linear("plain words", text, CellCompilerMessages::of);
        linear("outer class", text, CellLine::outerClass);
        linear("lines", text, cell -> {
            CellLines lines = new CellLines(cell);
            IntStream.range(0, cell.length()).map(lines::at).distinct().forEach(lines::text);
        });
    }

    @Test
    void linesAreThoseThatCountingFinds() {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            String cell = random.ints(random.nextInt(12), 0, 3)
                    .mapToObj(c -> "\na ".substring(c, c + 1))
                    .collect(Collectors.joining());
            CellLines lines = new CellLines(cell);
            for (int offset = -1; offset <= cell.length() + 1; offset++) {
                String before = cell.substring(0, Math.min(Math.max(offset, 0), cell.length()));
                int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
                assertEquals(line, lines.at(offset));
                assertEquals(cell.lines().skip(line - 1L).findFirst().orElse(""), lines.text(line));
            }
        }
    }

    /** A variable in each of so many blocks, and names in the innermost. */
    private static ParsedMembers nested(int blocks) {
        String uses = IntStream.range(0, 200 * blocks)
                .mapToObj(i -> "f(x" + i % 50 + ");")
                .collect(Collectors.joining());
        String code = "void g() {"
                + IntStream.range(0, blocks)
                        .mapToObj(i -> "{ int y" + i + " = 0;")
                        .collect(Collectors.joining()) + uses + "}".repeat(blocks) + "}";
        return ParsedMembers.of(code);
    }

    @Test
    void namesInDeepBlocksAreNotLookedUpInEachOfThem() {
        Growth.requireLinear("free names", 80, LongTextTest::nested, holder -> FreeNames.in(holder.members()));
    }

    /** Each method calls the next one. */
    private static List<String> chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> "int f%d() { return f%d(); }".formatted(i, i + 1))
                .toList();
    }

    @Test
    void aLongChainOfPiecesIsFollowedOnce() {
        Dependencies needed = new Dependencies(new Imports(name -> Set.of()));
        Growth.requireLinear(
                "needed",
                490,
                LongTextTest::chain,
                pieces -> assertEquals(
                        pieces.size(),
                        needed.by(List.of("int g() { return f0(); }"), pieces, piece -> false)
                                .size()));
    }

    @Test
    void ofManyMissingNamesTheCompilerTellsOnlySome() {
        String calls = Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> "g%d()".formatted(i))
                .collect(Collectors.joining(" + "));
        List<Diagnostic> told = new CellCompiler(List.of(), "")
                .compile("int f() { return " + calls + "; }", List.of())
                .diagnostics();
        assertEquals(100, told.size());
    }
}
