package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.OUT_OF_MEMORY;
import static chainrule.grader.Status.TIMED_OUT;

import chainrule.grader.Status;
import java.util.List;
import java.util.stream.Stream;

/** The kit's own objects in the sandbox, turned against the grader; what they say there are still only numbers. */
final class KitAttacks {

    private static final Status[] ANY_END = {GRADED, CRASHED, OUT_OF_MEMORY, TIMED_OUT};

    private static final String FIELDS = """
            static void put(java.lang.reflect.Field f, Object of, Object value) throws Throwable {
                Object u = unsafe();
                boolean fixed = java.lang.reflect.Modifier.isStatic(f.getModifiers());
                Object base = fixed ? call(u, "staticFieldBase", types(java.lang.reflect.Field.class), f) : of;
                long at = (Long) call(u, fixed ? "staticFieldOffset" : "objectFieldOffset", types(java.lang.reflect.Field.class), f);
                call(u, "putObject", types(Object.class, long.class, Object.class), base, at, value);
            }
            """;

    private KitAttacks() {}

    static List<Attack> all() {
        return Stream.of(turned(), machine(), callbacks()).flatMap(List::stream).toList();
    }

    private static Attack turning(String name, String tries, String code) {
        return Attack.counting(Place.FIRST, name, tries, code, ANY_END).with(FIELDS);
    }

    private static List<Attack> turned() {
        return List.of(
                turning(
                        "the-kinds-of-messages-mixed-up",
                        "Swaps the pipe's kinds of messages in its own process.",
                        """
                        Class<?> type = Class.forName("chainrule.run.wire.Opcode");
                        Object[] all = type.getEnumConstants();
                        var f = type.getDeclaredField("$VALUES");
                        Object[] turned = (Object[]) java.lang.reflect.Array.newInstance(type, all.length);
                        for (int i = 0; i < all.length; i++) turned[i] = all[all.length - 1 - i];
                        put(f, null, turned);"""),
                turning(
                        "the-kit-without-its-statics",
                        "Sets every static field of the kit in its own process to null.",
                        """
                        for (String n : List.of("chainrule.run.inside.StudentExceptionForm", "chainrule.run.wire.Peer", "chainrule.run.wire.WireLimits", "chainrule.tensor.Matrices", "chainrule.subject.InProcessSubject"))
                            for (var f : Class.forName(n).getDeclaredFields())
                                if (java.lang.reflect.Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive()) put(f, null, null);"""),
                turning(
                        "a-second-main",
                        "Runs the sandbox's main once more, so that two of them answer.",
                        "Class.forName(\"chainrule.run.inside.StudentMain\").getMethod(\"main\", String[].class).invoke(null, (Object) new String[0]);"),
                turning("a-peer-of-its-own", "Puts a peer of its own onto the grader's streams.", """
                        Class<?> peer = Class.forName("chainrule.run.wire.Peer"), limits = Class.forName("chainrule.run.wire.WireLimits"), form = Class.forName("chainrule.run.wire.ExceptionForm");
                        Object none = java.lang.reflect.Proxy.newProxyInstance(form.getClassLoader(), new Class<?>[] {form}, (p, m, a) -> null);
                        for (var m : peer.getMethods()) if (m.getName().equals("answering")) {
                            Object own = m.invoke(null, new java.io.FileInputStream(java.io.FileDescriptor.in), new java.io.FileOutputStream(java.io.FileDescriptor.out), form.getClassLoader(), limits.getMethod("standard").invoke(null), none);
                            for (var s : peer.getMethods()) if (s.getName().equals("serve")) s.invoke(own, Runnable.class, (Runnable) () -> { });
                        }"""),
                turning("callers-on-the-stack", "Finds the classes that called it, and calls their methods.", """
                        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).forEach(f -> {
                            for (var m : f.getDeclaringClass().getDeclaredMethods())
                                if (f.getClassName().startsWith("chainrule.run.inside.Loaded") && m.getParameterCount() == 0)
                                    try { m.setAccessible(true); m.invoke(f.getDeclaringClass().getDeclaredConstructor().newInstance()); } catch (ReflectiveOperationException | RuntimeException e) { last = e; }
                        });"""),
                turning("a-class-in-a-package-of-the-kit", "Defines graders of its own in the grader's package.", """
                        byte[] b;
                        try (var from = Layer.class.getResourceAsStream("Layer.class")) { b = from.readAllBytes(); }
                        for (int i = 0; i + 5 < b.length; i++) if (new String(b, i, 5, java.nio.charset.StandardCharsets.US_ASCII).equals("Layer")) b[i] = 'M';
                        kept.add(java.lang.invoke.MethodHandles.privateLookupIn(Layer.class, java.lang.invoke.MethodHandles.lookup()).defineClass(b));"""),
                turning(
                        "larger-limits",
                        "Raises the pipe's limits in its own process, and answers with more than they allow.",
                        """
                        Class<?> limits = Class.forName("chainrule.run.wire.WireLimits");
                        Object standard = limits.getMethod("standard").invoke(null);
                        for (var f : limits.getDeclaredFields()) if (f.getType() == int.class && !java.lang.reflect.Modifier.isStatic(f.getModifiers())) { f.setAccessible(true); last = f.get(standard); }
                        kept.add(new double[2000][2000]);"""),
                turning("a-loader-wiped-out", "Wipes out the loader of the kit's classes, byte by byte.", """
                        Thread.currentThread().setContextClassLoader(null);
                        Object loader = Layer.class.getClassLoader();
                        for (long at = 8; at < 64; at += 4) call(unsafe(), "putInt", types(Object.class, long.class, int.class), loader, at, 0);"""));
    }

