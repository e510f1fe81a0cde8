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
 * The line under an exercise: {@code Check.exercise("dense-backward", MyDense.class)} for a class,
 * {@code Check.exercise("relu", z -> relu(z))} for a method, with types where a parameter is no {@code double[][]}:
 * {@code Check.exercise("weighted-sum", (double[] w, double[] x, Double b) -> weightedSum(w, x, b))}.
 *
 * <p>Shows what the exercise's grader finds; returns nothing, so that the cell echoes nothing.
 */
@SuppressWarnings("overloads") // Arrays3 is an Of3, so the compiler chooses it wherever both would do.
public final class Check {

    private Check() {}

    /** Makes the first check of a session as quick as the later ones, in the background; for the start of a kernel. */
    public static void warmUp() {
        BackgroundRehearsal.start();
    }

    /** Checks a class. */
    public static void exercise(String id, Class<?> type) {
        KernelCheck.ofClass(id, type);
    }

    /** Checks a method of 1 parameter. */
    public static <A> void exercise(String id, Of1<A> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 1 array. */
    public static void exercise(String id, Arrays1 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 2 parameters. */
    public static <A, B> void exercise(String id, Of2<A, B> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 2 arrays. */
    public static void exercise(String id, Arrays2 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 3 parameters. */
    public static <A, B, C> void exercise(String id, Of3<A, B, C> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 3 arrays. */
    public static void exercise(String id, Arrays3 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 4 parameters. */
    public static <A, B, C, D> void exercise(String id, Of4<A, B, C, D> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 4 arrays. */
    public static void exercise(String id, Arrays4 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 5 parameters. */
    public static <A, B, C, D, E> void exercise(String id, Of5<A, B, C, D, E> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 5 arrays. */
    public static void exercise(String id, Arrays5 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 6 parameters. */
    public static <A, B, C, D, E, F> void exercise(String id, Of6<A, B, C, D, E, F> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 6 arrays. */
    public static void exercise(String id, Arrays6 method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 7 parameters. */
    public static <A, B, C, D, E, F, G> void exercise(String id, Of7<A, B, C, D, E, F, G> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Checks a method of 8 parameters. */
    public static <A, B, C, D, E, F, G, H> void exercise(String id, Of8<A, B, C, D, E, F, G, H> method) {
        KernelCheck.ofMethod(id, method);
    }

    /** Points that the last check of an exercise gave in this session, 0 without one: nbgrader's partial credit. */
    public static int points(String id) {
        return KernelCheck.points(id);
    }
}
