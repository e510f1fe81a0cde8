package chainrule.run.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a class that could not be initialised says of how the student's process ended. */
class StudentMainTest {

    static final class Stopped {
        static Object value = failed(new ThreadDeath());
    }

    static final class WithoutMemory {
        static Object value = failed(new OutOfMemoryError("Java heap space"));
    }

    static final class Wrong {
        static Object value = failed(new IllegalStateException("wrong"));
    }

    private static Object failed(Throwable why) {
        return StudentMainTest.<RuntimeException>sneaked(why);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Object sneaked(Throwable why) throws E {
        throw (E) why;
    }

    private static boolean isOfStoppedThread(Supplier<Object> use) {
        assertThrows(Throwable.class, use::get, "the first time it throws what happened");
        Error later = assertThrows(NoClassDefFoundError.class, use::get);
        return StudentMain.isOfStoppedThread(later);
    }

    @Test
    void aClassWhoseInitialisationWasStoppedHasNothingToDoWithMemory() {
        assertEquals(true, isOfStoppedThread(() -> Stopped.value));
    }

    @Test
    void anyOtherFailureIsTakenForALackOfMemory() {
        assertEquals(false, isOfStoppedThread(() -> WithoutMemory.value));
        assertEquals(false, isOfStoppedThread(() -> Wrong.value));
        assertEquals(false, StudentMain.isOfStoppedThread(new OutOfMemoryError("java.lang.ThreadDeath")));
    }
}
