package chainrule.exercises.conclusion;

/** The student's network: learns from examples, answers for others. */
public interface Learner {

    /** Trains from a fresh start. */
    void fit(double[][] x, double[][] y);

    /** An answer for each row, batch × outputs. */
    double[][] predict(double[][] x);
}
