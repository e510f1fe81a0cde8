package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right methods keep full marks in whatever way of Java's they are written, overloads among them. */
class RewrittenMethodTest {

    private static final long SEED = Long.getLong("chainrule.seed", 19);

    static Stream<Grader> methods() {
        return Graders.all().stream()
                .filter(g -> Character.isLowerCase(g.exercise().declares().charAt(0)));
    }

    private static Map<String, List<String>> forms(Grader grader) {
        return RewrittenMethod.forms(
                ExerciseFolder.of(grader).solution().orElseThrow().text(),
                grader.exercise().declares());
    }

    @Test
    void eachFormHasFullMarksInSomeExercise() {
        List<Grader> graders = methods().filter(g -> !g.exercise().trains()).toList();
        Random random = new Random(SEED);
        List<String> faults = new ArrayList<>();
        for (String form : forms(graders.get(0)).keySet()) {
            Grader grader = graders.get(random.nextInt(graders.size()));
            if (forms(grader).containsKey(form)) {
                faults.addAll(faults(grader, form));
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("methods")
    @Tag("long")
    void eachFormHasFullMarks(Grader grader) {
        assertEquals(
                List.of(),
                forms(grader).keySet().stream()
                        .flatMap(form -> faults(grader, form).stream())
                        .toList());
    }

    private static List<String> faults(Grader grader, String form) {
        List<String> cells = forms(grader).get(form);
        String which = "%s, %s: ".formatted(grader.exercise().id(), form);
        CompiledCells compiled = InProcess.compile(cells.get(0), cells.subList(1, cells.size()));
        if (!compiled.compiles()) {
            return List.of(which + compiled.diagnostics());
        }
        var outcome = InProcess.gradeFast(compiled, grader, GraderSettings.notebook());
        return outcome.points() == grader.points() ? List.of() : List.of(which + outcome);
    }
}
