package chainrule.run.attacks;

import chainrule.run.NotebookCells;

/** An exercise's right answer with an attack in it. */
final class AttackedCell {

    /** What all attacks may use. */
    private static final String COMMON = """
            static boolean tried;
            static Object last;
            static final List<Object> kept = new ArrayList<>();
            interface Attempt { void run() throws Throwable; }
            static class Reached extends Error { Reached(String what) { super(what); } }
            static void reached() { throw new Reached("it got what it wanted"); }
            static void refused(Attempt attempt) {
                try {
                    attempt.run();
                } catch (Throwable e) {
                    Throwable cause = e instanceof java.lang.reflect.InvocationTargetException ? e.getCause() : e;
                    if (cause instanceof NoSuchMethodException || cause instanceof NoSuchFieldException
                            || cause instanceof ClassNotFoundException || cause instanceof NullPointerException
                            || cause instanceof ClassCastException || cause instanceof IndexOutOfBoundsException) {
                        throw new Reached("it is no attack: " + cause);
                    }
                    return;
                }
                reached();
            }
            static <E extends Throwable> double[][] sneak(Throwable e) throws E { throw (E) e; }
            static Object call(Object target, String name, Class<?>[] types, Object... arguments) throws Throwable {
                Class<?> type = target instanceof Class<?> c ? c : target.getClass();
                var method = type.getMethod(name, types);
                method.setAccessible(true);
                return method.invoke(target, arguments);
            }
            static Object unsafe() throws Throwable {
                var f = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                f.setAccessible(true);
                return f.get(null);
            }
            static java.lang.invoke.MethodHandles.Lookup key() throws Throwable {
                var f = java.lang.invoke.MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
                Object base = call(unsafe(), "staticFieldBase", types(java.lang.reflect.Field.class), f);
                long at = (Long) call(unsafe(), "staticFieldOffset", types(java.lang.reflect.Field.class), f);
                return (java.lang.invoke.MethodHandles.Lookup) call(unsafe(), "getObject", types(Object.class, long.class), base, at);
            }
            static Class<?>[] types(Class<?>... types) { return types; }
            static void background(Attempt work) {
                Thread thread = new Thread(() -> { try { work.run(); } catch (Throwable e) { last = e; } });
                thread.setDaemon(true);
                thread.start();
            }
            """;

    private final String exercise;
    private final Attack attack;
    private final String helper;
    private final String right;

    private AttackedCell(String exercise, Attack attack) {
        this.exercise = exercise;
        this.attack = attack;
        this.helper = "Trial" + exercise.replace("-", "");
        this.right = NotebookCells.of(exercise, "solution");
    }

    static String of(String exercise, Attack attack) {
        AttackedCell cell = new AttackedCell(exercise, attack);
        return attack.place() == Place.CELL
                ? attack.code().replace("RIGHT", cell.right)
                : cell.helperClass() + "\n" + cell.attacked();
    }

    private String attacked() {
        return switch (attack.place()) {
            case FIRST -> begin(Exercises.first(exercise), run(argument(Exercises.first(exercise))));
            case SECOND -> begin(Exercises.second(exercise), run(argument(Exercises.second(exercise))));
            case CONSTRUCTOR -> member("{ " + run("null") + " }");
            case STATIC -> member("static { " + run("null") + " }");
            case BESIDE -> right + "\n" + run("null");
            case ANSWER -> answer(Exercises.first(exercise));
            case NUMBER -> answer(Exercises.first(exercise));
            case SECOND_ANSWER -> answer(Exercises.second(exercise));
            case AFTERWARDS ->
                right.replace(
                        "public double[][] forward(",
                        "public double[][] forward(double[][] given) { double[][] right = rightForward(given); return %s.answer(right, given); }\ndouble[][] rightForward("
                                .formatted(helper));
            case PARAMETERS -> right.replace("return List.of(W, b);", "return %s.list(W, b);".formatted(helper));
            case CALLBACK -> begin("numericalGradient", helper + ".run(f, x);");
            case CELL -> throw new IllegalStateException("it has no answer");
        };
    }

    private String run(String argument) {
        return "%s.run(%s);".formatted(helper, argument);
    }

    private String answer(String method) {
        return begin(method, "if (true) return %s.answer(null, %s);".formatted(helper, argument(method)));
    }

    private String helperClass() {
        String work = switch (attack.place()) {
            case ANSWER, SECOND_ANSWER, AFTERWARDS ->
                "static double[][] answer(double[][] right, double[][] in) { return %s; }";
            case NUMBER -> "static double answer(double[][] right, double[][] in) { return %s; }";
            case PARAMETERS -> "static List<Parameter> list(Parameter W, Parameter b) { return %s; }";
            case CALLBACK -> statements("ToDoubleFunction<double[][]> f, double[][] in");
            default -> statements("double[][] in");
        };
        return "class %s {\n%s\n%s\n%s\n}".formatted(helper, COMMON, attack.members(), work.formatted(attack.code()));
    }

    private static String statements(String parameters) {
        return "static void run(" + parameters + ") { try {\n%s\n"
                + "} catch (RuntimeException | Error e) { throw e; } catch (Throwable e) { throw new IllegalStateException(e); } }";
    }

    private String member(String code) {
        int at = right.indexOf('{') + 1;
        return right.substring(0, at) + "\n" + code + right.substring(at);
    }

    private String begin(String method, String code) {
        int at = right.indexOf('{', right.indexOf(" " + method + "(")) + 1;
        return right.substring(0, at) + "\n" + code + right.substring(at);
    }

    /** The name of a method's first array. */
    private String argument(String method) {
        int from = right.indexOf(" " + method + "(");
        if (exercise.equals("numerical-gradient")) {
            return "x";
        }
        String first = right.substring(right.indexOf('(', from) + 1).split("[,)]")[0];
        return first.substring(first.lastIndexOf(' ') + 1);
    }
}
