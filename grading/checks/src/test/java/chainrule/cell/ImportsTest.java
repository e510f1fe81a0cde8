package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsTest {

    private static final Imports IMPORTS =
            new Imports(name -> Map.of("shop", Set.of("Till", "Shelf")).getOrDefault(name, Set.of()));

    private static Optional<Set<String>> brought(String piece) {
        return IMPORTS.names(piece).flatMap(CodeNames::declared);
    }

    @Test
    void anImportBringsItsNameOrThoseOfItsPackage() {
        assertEquals(Optional.of(Set.of("Till")), brought("import shop.Till;"));
        assertEquals(Optional.of(Set.of("Till", "Shelf")), brought("import shop.*;"));
        assertEquals(Optional.of(Set.of("open")), brought("import static shop.Till.open;"));
        assertEquals(Optional.of(Set.of("Entry")), brought("import java.util.Map.Entry;"));
    }

    @Test
    void commentsAndSpacesChangeNothing() {
        assertEquals(
                Optional.of(Set.of("Till")),
                brought("// import shop.*;\n/* import a.B; */ import\n  shop . Till ; // the till"
                        .replace(" . ", ".")));
    }

    /** What counts as an import, as a pattern that is slow for long pieces says it. */
    private static Optional<Set<String>> byPattern(String piece) {
        String code = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL)
                .matcher(piece)
                .replaceAll(" ");
        Matcher m = Pattern.compile("\\s*import\\s+(static\\s+)?([\\w.]+)\\.(\\w+|\\*)\\s*;?\\s*")
                .matcher(code);
        if (!m.matches()) {
            return Optional.empty();
        }
        Set<String> all = m.group(1) == null && m.group(2).equals("shop") ? Set.of("Till", "Shelf") : Set.of();
        Set<String> names = m.group(3).equals("*") ? all : Set.of(m.group(3));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    @Test
    void whateverIsWrittenAnImportIsWhatThePatternSays() {
        List<String> pieces = List.of(
                "import", "static", "shop", "Till", ".", ".", "*", ";", " ", " ", "\n", "/*", "*/", "/", "//", "\"",
                "x");
        Random random = new Random(1);
        int imports = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder piece = new StringBuilder(random.nextInt(4) > 0 ? "import shop" : "");
            for (int k = random.nextInt(9); k > 0; k--) {
                piece.append(pieces.get(random.nextInt(pieces.size())));
            }
            Optional<Set<String>> expected = byPattern(piece.toString());
            assertEquals(expected, brought(piece.toString()), piece::toString);
            imports += expected.isPresent() ? 1 : 0;
        }
        assertTrue(imports > 1_000, "imports: " + imports);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import static shop.Till.*;",
                "import shop.Till.*;",
                "import other.*;",
                "import Till;",
                "import shop.Till; import shop.Shelf;",
                "import shop .Till;",
                "int imported = 1;",
                "",
            })
    void whatIsNotPlainIsUnknown(String piece) {
        assertEquals(Optional.empty(), brought(piece));
    }
}
