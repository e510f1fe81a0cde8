package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.DOES_NOT_COMPILE;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.OUT_OF_MEMORY;
import static chainrule.grader.Status.TIMED_OUT;

import chainrule.grader.Status;
import java.util.List;
import java.util.stream.Stream;

/** Exceptions that are harder to tell of than to throw. */
final class ExceptionAttacks {

    private ExceptionAttacks() {}

    static List<Attack> all() {
        return Stream.of(chains(), methods(), errors(), names(), kit())
                .flatMap(List::stream)
                .toList();
    }

    private static Attack thrown(String name, String tries, String code, Status... statuses) {
        return Attack.costing(Place.FIRST, name, tries, code, statuses);
    }

    private static List<Attack> chains() {
        return List.of(
                thrown(
                        "causes-in-a-circle",
                        "Throws an exception whose cause's cause is itself.",
                        "var a = new IllegalStateException(\"a\"); a.initCause(new IllegalStateException(\"b\", a)); throw a;",
                        GRADED),
                thrown(
                        "a-million-causes",
                        "Throws an exception with a million causes behind it.",
                        "RuntimeException e = null; for (int i = 0; i < 1_000_000; i++) e = new RuntimeException(\"\", e, false, false) { }; throw e;",
                        GRADED),
                thrown(
                        "a-hundred-thousand-suppressed",
                        "Throws an exception that has suppressed a hundred thousand others.",
                        "var e = new IllegalStateException(); for (int i = 0; i < 100_000; i++) e.addSuppressed(new Error(\"\", null, false, false) { }); throw e;",
                        GRADED),
                thrown(
                                "thrown-while-initialising",
                                "Throws while its class is initialised, again in every check.",
                                "last = Broken.x;",
                                GRADED)
                        .with("static class Broken { static Object x = Integer.parseInt(\"x\"); }"),
                thrown(
                        "checked-and-undeclared",
                        "Throws a checked exception that no method declares.",
                        "sneak(new java.io.IOException(\"x\"));",
                        GRADED));
    }

    private static Attack overriding(String name, String tries, String members, Status... statuses) {
        return thrown(name, tries, "throw new Odd();", statuses)
                .with("static class Odd extends RuntimeException { %s }".formatted(members));
    }

    private static List<Attack> methods() {
        return List.of(
                overriding(
                        "a-cause-that-never-comes",
                        "Loops when it is asked for its cause.",
                        "public synchronized Throwable getCause() { while (true) last = this; }",
                        GRADED,
                        TIMED_OUT),
                overriding(
                        "frames-that-never-come",
                        "Loops when it is asked where it was thrown.",
                        "public StackTraceElement[] getStackTrace() { while (true) last = this; }",
                        GRADED,
                        TIMED_OUT),
                overriding(
                        "frames-of-null",
                        "Tells frames that are not there.",
                        "public StackTraceElement[] getStackTrace() { return new StackTraceElement[100]; }",
                        GRADED),
                overriding(
                        "a-message-without-bottom",
                        "Calls itself for its message until the stack is full.",
                        "public String getMessage() { return getMessage() + toString(); }",
                        GRADED),
                overriding(
                        "a-message-that-ends-the-program",
                        "Ends the program when it is asked for its message.",
                        "public String getMessage() { System.exit(0); return null; }",
                        CRASHED),
                overriding(
                        "a-message-that-fills-the-heap",
                        "Fills the heap when it is asked for its message.",
                        "public String getMessage() { while (true) kept.add(new long[1 << 20]); }",
                        GRADED,
                        OUT_OF_MEMORY),
                overriding(
                        "other-words-each-time",
                        "Has another message, cause and name whenever it is asked.",
                        "public String getMessage() { return \"\" + System.nanoTime(); } public String getLocalizedMessage() { return null; } public String toString() { throw this; }",
                        GRADED),
                overriding(
                        "an-exception-that-never-is",
                        "Loops while it is made.",
                        "public synchronized Throwable fillInStackTrace() { while (true) last = this; }",
                        TIMED_OUT),
                overriding("all-about-it-throws", "Throws another error from each of its methods.", """
                        public String getMessage() { throw new Error(); } public String toString() { throw new Error(); } public String getLocalizedMessage() { throw new Error(); }
                        public StackTraceElement[] getStackTrace() { throw new Error(); } public synchronized Throwable getCause() { throw new Error(); }
                        public boolean equals(Object o) { throw new Error(); } public int hashCode() { throw new Error(); }""", GRADED));
    }

