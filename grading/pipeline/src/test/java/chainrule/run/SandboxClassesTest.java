package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cell.PermittedClasses;
import chainrule.files.ClassListing;
import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.optim.Optimizer;
import chainrule.tensor.Parameter;
import chainrule.train.Trainer;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SandboxClassesTest {

    @Test
    void aCheckInTheNotebookKnowsWhichOfTheLibrarysClassesAreThere() {
        Set<String> there = SandboxClasses.names();
        assertTrue(there.contains(Layer.class.getName()));
        Stream.of(Layer.class, Loss.class, Optimizer.class, Trainer.class, Parameter.class)
                .flatMap(c -> ClassListing.under(c.getPackageName(), c).stream())
                .filter(name -> !name.endsWith("Test") && !name.contains("Test$"))
                .forEach(name -> assertEquals(there.contains(name), PermittedClasses.contain(name), name));
    }
}
