package chainrule.player;

import chainrule.data.Dataset;
import chainrule.layer.Dense;
import chainrule.layer.Identity;
import chainrule.layer.Layer;
import chainrule.layer.Network;
import chainrule.layer.Relu;
import chainrule.layer.Sigmoid;
import chainrule.layer.Tanh;
import chainrule.loss.Loss;
import chainrule.loss.MeanSquaredError;
import chainrule.loss.SoftmaxCrossEntropy;
import chainrule.optim.GradientDescent;
import chainrule.optim.Optimizer;
import chainrule.train.DataChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/**
 * A network that the kernel trains while you watch and change it: {@code LivePlayer.of(data)} or, with more options,
 * {@code LivePlayer.of(data).hidden(16, 8).optimizer(eta -> new MyAdam(eta))}.
 *
 * <p>An object never changes; each method returns a new one. The defaults are one hidden layer of 8 neurons, tanh, η =
 * 0.1, batches of 32, and gradient descent. Without a kernel, the page plays a recording of the first epochs.
 */
public final class LivePlayer {

    /** Makes a layer of weighted sums, such as {@code MyDense::new}. */
    @FunctionalInterface
    public interface DenseMaker {

        /** A fresh layer with its random weights drawn from {@code rng}. */
        Layer make(int inputs, int outputs, Random rng);
    }

    private final DoubleFunction<Dataset> data;
    private Dataset validation;
    private LiveSettings start;
    private Map<String, Supplier<? extends Layer>> activations = new LinkedHashMap<>();
    private Supplier<? extends Layer> features;
    private DenseMaker dense = Dense::new;
    private Loss loss;
    private DoubleFunction<? extends Optimizer> optimizer = GradientDescent::new;
    private long seed = 1;

    private LivePlayer(DoubleFunction<Dataset> data, double noise) {
        this.data = data;
        activations.put("Tanh", Tanh::new);
        activations.put("Relu", Relu::new);
        activations.put("Sigmoid", Sigmoid::new);
        activations.put("Identity", Identity::new);
        start = new LiveSettings(0.1, 32, "Tanh", List.of(8), noise);
    }

    /** Makes a player that learns the given data. */
    public static LivePlayer of(Dataset data) {
        Dataset given = Given.require("LivePlayer", "a data set", data);
        return new LivePlayer(noise -> given, Double.NaN);
    }

    /**
     * The same with a control for the noise of the data: {@code LivePlayer.ofNoise(0.1, noise -> Toy.moons(400, noise,
     * 1))}.
     *
     * @param noise the initial noise
     */
    public static LivePlayer ofNoise(double noise, DoubleFunction<Dataset> data) {
        return new LivePlayer(Given.require("LivePlayer", "a function that gives data", data), noise);
    }

    /** Sets the number of neurons of each hidden layer; pass nothing for a network without hidden layers. */
    public LivePlayer hidden(int... sizes) {
        Given.require("LivePlayer", "sizes of hidden layers", sizes);
        List<Integer> list = new ArrayList<>();
        for (int size : sizes) {
            list.add(size);
        }
        return with(copy -> copy.start = copy.start.withHidden(list));
    }

    /** Starts with this activation after each hidden layer; you can choose it on the page like the others. */
    public LivePlayer activation(String name, Supplier<? extends Layer> maker) {
        Given.require("LivePlayer", "the name of an activation", name);
        Given.require("LivePlayer", "an activation", maker);
        return with(copy -> {
            copy.activations.put(name, maker);
            copy.start = copy.start.withActivation(name);
        });
    }

    /**
     * Puts a layer in front, such as one from a cell that computes x₁², x₁x₂ or sin x₁; the picture still shows the
     * data's own x.
     */
    public LivePlayer features(Supplier<? extends Layer> maker) {
        return with(copy -> copy.features = Given.require("LivePlayer", "a maker of a layer of features", maker));
    }

    /** Chooses the maker of the layers of weighted sums, such as {@code dense(MyDense::new)}. */
    public LivePlayer dense(DenseMaker maker) {
        return with(copy -> copy.dense = Given.require("LivePlayer", "a maker of layers", maker));
    }

    /**
     * Chooses the loss. The default is softmax with cross-entropy for classes, and the mean squared error for numbers.
     */
    public LivePlayer loss(Loss value) {
        return with(copy -> copy.loss = Given.require("LivePlayer", "a loss", value));
    }

    /** Chooses the maker of the optimizer for a learning rate, such as {@code optimizer(eta -> new Adam(eta))}. */
    public LivePlayer optimizer(DoubleFunction<? extends Optimizer> maker) {
        return with(copy -> copy.optimizer = Given.require("LivePlayer", "a maker of optimizers", maker));
    }

    /** Sets the initial learning rate. */
    public LivePlayer eta(double eta) {
        return with(copy -> copy.start = copy.start.withEta(eta));
    }

    /** Sets the initial batch size. */
    public LivePlayer batchSize(int examples) {
        return with(copy -> copy.start = copy.start.withBatchSize(examples));
    }

    /**
     * Shows the loss and the metric on the given data too.
     *
     * @throws IllegalArgumentException if their columns differ from those of the training data
     */
    public LivePlayer validation(Dataset value) {
        DataChoice.requireSameColumns(data(start), Given.require("LivePlayer", "a validation data set", value));
        return with(copy -> copy.validation = value);
    }

    /** Sets the seed of weights and shuffles: the same seed and the same changes give the same bits. */
    public LivePlayer seed(long value) {
        return with(copy -> copy.seed = value);
    }

    /** The film that a page plays, and for which it asks the kernel to train. */
    public Film film() {
        return LiveFilm.of(this);
    }

    private LivePlayer with(Consumer<LivePlayer> change) {
        LivePlayer copy = new LivePlayer(data, start.noise());
        copy.validation = validation;
        copy.start = start;
        copy.activations = new LinkedHashMap<>(activations);
        copy.features = features;
        copy.dense = dense;
        copy.loss = loss;
        copy.optimizer = optimizer;
        copy.seed = seed;
        change.accept(copy);
        return copy;
    }

    LiveSettings start() {
        return start;
    }

    List<String> activationNames() {
        return List.copyOf(activations.keySet());
    }

    Dataset data(LiveSettings settings) {
        return Given.require("LivePlayer", "a data set", data.apply(settings.noise()));
    }

    Dataset validation() {
        return validation;
    }

    long seed() {
        return seed;
    }

    Loss lossFor(Dataset train) {
        if (loss != null) {
            return loss;
        }
        return train.hasClasses() ? new SoftmaxCrossEntropy() : new MeanSquaredError();
    }

    Optimizer optimizer(LiveSettings settings) {
        return optimizer.apply(settings.eta());
    }

    Network network(LiveSettings settings, Dataset train) {
        Random rng = new Random(seed);
        List<Layer> layers = new ArrayList<>();
        int inputs = train.features();
        if (features != null) {
            layers.add(features.get());
            inputs = layers.get(0).forward(new double[][] {train.sharedX()[0].clone()})[0].length;
        }
        for (int size : settings.hidden()) {
            layers.add(dense.make(inputs, size, rng));
            layers.add(activations.get(settings.activation()).get());
            inputs = size;
        }
        layers.add(dense.make(inputs, train.outputs(), rng));
        return new Network(layers.toArray(Layer[]::new));
    }
}
