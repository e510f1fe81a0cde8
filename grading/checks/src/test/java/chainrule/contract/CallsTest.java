package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.cell.CellLoader;
import chainrule.cell.CompiledCells;
import chainrule.grader.DirectRun;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.subject.InProcessSubject;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** In grading each call of a student's code, and each call back, goes from process to process and takes 0.1 to 0.3 ms. */
class CallsTest {

    private static final int MOST = 700;

    private long calls;

    @Test
    void noRightSolutionIsCalledMoreThan700Times() {
        List<String> tooMany = Graders.all().stream()
                .filter(g -> !g.exercise().trains())
                .filter(g -> callsOf(g) > MOST)
                .map(g -> g.exercise().id() + ": " + calls)
                .toList();
        assertEquals(List.of(), tooMany);
    }

    private long callsOf(Grader grader) {
        calls = 0;
        CompiledCells cells = InProcess.compile(
                ExerciseFolder.of(grader).solution().orElseThrow().text());
        CellLoader loader = new CellLoader(cells.classes(), InProcess.class.getClassLoader());
        loader.run(cells.invocations());
        try (TimeLimit limit = TimeLimit.none()) {
            var code = loader.code(grader.exercise().declares(), cells.declarations());
            DirectRun.run(grader, new Counted(InProcessSubject.of(code, limit)), GraderSettings.grading(1));
        }
        return calls;
    }

    private final class Counted implements Subject {

        private final Subject subject;

        private Counted(Subject subject) {
            this.subject = subject;
        }

        @Override
        public <T> T create(Class<T> as, Object... constructorArguments) {
            calls++;
            return counted(as, subject.create(as, constructorArguments));
        }

        @Override
        public <T> T method(Class<T> as) {
            calls++;
            return counted(as, subject.method(as));
        }

        private <T> T counted(Class<T> as, T of) {
            return as.cast(Proxy.newProxyInstance(as.getClassLoader(), new Class<?>[] {as}, (self, m, arguments) -> {
                calls++;
                Object[] given = arguments == null
                        ? null
                        : Arrays.stream(arguments).map(this::counted).toArray();
                try {
                    return m.invoke(of, given);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            }));
        }

        @SuppressWarnings("unchecked")
        private Object counted(Object argument) {
            return argument instanceof ToDoubleFunction<?> f
                    ? (ToDoubleFunction<Object>) x -> {
                        calls++;
                        return ((ToDoubleFunction<Object>) f).applyAsDouble(x);
                    }
                    : argument;
        }
    }
}
