package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradersTest {

    private static List<String> ids(List<Grader> graders) {
        return graders.stream().map(g -> g.exercise().id()).toList();
    }

    @Test
    void theyComeInTheOrderOfLessonsThenOfIds() {
        List<Grader> all = Graders.all();
        assertEquals(
                ids(all.stream()
                        .sorted(Comparator.comparing((Grader g) ->
                                g.exercise().lesson() + g.exercise().id()))
                        .toList()),
                ids(all));
        assertTrue(ids(all).containsAll(List.of("relu", "capstone-regressor")));
    }

    @Test
    void oneIsFoundByItsId() {
        assertEquals("ReLU", Graders.of("relu").map(g -> g.exercise().title()).orElse("nothing"));
        assertEquals(Optional.empty(), Graders.of("no-such-exercise"));
    }

    @Test
    void lookingForThemLeavesTheThreadAsItWas() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertEquals(ids(Graders.all()), ids(Graders.in(Graders.class.getClassLoader())));
        assertSame(before, Thread.currentThread().getContextClassLoader());
        assertEquals(List.of(), Graders.in(ClassLoader.getPlatformClassLoader()));
        assertSame(before, Thread.currentThread().getContextClassLoader());
    }
}
