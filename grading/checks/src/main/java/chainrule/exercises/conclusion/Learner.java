package chainrule.exercises.conclusion;

/** The student's network, which learns from examples and answers for others. */
public interface Learner {

    /** Trains from a fresh start. */
    void fit(double[][] x, double[][] y);

    /** Gives an answer for each row, batch × outputs. */
    double[][] predict(double[][] x);
}
