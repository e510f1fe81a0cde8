package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.Declaration;
import chainrule.cell.Invocation;
import chainrule.exercises.backpropagation.numericalgradient.NumericalGradient;
import chainrule.exercises.conclusion.Learner;
import chainrule.layer.Layer;
import chainrule.train.Metric;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ExerciseTypesTest {

    @Test
    void whatExercisesAskForAndWhatCarriesTheirCellsCanBeNamed() {
        List.of(
                        Learner.class,
                        NumericalGradient.class,
                        ToDoubleFunction.class,
                        Layer.class,
                        Invocation.class,
                        Declaration.class,
                        Declaration.Kind.class)
                .forEach(type -> assertTrue(ExerciseTypes.TABLE.contains(type), type.getName()));
    }

    @Test
    void everythingThatCanBeNamedIsInTheSandbox() {
        List<String> missing = ExerciseTypes.TABLE.names().stream()
                .filter(name -> !name.startsWith("java."))
                .filter(name -> !SandboxClasses.names().contains(name))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void anAuthorWhoAsksForAnotherTypeIsToldWhichThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> ExerciseTypes.require(Metric.class))
                .getMessage();
        assertTrue(message.startsWith("chainrule.train.Metric is not known in the sandbox"), message);
    }
}
