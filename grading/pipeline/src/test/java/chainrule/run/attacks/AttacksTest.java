package chainrule.run.attacks;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each notebook holds up to seven attacks and an honest exercise, and an honest neighbour is graded after it;
 * -Dchainrule.attack=two-locks runs only notebooks with such an attack.
 */
@Tag("slow")
class AttacksTest {

    @TempDir
    static Path folder;

    private static Leftovers before;
    private static AttackedWorker worker;

    @BeforeAll
    static void begin() {
        before = new Leftovers();
        worker = new AttackedWorker(folder);
    }

    @AfterAll
    static void end() throws InterruptedException {
        worker.close();
        before.assertNone();
    }

    /** What misleads the compiler would let it compile all others in their notebook one by one. */
    static Stream<AttackedNotebook> notebooks() {
        List<Attack> compiled = CompilerAttacks.all();
        List<Attack> others = Attacks.all().stream()
                .filter(attack -> compiled.stream().noneMatch(c -> c.name().equals(attack.name())))
                .toList();
        Pattern only = Pattern.compile(System.getProperty("chainrule.attack", ""));
        return Stream.of(AttackedNotebook.of("attacks", others), AttackedNotebook.of("sources", compiled))
                .flatMap(List::stream)
                .filter(notebook -> only.matcher(notebook.toString()).find());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notebooks")
    void endAsTheySayAndHarmNobody(AttackedNotebook notebook) {
        worker.grade(notebook);
    }
}
