package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportsTest {

    private static final Imports IMPORTS =
            new Imports(name -> Map.of("shop", Set.of("Till", "Shelf")).getOrDefault(name, Set.of()));

    private static Optional<Set<String>> brought(String piece) {
        return IMPORTS.names(piece).flatMap(Names::declared);
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
