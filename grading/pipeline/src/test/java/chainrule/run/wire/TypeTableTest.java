package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypeTableTest {

    private enum Colour {
        RED
    }

    private record Point(double x, Colour colour) {}

    private interface Far {}

    private interface Base {
        Far far();
    }

    private interface Service extends Base {
        Map<String, List<? extends Point[]>> points(DoubleUnaryOperator f);

        static Unnamed unnamed() {
            return null;
        }
    }

    private interface Unnamed {}

    private static final ClassLoader LOADER = TypeTableTest.class.getClassLoader();
    private static final TypeTable TABLE = TypeTable.of(LOADER, List.of(Service.class));

    @Test
    void whatSignaturesNameIsInTheTableHoweverDeepItStands() {
        List<Class<?>> named =
                List.of(Service.class, Base.class, Far.class, Point.class, Colour.class, DoubleUnaryOperator.class);
        named.forEach(type -> assertTrue(TABLE.contains(type), type.getName()));
    }

    @Test
    void whatNoSignatureNamesIsNot() {
        assertFalse(TABLE.contains(Unnamed.class));
        assertFalse(TABLE.contains(List.class), "lists travel by what is in them");
        assertFalse(TABLE.contains(TypeTableTest.class));
    }

    @Test
    void everyFunctionalInterfaceOfJavaIsInIt() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(URI.create("jrt:/java.base/java/util/function")))) {
            List<String> javas = files.map(file -> file.getFileName().toString().replace(".class", ""))
                    .sorted()
                    .toList();
            assertEquals(
                    javas,
                    FunctionTypes.all().stream()
                            .map(Class::getSimpleName)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void bothEndsNumberTheTypesAlike() {
        TypeTable told = TypeTable.told(LOADER, TABLE.names());
        for (int i = 0; i < TABLE.names().size(); i++) {
            assertSame(TABLE.at(i), told.at(i));
            assertEquals(i, told.numberOf(TABLE.at(i)));
        }
    }

    @Test
    void aNumberThatNoTypeHasIsRefused() {
        for (int number : new int[] {-1, TABLE.names().size(), 0xffff}) {
            assertThrows(ProtocolException.class, () -> TABLE.at(number));
        }
    }

    /** A student may declare what has the name of a type of ours. */
    @Test
    void anotherTypeOfTheSameNameHasNoNumber() throws Exception {
        Class<?> other = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                try (InputStream in = LOADER.getResourceAsStream(name.replace('.', '/') + ".class")) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }.loadClass(Far.class.getName());
        assertFalse(TABLE.contains(other));
    }

    @Test
    void aValueWhoseTypeNobodyNamedIsRefusedWhereItIsSent() throws Exception {
        record Stray(int i) {}
        try (var c = Connected.to(UnaryOperator.class, UnaryOperator.identity())) {
            @SuppressWarnings("unchecked")
            UnaryOperator<Object> root = c.root();
            String message = assertThrows(UnsendableException.class, () -> root.apply(new Stray(1)))
                    .getMessage();
            assertEquals(
                    "a Stray cannot be sent: neither its type nor an interface of it is in a signature of the exercise",
                    message);
            assertEquals(1, root.apply(1));
        }
    }
}
