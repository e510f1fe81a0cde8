package chainrule.run.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.Growth;
import chainrule.NastyText;
import chainrule.run.wire.RemoteException;
import chainrule.subject.StudentException;
import chainrule.subject.StudentMismatch;
import chainrule.subject.StudentTimeout;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the grader's side makes of an exception; the other side can send anything. */
class StudentExceptionFormTest {

    private static RemoteException sent(String words) {
        return new RemoteException(words, words, Collections.nCopies(20, new StackTraceElement(words, words, null, 1)));
    }

    private static List<NastyText> texts() {
        return NastyText.all(5);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noNameOfAClassTakesLongToUnderstand(NastyText nasty) {
        Growth.requireLinear("understood", 20_000, text -> sent(nasty.of(text)), StudentExceptionForm::understood);
    }

    @Test
    void ofManyFramesWithLongNamesOnlyTheBeginningIsKept() {
        StudentException e = StudentExceptionForm.understood(sent("x".repeat(60_000)));
        assertEquals(StudentException.MOST_FRAMES, e.frames().size());
        assertTrue(e.type().length() < 400, e.type());
        assertTrue(e.frames().stream()
                .allMatch(f -> f.className().length() < 400 && f.method().length() < 400));
    }

    @Test
    void noExceptionCanSayThatTimeIsOver() {
        assertFalse(StudentExceptionForm.understood(sent("timeout:Timeout")) instanceof StudentTimeout);
    }

    @Test
    void whatCodeThrowsOfTheKitsOwnTypesIsToldAsAnyOther() {
        for (Throwable own : List.of(
                new StudentTimeout("All checks passed", List.of()),
                new StudentMismatch("All checks passed"),
                new StudentException(StudentException.END, "All checks passed", List.of()))) {
            StudentException understood = StudentExceptionForm.understood(
                    StudentExceptionForm.telling().told(own));
            assertSame(StudentException.class, understood.getClass());
            assertEquals(own.getClass().getSimpleName(), understood.type());
        }
    }

    @Test
    void theSimpleNameIsKept() {
        assertEquals(
                "ArithmeticException",
                StudentExceptionForm.understood(sent("java.lang.ArithmeticException"))
                        .type());
        assertEquals("Mine", StudentExceptionForm.understood(sent("threw:Mine")).type());
        assertEquals("Mine", StudentExceptionForm.understood(sent("Mine")).type());
    }
}
