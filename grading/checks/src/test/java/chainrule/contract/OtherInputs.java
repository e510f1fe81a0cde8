package chainrule.contract;

import chainrule.exercises.backpropagation.numericalgradient.NumericalGradient;
import chainrule.exercises.backpropagation.softmaxcrossentropysteps.SoftmaxSteps;
import chainrule.exercises.backpropagation.twolayerbackward.TwoLayerBackward;
import chainrule.exercises.forwardpropagation.ArrayFunction;
import chainrule.exercises.forwardpropagation.denseforward.DenseForward;
import chainrule.exercises.forwardpropagation.twolayerforward.TwoLayerForward;
import chainrule.exercises.forwardpropagation.weightedsum.WeightedSum;
import chainrule.exercises.gradientdescent.converged.ConvergenceCriterion;
import chainrule.exercises.gradientdescent.minibatches.MiniBatches;
import chainrule.exercises.gradientdescent.trainingloop.TrainingLoop;
import chainrule.exercises.lossfunctions.LossFunction;
import chainrule.layer.Layer;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.optim.GradientDescent;
import chainrule.optim.Optimizer;
import chainrule.subject.Subject;
import chainrule.tensor.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What code answers to inputs that no grader draws: other sizes and numbers, and several calls in a row. Two cells that
 * answer the same here and have full marks are the same to all that an exercise asks.
 */
final class OtherInputs {

    private final Random random;
    private final Subject subject;
    private final Answers answers = new Answers();
    private final int n;
    private final int m;
    private final int h;
    private final int o;

    private OtherInputs(Subject subject, long seed, int least) {
        this.subject = subject;
        this.random = new Random(seed);
        n = 1 + random.nextInt(5);
        m = least + random.nextInt(5);
        h = 1 + random.nextInt(4);
        o = 1 + random.nextInt(4);
    }

    /** The same inputs for the same seed. @throws IllegalArgumentException for an exercise that trains networks */
    static Answers of(String exercise, Subject subject, long seed) {
        boolean classes = exercise.contains("entropy") || exercise.equals("softmax"); // At least two.
        OtherInputs inputs = new OtherInputs(subject, seed, classes ? 2 : 1);
        try {
            inputs.ask(exercise);
        } catch (IllegalArgumentException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            inputs.answers.add(Double.MIN_VALUE); // That it threw is an answer, too.
        }
        return inputs.answers;
    }

    private void ask(String exercise) {
        switch (exercise) {
            case "relu", "sigmoid", "tanh", "softmax" ->
                matrices(a -> subject.method(ArrayFunction.class).of(a[0]), matrix(n, m));
            case "weighted-sum" -> {
                double[] w = row(m);
                double[] x = row(m);
                answers.add(subject.method(WeightedSum.class).of(w, x, random.nextGaussian()));
                answers.add(new double[][] {w, x});
            }
            case "dense-forward" ->
                matrices(
                        a -> subject.method(DenseForward.class).of(a[0], a[1], a[2]),
                        matrix(n, m),
                        matrix(h, m),
                        matrix(1, h));
            case "two-layer-forward" ->
                several(
                        a -> subject.method(TwoLayerForward.class).of(a[0], a[1], a[2], a[3], a[4]),
                        matrix(n, m),
                        matrix(h, m),
                        matrix(1, h),
                        matrix(o, h),
                        matrix(1, o));
            case "two-layer-backward" ->
                several(
                        a -> subject.method(TwoLayerBackward.class).of(a[0], a[1], a[2], a[3], a[4], a[5]),
                        matrix(n, m),
                        matrix(n, o),
                        matrix(h, m),
                        matrix(1, h),
                        matrix(o, h),
                        matrix(1, o));
            case "softmax-cross-entropy-steps" ->
                several(a -> subject.method(SoftmaxSteps.class).of(a[0], a[1]), matrix(n, m), oneHot(n, m));
            case "cross-entropy" -> loss(probabilities(n, m), oneHot(n, m));
            case "cross-entropy-from-logits" -> loss(matrix(n, m), oneHot(n, m));
            case "mse" -> loss(matrix(n, m), matrix(n, m));
            case "mse-gradient" -> lossClass(false);
            case "softmax-cross-entropy-gradient" -> lossClass(true);
            case "relu-backward", "sigmoid-backward", "tanh-backward" -> layer(subject.create(Layer.class), m, m);
            case "dense-backward" -> layer(subject.create(Layer.class, matrix(h, m), matrix(1, h)), m, h);
            case "network-backward" ->
                layer(
                        subject.create(
                                Layer.class,
                                new ArrayList<>(
                                        List.of(factor(), factor(), factor()).subList(0, 1 + n % 3))),
                        m,
                        m);
            case "update-step", "adam" -> optimizers(() -> subject.create(Optimizer.class, 0.05));
            case "momentum" -> optimizers(() -> subject.create(Optimizer.class, 0.05, 0.7));
            case "numerical-gradient" -> numericalGradient();
            case "converged" -> converged();
            case "mini-batches" -> miniBatches();
            case "training-loop" -> trainingLoop();
            default -> throw new IllegalArgumentException(exercise);
        }
    }

    private interface One {
        double[][] of(double[][]... arguments);
    }

    private interface Several {
        double[][][] of(double[][]... arguments);
    }

    private void matrices(One f, double[][]... arguments) {
        answers.add(f.of(arguments));
        answers.add(arguments);
    }