    private static List<Attack> errors() {
        return List.of(
                thrown(
                        "the-death-of-a-thread",
                        "Throws what ends a thread silently.",
                        "sneak((Throwable) Class.forName(\"java.lang.ThreadDeath\").getConstructor().newInstance());",
                        GRADED),
                thrown(
                        "an-error-of-the-machine",
                        "Throws an error of the virtual machine that it made itself.",
                        "throw new VirtualMachineError(\"x\") { };",
                        GRADED),
                thrown(
                        "a-forged-lack-of-memory",
                        "Throws an error of memory that it made itself.",
                        "throw new OutOfMemoryError(\"Java heap space\");",
                        GRADED,
                        OUT_OF_MEMORY),
                thrown(
                        "a-forged-overflow",
                        "Throws an overflow of the stack that never was.",
                        "throw new StackOverflowError();",
                        GRADED),
                thrown(
                        "a-class-of-the-kit-not-found",
                        "Says that a class of the kit is missing.",
                        "throw new NoClassDefFoundError(\"chainrule/run/wire/Peer\");",
                        GRADED),
                thrown(
                                "neither-exception-nor-error",
                                "Throws what is neither an exception nor an error.",
                                "sneak(new Bare());",
                                GRADED)
                        .with("static class Bare extends Throwable { }"),
                thrown(
                        "a-failed-assertion",
                        "Throws the error of an assertion, as a test does.",
                        "throw new AssertionError(\"passed\", new AssertionError());",
                        GRADED),
                thrown(
                                "an-aborted-test",
                                "Throws an exception with the name of the one that skips a test.",
                                "throw new TestAbortedException();",
                                GRADED)
                        .with("static class TestAbortedException extends RuntimeException { }"));
    }

    private static Attack named(String name, String tries, String type, Status... statuses) {
        return thrown(name, tries, "throw new %s();".formatted(type), statuses)
                .with("static class %s extends RuntimeException { %1$s() { super(\"x\"); } }".formatted(type));
    }

    private static List<Attack> names() {
        return List.of(
                named(
                        "a-name-of-many-alphabets",
                        "Throws an exception whose name is of several alphabets.",
                        "Ошибка例外ｅ\ud835\udcb3",
                        GRADED,
                        DOES_NOT_COMPILE),
                named(
                        "a-name-that-turns-round",
                        "Throws an exception whose name changes the direction of writing.",
                        "E\u202eruorre",
                        GRADED,
                        DOES_NOT_COMPILE),
                named(
                        "a-name-of-twenty-thousand-letters",
                        "Throws an exception with a very long name.",
                        "E".repeat(20_000),
                        GRADED,
                        DOES_NOT_COMPILE),
                thrown(
                        "frames-of-the-grader",
                        "Says that it was thrown by the grader.",
                        "var e = new IllegalStateException(\"the grader is wrong\"); e.setStackTrace(new StackTraceElement[] {new StackTraceElement(\"chainrule.exercises.backpropagation.densebackward.DenseBackwardGrader\", \"dW\", \"DenseBackwardGrader.java\", 1)}); throw e;",
                        GRADED));
    }

    /** Sandboxed code knows the classes in which the kit tells of exceptions. */
    private static List<Attack> kit() {
        return List.of(
                own(
                        "a-time-out-of-its-own",
                        "Throws the kit's exception for time that is over.",
                        "chainrule.subject.StudentTimeout",
                        GRADED),
                own(
                        "a-mismatch-of-its-own",
                        "Throws the kit's exception for answers of a wrong type.",
                        "chainrule.subject.StudentMismatch",
                        GRADED),
                own(
                        "an-end-of-its-own",
                        "Throws the kit's exception for the end of a program.",
                        "chainrule.subject.StudentException",
                        GRADED),
                own(
                        "a-broken-pipe-of-its-own",
                        "Throws the pipe's exception for messages that are wrong.",
                        "chainrule.run.wire.ProtocolException",
                        CRASHED,
                        GRADED),
                own(
                        "a-closed-pipe-of-its-own",
                        "Throws the pipe's exception for a pipe that is closed.",
                        "chainrule.run.wire.DisconnectedException",
                        CRASHED,
                        GRADED),
                own(
                        "an-exception-from-afar",
                        "Throws the pipe's exception for those of the other side.",
                        "chainrule.run.wire.RemoteException",
                        GRADED),
                own(
                        "an-answer-that-cannot-be-sent",
                        "Throws the pipe's exception for what cannot be sent.",
                        "chainrule.run.wire.UnsendableException",
                        GRADED));
    }

    private static Attack own(String name, String tries, String type, Status... statuses) {
        return thrown(name, tries, """
                var made = Class.forName("%s").getDeclaredConstructors()[0];
                made.setAccessible(true);
                Object[] values = Arrays.stream(made.getParameterTypes()).map(t -> t == String.class ? (Object) "All checks passed" : t == List.class ? List.of() : t == boolean.class ? (Object) true : null).toArray();
                sneak((Throwable) made.newInstance(values));""".formatted(type), statuses);
    }
}
