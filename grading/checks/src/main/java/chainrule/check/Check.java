package chainrule.check;

import chainrule.check.MethodForm.Arrays1;
import chainrule.check.MethodForm.Arrays2;
import chainrule.check.MethodForm.Arrays3;
import chainrule.check.MethodForm.Arrays4;
import chainrule.check.MethodForm.Arrays5;
import chainrule.check.MethodForm.Arrays6;
import chainrule.check.MethodForm.Of1;
import chainrule.check.MethodForm.Of2;
import chainrule.check.MethodForm.Of3;
import chainrule.check.MethodForm.Of4;
import chainrule.check.MethodForm.Of5;
import chainrule.check.MethodForm.Of6;
import chainrule.check.MethodForm.Of7;
import chainrule.check.MethodForm.Of8;

/**
 * Checks an exercise from the line below it: {@code Check.exercise("dense-backward", MyDense.class)} for a class, and
 * {@code Check.exercise("relu", z -> relu(z))} for a method. If a parameter is not a {@code double[][]}, write the
 * types: {@code Check.exercise("weighted-sum", (double[] w, double[] x, Double b) -> weightedSum(w, x, b))}.
 *
 * <p>It shows what the exercise's grader finds and returns nothing, so the cell prints no further value.
 */
@SuppressWarnings("overloads") // Arrays3 is an Of3, so the compiler chooses it wherever both would do.
public final class Check {

    private Check() {}

    /**
     * Makes the first check of a session as quick as later ones; it works in the background and is called when a kernel
     * starts.
     */
    public static void warmUp() {
        BackgroundRehearsal.start();
    }

    /** Checks a class. */
    public static void exercise(String id, Class<?> type) {
        KernelCheck.ofClass(id, type);
    }

    /** Checks a method with 1 parameter. */
    public static <A> void exercise(String id, Of1<A> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 1 array. */
    public static void exercise(String id, Arrays1 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 2 parameters. */
    public static <A, B> void exercise(String id, Of2<A, B> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 2 arrays. */
    public static void exercise(String id, Arrays2 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 3 parameters. */
    public static <A, B, C> void exercise(String id, Of3<A, B, C> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 3 arrays. */
    public static void exercise(String id, Arrays3 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 4 parameters. */
    public static <A, B, C, D> void exercise(String id, Of4<A, B, C, D> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 4 arrays. */
    public static void exercise(String id, Arrays4 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 5 parameters. */
    public static <A, B, C, D, E> void exercise(String id, Of5<A, B, C, D, E> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 5 arrays. */
    public static void exercise(String id, Arrays5 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 6 parameters. */
    public static <A, B, C, D, E, F> void exercise(String id, Of6<A, B, C, D, E, F> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 6 arrays. */
    public static void exercise(String id, Arrays6 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 7 parameters. */
    public static <A, B, C, D, E, F, G> void exercise(String id, Of7<A, B, C, D, E, F, G> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method with 8 parameters. */
    public static <A, B, C, D, E, F, G, H> void exercise(String id, Of8<A, B, C, D, E, F, G, H> method) {
        KernelCheck.ofMethod(id, method);
    }

    /**
     * The points that the last check of an exercise gave in this session, or 0 if there was none, which nbgrader takes
     * as partial credit.
     */
    public static int points(String id) {
        return KernelCheck.points(id);
    }
}
