package chainrule.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradersTest {

    private static List<String> ids(List<Grader> graders) {
        return graders.stream().map(g -> g.exercise().id()).toList();
    }

    @Test
    void theyComeInTheOrderInWhichTheNotebooksAskForThem() throws Exception {
        List<String> asked = new ArrayList<>();
        try (Stream<Path> notebooks = Files.list(Path.of("../../notebooks"))) {
            for (Path notebook : notebooks
                    .filter(f -> f.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()) {
                Matcher exercise = Pattern.compile("\"exercise\": \"([^\"]+)\"").matcher(Files.readString(notebook));
                exercise.results().forEach(e -> asked.add(e.group(1)));
            }
        }
        assertEquals(asked, ids(Graders.all()), "what stands in chainrule/exercises/order.txt");
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
