package chainrule.run.attacks;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attacks at places that nobody thought of. */
class GeneratedAttacksTest {

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void thirtyEndAndHarmNobody() throws InterruptedException {
        grade(30, Long.getLong("chainrule.seed", 1));
    }

    @Test
    @Tag("long")
    void threeHundredEndAndHarmNobody() throws InterruptedException {
        grade(300, Long.getLong("chainrule.seed", 2));
    }

    private void grade(int number, long seed) throws InterruptedException {
        Leftovers before = new Leftovers();
        try (AttackedWorker worker = new AttackedWorker(folder)) {
            AttackGenerator.notebooks(number, seed).forEach(worker::grade);
        }
        before.assertNone();
    }
}
