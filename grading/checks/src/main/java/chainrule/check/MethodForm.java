package chainrule.check;

/**
 * The forms that a student's method can have as a lambda, by the number of its parameters.
 *
 * <p>For each number there is a form whose parameters are all {@code double[][]}, so {@code z -> relu(z)} needs no
 * types, and a form for any parameters, whose types a check line then writes out: {@code (double[] w, Double b) -> f(w,
 * b)}.
 */
public final class MethodForm {

    private MethodForm() {}

    /** 1 parameter of any type. */
    @FunctionalInterface
    public interface Of1<A> {
        Object of(A a);
    }

    /** 2 parameters of any type. */
    @FunctionalInterface
    public interface Of2<A, B> {
        Object of(A a, B b);
    }

    /** 3 parameters of any type. */
    @FunctionalInterface
    public interface Of3<A, B, C> {
        Object of(A a, B b, C c);
    }

    /** 4 parameters of any type. */
    @FunctionalInterface
    public interface Of4<A, B, C, D> {
        Object of(A a, B b, C c, D d);
    }

    /** 5 parameters of any type. */
    @FunctionalInterface
    public interface Of5<A, B, C, D, E> {
        Object of(A a, B b, C c, D d, E e);
    }

    /** 6 parameters of any type. */
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F> {
        Object of(A a, B b, C c, D d, E e, F f);
    }

    /** 7 parameters of any type. */
    @FunctionalInterface
    public interface Of7<A, B, C, D, E, F, G> {
        Object of(A a, B b, C c, D d, E e, F f, G g);
    }

    /** 8 parameters of any type. */
    @FunctionalInterface
    public interface Of8<A, B, C, D, E, F, G, H> {
        Object of(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** 1 array. */
    @FunctionalInterface
    public interface Arrays1 extends Of1<double[][]> {}

    /** 2 arrays. */
    @FunctionalInterface
    public interface Arrays2 extends Of2<double[][], double[][]> {}

    /** 3 arrays. */
    @FunctionalInterface
    public interface Arrays3 extends Of3<double[][], double[][], double[][]> {}

    /** 4 arrays. */
    @FunctionalInterface
    public interface Arrays4 extends Of4<double[][], double[][], double[][], double[][]> {}

    /** 5 arrays. */
    @FunctionalInterface
    public interface Arrays5 extends Of5<double[][], double[][], double[][], double[][], double[][]> {}

    /** 6 arrays. */
    @FunctionalInterface
    public interface Arrays6 extends Of6<double[][], double[][], double[][], double[][], double[][], double[][]> {}
}
