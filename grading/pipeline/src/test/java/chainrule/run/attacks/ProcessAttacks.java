package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.TIMED_OUT;

import java.util.List;
import java.util.stream.Stream;

/** Other programs, signals, native code, and what the virtual machine offers to those who manage it. */
final class ProcessAttacks {

    private static final String SIGNAL = """
            static Object signal(String name) throws Throwable {
                return Class.forName("sun.misc.Signal").getConstructor(String.class).newInstance(name);
            }
            static void raise(String name) throws Throwable {
                Class.forName("sun.misc.Signal").getMethod("raise", Class.forName("sun.misc.Signal")).invoke(null, signal(name));
            }
            static void send(int number) throws Throwable {
                key().findStatic(Class.forName("jdk.internal.misc.Signal"), "raise0", java.lang.invoke.MethodType.methodType(void.class, int.class)).invokeWithArguments(number);
            }
            static void handle(String name, String by) throws Throwable {
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                Class.forName("sun.misc.Signal").getMethod("handle", Class.forName("sun.misc.Signal"), handler)
                        .invoke(null, signal(name), handler.getField(by).get(null));
            }
            """;

    private ProcessAttacks() {}

    static List<Attack> all() {
        return Stream.of(programs(), signals(), nativeCode(), management())
                .flatMap(List::stream)
                .toList();
    }

    private static Attack launched(String how, String call) {
        return Attack.refused(
                "a-program-by-" + how, "Starts a program with the system call " + call + ".", """
                System.setProperty("jdk.lang.Process.launchMechanism", "%s");
                new ProcessBuilder("/bin/sh", "-c", "sleep 1000").start();""".formatted(
                                how.toUpperCase()));
    }

    private static List<Attack> programs() {
        return List.of(
                launched("fork", "fork"),
                launched("vfork", "vfork"),
                launched("posix_spawn", "clone, through a helper"),
                Attack.vain(
                        "ending-the-first-process",
                        "Ends the process that watches the sandbox.",
                        "for (long pid = 1; pid < 4; pid++) if (pid != ProcessHandle.current().pid()) ProcessHandle.of(pid).ifPresent(p -> p.destroyForcibly());"),
                Attack.refused(
                        "attaching-to-itself",
                        "Attaches to its own virtual machine as a debugger does.",
                        "com.sun.tools.attach.VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid()));"));
    }

    private static List<Attack> signals() {
        return List.of(
                Attack.costing(
                                Place.FIRST,
                                "a-request-to-end",
                                "Ends itself as if the instructor had pressed Ctrl-C.",
                                "raise(\"INT\"); Thread.sleep(100_000);",
                                CRASHED)
                        .with(SIGNAL),
                Attack.costing(
                                Place.FIRST,
                                "a-hang-up",
                                "Ends itself as if the terminal had been closed.",
                                "raise(\"HUP\"); Thread.sleep(100_000);",
                                CRASHED,
                                TIMED_OUT)
                        .with(SIGNAL),
                Attack.costing(
                                Place.FIRST,
                                "killing-itself",
                                "Sends itself the signal that kills.",
                                "send(9); Thread.sleep(100_000);",
                                CRASHED,
                                TIMED_OUT)
                        .with(SIGNAL),
                Attack.costing(
                                Place.FIRST,
                                "stopping-itself",
                                "Sends itself the signal that stops a process, which then neither runs nor ends.",
                                "send(19); Thread.sleep(100_000);",
                                TIMED_OUT)
                        .with(SIGNAL),
                Attack.costing(
                                Place.FIRST,
                                "a-forged-crash",
                                "Sends itself the signal of a wrong address.",
                                "send(11); Thread.sleep(100_000);",
                                CRASHED,
                                TIMED_OUT)
                        .with(SIGNAL),
                Attack.costing(
                                Place.SECOND,
                                "deaf-to-signals",
                                "Ignores all signals that can be ignored, and then never ends.",
                                "for (String s : List.of(\"TERM\", \"INT\", \"HUP\", \"PIPE\", \"ALRM\", \"USR2\")) try { handle(s, \"SIG_IGN\"); } catch (Throwable e) { last = e; } while (true) Thread.sleep(1000);",
                                TIMED_OUT)
                        .with(SIGNAL));
    }

