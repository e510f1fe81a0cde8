package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Java 22 on, code calls the kernel itself; this test is compiled for 17, so it looks these methods up. */
class RawSystemCallsTest {

    /** Makes raw calls, and says which of them the kernel carried out. */
    public static final class Calling {

        /** On x86-64: name, number and arguments. */
        private static final Object[][] CALLS = {
            {"getpid", 39L},
            {"socket AF_UNIX", 41L, 1L, 2L},
            {"socket AF_INET", 41L, 2L, 2L},
            {"socket AF_NETLINK", 41L, 16L, 2L},
            {"socket AF_PACKET", 41L, 17L, 2L},
            {"socket AF_VSOCK", 41L, 40L, 1L},
            {"unshare CLONE_NEWUSER", 272L, 0x10000000L},
            {"clone CLONE_NEWUSER", 56L, 0x10000011L},
            {"fork", 57L},
            {"memfd_create", 319L},
            {"shmget", 29L, 0L, 4096L, 0600L},
            {"mmap shared", 9L, 0L, 4096L, 3L, 0x21L, -1L},
            {"io_uring_setup", 425L, 8L},
            {"bpf", 321L},
            {"keyctl", 250L},
            {"ptrace", 101L},
        };

        private static Class<?> foreign(String name) throws ClassNotFoundException {
            return Class.forName("java.lang.foreign." + name);
        }

        private static MethodHandle systemCall() throws ReflectiveOperationException {
            Object linker = foreign("Linker").getMethod("nativeLinker").invoke(null);
            Object lookup = foreign("Linker").getMethod("defaultLookup").invoke(linker);
            Object address = ((Optional<?>) foreign("SymbolLookup")
                            .getMethod("find", String.class)
                            .invoke(lookup, "syscall"))
                    .orElseThrow();
            Object wide = foreign("ValueLayout").getField("JAVA_LONG").get(null);
            Object layouts = Array.newInstance(foreign("MemoryLayout"), 7);
            for (int i = 0; i < 7; i++) {
                Array.set(layouts, i, wide);
            }
            Object signature = foreign("FunctionDescriptor")
                    .getMethod("of", foreign("MemoryLayout"), layouts.getClass())
                    .invoke(null, wide, layouts);
            Object none = Array.newInstance(foreign("Linker$Option"), 0);
            return (MethodHandle) foreign("Linker")
                    .getMethod(
                            "downcallHandle", foreign("MemorySegment"), foreign("FunctionDescriptor"), none.getClass())
                    .invoke(linker, address, signature, none);
        }

        public static void main(String[] arguments) throws Throwable {
            MethodHandle call;
            try {
                call = systemCall();
            } catch (InvocationTargetException e) {
                System.out.println(e.getCause().getClass().getSimpleName());
                return;
            }
            for (Object[] each : CALLS) {
                Object[] numbers = new Object[7];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = i + 1 < each.length ? each[i + 1] : 0L;
                }
                if ((long) call.invokeWithArguments(numbers) >= 0) {
                    System.out.println("carried out: " + each[0]);
                }
            }
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void requireLaterJava() {
        assumeTrue(Runtime.version().feature() >= 22, "before Java 22 no class can call the kernel itself");
    }

    @Test
    void aStudentsCodeCannotEvenAsk() throws IOException {
        try (SandboxProbe probe = new SandboxProbe(folder)) {
            List<String> said = probe.lines(Calling.class);
            assertEquals("IllegalCallerException", said.get(0), said::toString);
        }
    }

    @Test
    void ifItCouldTheKernelWouldRefuse() throws IOException {
        assumeTrue("amd64".equals(SystemCallFilter.processor()), "the numbers are those of x86-64");
        try (SandboxProbe probe = new SandboxProbe(folder)) {
            assertEquals(
                    List.of("carried out: getpid"), probe.lines(Calling.class, "--enable-native-access=ALL-UNNAMED"));
        }
    }

    @Test
    void theOptionThatForbidsItIsKnownToThisJava() {
        assertTrue(JvmLimits.noNativeCode(17).isEmpty());
        assertEquals(1, JvmLimits.noNativeCode(Runtime.version().feature()).size());
    }
}