    private static List<Attack> machine() {
        return List.of(
                turning("what-small-numbers-are", "Changes the JDK's table of small numbers, so that one is two.", """
                        for (int i = -100; i < 100; i++) {
                            Integer n = i;
                            call(unsafe(), "putInt", types(Object.class, long.class, int.class), n, call(unsafe(), "objectFieldOffset", types(java.lang.reflect.Field.class), Integer.class.getDeclaredField("value")), i + 1);
                        }"""),
                turning(
                        "truth-and-falsehood",
                        "Swaps true and false.",
                        "put(Boolean.class.getField(\"TRUE\"), null, Boolean.FALSE);"),
                turning(
                        "a-halt-from-within",
                        "Takes the JDK's key to all of its classes, and halts the virtual machine.",
                        """
                        key().findStatic(Class.forName("java.lang.Shutdown"), "halt0", java.lang.invoke.MethodType.methodType(void.class, int.class)).invoke(5);"""),
                turning(
                        "scribbling-over-objects",
                        "Writes over the heads of objects.",
                        "Object o = new Object(); for (long at = 0; at < 4096; at += 8) call(unsafe(), \"putLong\", types(Object.class, long.class, long.class), o, at, -1L); System.gc();"),
                turning(
                        "memory-freed-twice",
                        "Gives back memory that it never had.",
                        "long at = (Long) call(unsafe(), \"allocateMemory\", types(long.class), 64L); for (int i = 0; i < 3; i++) call(unsafe(), \"freeMemory\", types(long.class), at);"),
                turning("a-forbidden-end", "Forbids with a security manager that its virtual machine is halted.", """
                        System.setSecurityManager(new SecurityManager() {
                            public void checkPermission(java.security.Permission p) { if (p.getName().startsWith("exitVM")) throw new SecurityException(); }
                        });"""));
    }

    private static Attack callback(String name, String tries, String code) {
        return Attack.counting(Place.CALLBACK, name, tries, code, ANY_END).with(FIELDS);
    }

    /** The numerical gradient takes a method of the grader's process, and may call it with anything. */
    private static List<Attack> callbacks() {
        return List.of(
                callback(
                        "a-callback-without-an-array",
                        "Calls the grader's method with null.",
                        "f.applyAsDouble(null);"),
                callback(
                        "a-callback-with-odd-rows",
                        "Calls the grader's method with rows that are missing or too short.",
                        "f.applyAsDouble(new double[][] {null, {}, {1}});"),
                callback(
                        "a-callback-with-megabytes",
                        "Calls the grader's method with megabytes.",
                        "f.applyAsDouble(new double[1000][2000]);"),
                callback(
                        "callbacks-without-end",
                        "Calls the grader's method without end.",
                        "while (true) f.applyAsDouble(in);"),
                callback(
                        "callbacks-from-many-threads",
                        "Calls the grader's method from eight threads at once.",
                        "for (int i = 0; i < 8; i++) background(() -> { for (int n = 0; n < 50; n++) f.applyAsDouble(in); }); Thread.sleep(100);"),
                callback(
                        "a-callback-after-the-call",
                        "Calls the grader's method after its own call has ended.",
                        "kept.add(f); background(() -> { for (int n = 0; n < 50; n++) { Thread.sleep(5); f.applyAsDouble(in); } });"),
                callback(
                        "a-callback-of-an-older-call",
                        "Calls the method of an earlier check.",
                        "if (last != null) ((ToDoubleFunction<double[][]>) last).applyAsDouble(in); last = last == null ? f : last;"),
                callback(
                        "other-methods-of-a-callback",
                        "Calls all other methods of the grader's object.",
                        "for (var m : f.getClass().getMethods()) if (m.getParameterCount() == 0 && !m.getName().matches(\"wait|notify.*\")) last = m.invoke(f); f.equals(null);"),
                callback(
                        "the-handler-of-a-callback",
                        "Takes the grader's object apart, and calls all others by their numbers.",
                        """
                        Object handler = java.lang.reflect.Proxy.getInvocationHandler(f);
                        for (var field : handler.getClass().getDeclaredFields()) {
                            field.setAccessible(true);
                            Object peer = field.get(handler);
                            for (var m : peer.getClass().getDeclaredMethods()) {
                                if (!m.getName().equals("proxy") || m.getParameterCount() != 2) continue;
                                m.setAccessible(true);
                                for (int i = 0; i < 50; i++) ((ToDoubleFunction<double[][]>) m.invoke(peer, i, List.of(ToDoubleFunction.class))).applyAsDouble(in);
                            }
                        }"""));
    }
}
