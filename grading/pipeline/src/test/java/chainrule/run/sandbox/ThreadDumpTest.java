package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadDumpTest {

    private static final String DUMP = """
            noise "main" is here
            2026-03-01 12:00:00
            Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):

            "main" #1 prio=5 os_prio=0 cpu=512.31ms elapsed=1.00s tid=0x00 nid=0x7 runnable  [0x00]
               java.lang.Thread.State: RUNNABLE
            \tat REPL.$JShell$11$MyDense.forward($JShell$11.java:12)
            \t- locked <0x00> (a java.lang.Object)
            \tat java.base@17.0.15/jdk.internal.reflect.NativeMethodAccessorImpl.invoke0(java.base@17.0.15/Native Method)
            \tat odd

            "Reference Handler" #2 daemon
            \tat java.lang.ref.Reference.run(Reference.java:1)
            """;

    @Test
    void theMainThreadsFramesAreFound() {
        assertEquals(
                List.of(
                        new StackTraceElement("REPL.$JShell$11$MyDense", "forward", null, 12),
                        new StackTraceElement("jdk.internal.reflect.NativeMethodAccessorImpl", "invoke0", null, -1)),
                ThreadDump.main(DUMP));
    }

    @Test
    void aDumpThatIsNotWholeTellsNothing() {
        assertEquals(List.of(), ThreadDump.main(DUMP.substring(0, DUMP.indexOf("\tat odd"))));
        assertEquals(List.of(), ThreadDump.main("\n\"main\" "));
        assertEquals(List.of(), ThreadDump.main(""));
    }
}