    private static List<Attack> nativeCode() {
        return List.of(
                Attack.vain(
                        "a-library-of-the-jdk",
                        "Loads native libraries of the JDK a second time.",
                        "for (String l : List.of(\"nio\", \"net\", \"instrument\", \"attach\", \"jdwp\")) try { System.load(System.getProperty(\"java.home\") + \"/lib/lib\" + l + \".so\"); } catch (UnsatisfiedLinkError e) { last = e; }"),
                Attack.refused(
                        "a-library-of-its-own",
                        "Writes a native library and loads it.",
                        "try { java.nio.file.Files.write(java.nio.file.Path.of(\"/tmp/x.so\"), new byte[] {0x7f, 'E', 'L', 'F'}); } catch (java.io.IOException e) { last = e; } System.load(\"/tmp/x.so\");"),
                Attack.refused(
                        "a-library-from-the-pipe",
                        "Loads its standard input as a library.",
                        "System.load(\"/proc/self/fd/0\");"),
                Attack.refused("a-library-by-name", "Loads the C library by its name.", "System.loadLibrary(\"c\");"),
                Attack.costing(
                                Place.FIRST,
                                "a-native-method",
                                "Calls a native method that no library has.",
                                "system(\"sleep 1000\");",
                                GRADED)
                        .with("static native int system(String command);"),
                Attack.vain("the-c-library", "Calls the C library through java.lang.foreign, where that exists.", """
                        Class<?> linker = Class.forName("java.lang.foreign.Linker");
                        Object own = linker.getMethod("nativeLinker").invoke(null);
                        Object found = linker.getMethod("defaultLookup").invoke(own);
                        Object getpid = ((Optional<?>) Class.forName("java.lang.foreign.SymbolLookup").getMethod("find", String.class).invoke(found, "getpid")).get();
                        Class<?> descriptor = Class.forName("java.lang.foreign.FunctionDescriptor");
                        Class<?> layout = Class.forName("java.lang.foreign.MemoryLayout");
                        Object of = descriptor.getMethod("of", layout, layout.arrayType()).invoke(null,
                                Class.forName("java.lang.foreign.ValueLayout").getField("JAVA_INT").get(null), java.lang.reflect.Array.newInstance(layout, 0));
                        Class<?> option = Class.forName("java.lang.foreign.Linker$Option");
                        var handle = (java.lang.invoke.MethodHandle) linker.getMethod("downcallHandle", Class.forName("java.lang.foreign.MemorySegment"), descriptor, option.arrayType())
                                .invoke(own, getpid, of, java.lang.reflect.Array.newInstance(option, 0));
                        handle.invokeWithArguments();
                        reached();"""));
    }

    private static List<Attack> management() {
        return List.of(
                Attack.refused(
                        "a-dump-of-the-heap",
                        "Writes all memory of the virtual machine into a file.",
                        "java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class).dumpHeap(\"/tmp/x.hprof\", false);"),
                Attack.vain(
                        "options-of-the-machine",
                        "Changes options of the running virtual machine.",
                        "java.lang.management.ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class).setVMOption(\"HeapDumpOnOutOfMemoryError\", \"true\");"),
                command("an-agent", "Loads an agent into its virtual machine.", "jvmtiAgentLoad", "/tmp/agent.so"),
                command(
                        "remote-management",
                        "Opens its virtual machine to programs on other machines.",
                        "jmxremoteStart",
                        "jmxremote.port=9998"),
                Attack.vain(
                        "a-flight-recording",
                        "Records what happens in the virtual machine, into files.",
                        "try (var r = new jdk.jfr.Recording()) { r.start(); r.dump(java.nio.file.Path.of(\"/tmp/r.jfr\")); reached(); }"),
                Attack.refused(
                        "a-robot",
                        "Types and clicks on the instructor's screen.",
                        "new java.awt.Robot().keyPress(65);"));
    }

    private static Attack command(String name, String tries, String operation, String argument) {
        return Attack.vain(name, tries, """
                java.lang.management.ManagementFactory.getPlatformMBeanServer().invoke(
                        new javax.management.ObjectName("com.sun.management:type=DiagnosticCommand"), "%s",
                        new Object[] {new String[] {"%s"}}, new String[] {String[].class.getName()});
                """.formatted(operation, argument));
    }
}