    private void several(Several f, double[][]... arguments) {
        answers.add(f.of(arguments));
        answers.add(arguments);
    }

    private void loss(double[][] yHat, double[][] y) {
        answers.add(subject.method(LossFunction.class).of(yHat, y));
        answers.add(yHat, y);
    }

    private void lossClass(boolean logits) {
        Loss loss = subject.create(Loss.class);
        for (int rows : new int[] {n, 1 + random.nextInt(5)}) {
            double[][] yHat = matrix(rows, m);
            double[][] y = logits ? oneHot(rows, m) : matrix(rows, m);
            answers.add(loss.value(yHat, y));
            answers.add(loss.gradient(yHat, y), yHat, y);
            answers.add(loss.value(yHat, y));
        }
    }

    private void layer(Layer layer, int in, int out) {
        for (int rows : new int[] {n, n, 1 + random.nextInt(5)}) {
            double[][] x = matrix(rows, in);
            double[][] upstream = matrix(rows, out);
            answers.add(layer.forward(x), layer.backward(upstream), x, upstream);
            for (Parameter p : layer.parameters()) {
                answers.add(p.value(), p.gradient());
            }
        }
    }

    private Layer factor() {
        return new FactorLayer(random.nextGaussian());
    }

    private interface Maker {
        Optimizer make();
    }

    private void optimizers(Maker maker) {
        Optimizer one = maker.make();
        Optimizer other = maker.make();
        List<Parameter> parameters = List.of(new Parameter("W", matrix(n, m)), new Parameter("b", matrix(1, m)));
        List<Parameter> others = List.of(new Parameter("V", matrix(m, h)));
        for (int step = 0; step < 4; step++) {
            step(one, parameters);
            step(other, others);
        }
    }

    private void step(Optimizer optimizer, List<Parameter> parameters) {
        for (Parameter p : parameters) {
            p.setGradient(matrix(p.value().length, p.value()[0].length));
        }
        optimizer.step(parameters);
        parameters.forEach(p -> answers.add(p.value(), p.gradient()));
    }

    private void numericalGradient() {
        double[][] at = matrix(n, m);
        double[][] k = matrix(n, m);
        double[][] gradient = subject.method(NumericalGradient.class)
                .of(
                        x -> {
                            double sum = 0;
                            for (int i = 0; i < x.length; i++) {
                                for (int j = 0; j < x[i].length; j++) {
                                    sum += Math.sin(k[i][j] * x[i][j]) + x[i][j] * x[0][0];
                                }
                            }
                            return sum;
                        },
                        at);
        answers.addRoughly(gradient);
        answers.add(at);
    }

    /** Some losses are multiples of the tolerance. */
    private void converged() {
        double[] losses = IntStream.range(0, random.nextInt(12))
                .mapToDouble(i -> n > 2 ? 0.25 * random.nextInt(6) : Math.abs(random.nextGaussian()))
                .toArray();
        double tolerance = new double[] {0, 0.25, 0.1}[random.nextInt(3)];
        answers.add(subject.method(ConvergenceCriterion.class).test(losses, tolerance, m) ? 1 : 0);
        answers.add(new double[][] {losses});
    }

    /** In any order, as long as inputs and targets belong together. */
    private void miniBatches() {
        double[][] x = matrix(n, m);
        double[][] y = matrix(n, o);
        List<double[]> rows = new ArrayList<>();
        for (double[][][] batch : subject.method(MiniBatches.class).cut(x, y, h, new Random(7))) {
            answers.add(batch[0].length);
            for (int i = 0; i < batch[0].length; i++) {
                rows.add(new double[] {batch[0][i][0], batch[0][i][m - 1], batch[1][i][0], batch[1][i][o - 1]});
            }
        }
        rows.sort((a, b) -> Arrays.compare(a, b));
        answers.add(rows.toArray(double[][]::new), x, y);
    }

    /** All examples at once, or examples that are all alike: their order makes no difference. */
    private void trainingLoop() {
        double[][] x = matrix(n, m);
        double[][] y = matrix(n, m);
        boolean alike = h > 1;
        if (alike) {
            Arrays.setAll(x, i -> x[0].clone());
            Arrays.setAll(y, i -> y[0].clone());
        }
        Layer net = factor();
        double[] losses = subject.method(TrainingLoop.class)
                .train(net, new MeanSquaredError(), new GradientDescent(0.01), x, y, alike ? h : n, o, new Random(7));
        answers.add(new double[][] {losses}, net.parameters().get(0).value(), x, y);
    }

    private double[] row(int columns) {
        double scale = new double[] {0.1, 1, 10}[random.nextInt(3)];
        return IntStream.range(0, columns)
                .mapToDouble(j -> scale * random.nextGaussian())
                .toArray();
    }

    private double[][] matrix(int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(i -> row(columns)).toArray(double[][]::new);
    }

    private double[][] oneHot(int rows, int classes) {
        double[][] y = new double[rows][classes];
        for (double[] row : y) {
            row[random.nextInt(classes)] = 1;
        }
        return y;
    }

    private double[][] probabilities(int rows, int classes) {
        double[][] p = new double[rows][];
        for (int i = 0; i < rows; i++) {
            double[] e = random.doubles(classes, 0.1, 1).toArray();
            double sum = Arrays.stream(e).sum();
            p[i] = Arrays.stream(e).map(v -> v / sum).toArray();
        }
        return p;
    }
}
