package chainrule.train;

import chainrule.data.Batch;
import chainrule.data.Batches;
import chainrule.data.Dataset;
import chainrule.layer.BufferedPass;
import chainrule.layer.Network;
import chainrule.loss.Loss;
import chainrule.optim.LearningRate;
import chainrule.optim.Optimizer;
import chainrule.tensor.Matrices;
import chainrule.tensor.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** One call of {@link Trainer#fit}: its batches, its buffers, and its measurements so far. */
final class TrainingRun implements Supplier<History> {

    private final Network network;
    private final BufferedPass pass;
    private final LossCalls loss;
    private final Optimizer optimizer;
    private List<Parameter> parameters;
    private final Batches batches;
    private final Dataset validation;
    private final FitOptions options;
    private final Metric metric;
    private final double startEta;
    private final BestParameters best;
    private final FinishedEpochs epochs = new FinishedEpochs();
    private boolean isFresh;
    private Ending ending = Ending.COMPLETED;
    private String message;

    /** @param isFirst whether, as far as is known, nothing has changed the network before */
    TrainingRun(
            Network network,
            Loss loss,
            Optimizer optimizer,
            Dataset train,
            Dataset validation,
            FitOptions options,
            boolean isFirst) {
        this.network = network;
        this.pass = new BufferedPass(network);
        this.loss = new LossCalls(loss);
        this.optimizer = optimizer;
        this.batches = new Batches(train, options.batchSize());
        this.validation = validation;
        this.options = options;
        Metric usual = train.hasClasses() ? Metric.accuracy() : Metric.rSquared();
        this.metric = options.metric() == null ? usual : options.metric();
        this.startEta = optimizer instanceof LearningRate rate ? rate.eta() : Double.NaN;
        this.isFresh = isFirst;
        this.best = options.keepsBest() ? new BestParameters(network) : null;
    }

    /** Trains. */
    @Override
    public History get() {
        try {
            Random rng = new Random(options.seed());
            // Without a formatter, which a fresh JVM would have to load first.
            message = String.join(" ", "trained", Integer.toString(options.epochs()), "epochs");
            for (int n = 1; n <= options.epochs() && ending == Ending.COMPLETED; n++) {
                epoch(n, rng);
            }
        } catch (RuntimeException | Error e) {
            end(Ending.FAILED, "%s in epoch %d".formatted(e.getClass().getSimpleName(), epochs.size() + 1));
            tellEnd(e);
            throw e;
        } finally {
            setEta(startEta);
        }
        if (ending != Ending.DIVERGED) {
            String growth = Divergence.growth(epochs.soFar(), optimizer);
            // No warning: who looks for a good η sees many runs diverge.
            message = growth == null ? message : message + "; " + growth;
        }
        if (best != null) {
            best.restore();
        }
        History history = soFar();
        for (TrainingListener listener : options.listeners()) {
            listener.ended(history);
        }
        return history;
    }

    private void epoch(int number, Random rng) {
        long start = System.nanoTime();
        setEta(startEta * options.schedule().factor(number));
        if (options.shuffled() && batches.count() > 1) {
            batches.shuffle(rng);
        }
        double sum = 0;
        int examples = 0;
        for (int k = 0; k < batches.count(); k++) {
            if (Thread.interrupted()) {
                end(Ending.INTERRUPTED, "interrupted at " + when(number, k));
                return;
            }
            double value = step(batches.get(k));
            if (!Double.isFinite(value)) {
                diverged("loss", value, when(number, k), batches.get(k).sharedX());
                return;
            }
            sum += value * batches.get(k).size();
            examples += batches.get(k).size();
        }
        measure(number, sum / examples, start);
    }

    private double step(Batch batch) {
        double[][] yHat = pass.forward(batch.sharedX());
        if (parameters == null) {
            parameters = TrainableParameters.parameters(network);
        }
        double value = loss.step(yHat, batch.sharedY());
        if (Double.isFinite(value)) {
            pass.backward(loss.gradient());
            update();
        }
        return value;
    }

    private void update() {
        try {
            isFresh = false;
            optimizer.step(parameters);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "%s.step threw %s: %s"
                            .formatted(Network.nameOf(optimizer), e.getClass().getSimpleName(), e.getMessage()),
                    e);
        }
    }

    private void measure(int number, double trainingLoss, long start) {
        double norm = norm();
        double validationLoss = Double.NaN;
        double measured = Double.NaN;
        if (!Double.isFinite(norm)) {
            diverged(
                    "gradient",
                    norm,
                    when(number, batches.count() - 1),
                    batches.get(batches.count() - 1).sharedX());
            return;
        }
        if (validation != null) {
            double[][] yHat = pass.forward(validation.sharedX());
            validationLoss = loss.value(yHat, validation.sharedY());
            measured = metric.value(yHat, Matrices.copy(validation.sharedY()));
            if (!Double.isFinite(validationLoss)) {
                diverged("validation loss", validationLoss, "the end of epoch " + number, validation.sharedX());
                return;
            }
        }
        double eta = optimizer instanceof LearningRate rate ? rate.eta() : Double.NaN;
        double seconds = (System.nanoTime() - start) * 1e-9;
        epochs.add(new Epoch(number, trainingLoss, validationLoss, measured, norm, eta, seconds));
        tell();
    }

    private void tell() {
        if (best == null && options.criteria().isEmpty() && options.listeners().isEmpty()) {
            return;
        }
        if (best != null && soFar().best() == soFar().last()) {
            best.remember();
        }
        List<Epoch> done = epochs.soFar();
        for (Convergence criterion : options.criteria()) {
            Optional<String> reason = criterion.reached(done);
            if (reason.isPresent() && ending == Ending.COMPLETED) {
                end(Ending.CONVERGED, "stopped after epoch %d: %s".formatted(done.size(), reason.get()));
            }
        }
        for (TrainingListener listener : options.listeners()) {
            listener.epochEnded(soFar(), options.epochs());
        }
    }

    /** A listener that fails too must not hide why training failed. */
    private void tellEnd(Throwable why) {
        try {
            options.listeners().forEach(listener -> listener.ended(soFar()));
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    private void diverged(String what, double value, String when, double[][] x) {
        Optimizer by = isFresh ? null : optimizer;
        end(Ending.DIVERGED, Divergence.describe(what, value, when, network, pass, x, loss.loss(), by));
    }

    private void end(Ending how, String why) {
        ending = how;
        message = why;
    }

    private History soFar() {
        return History.ofUnchanging(epochs.soFar(), metric.name(), ending, message);
    }

    private String when(int epoch, int k) {
        return "epoch %d, step %d".formatted(epoch, k + 1);
    }

    private void setEta(double eta) {
        if (optimizer instanceof LearningRate rate) {
            rate.setEta(eta);
        }
    }

    private double norm() {
        double sum = 0;
        for (Parameter p : parameters) {
            for (double[] row : p.gradient()) {
                for (double g : row) {
                    sum += g * g;
                }
            }
        }
        return Math.sqrt(sum);
    }
}
