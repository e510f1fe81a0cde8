package chainrule.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings that a page may change while a network learns.
 *
 * @param hidden how many neurons each hidden layer has
 * @param noise of the data; NaN if it cannot be changed
 */
record LiveSettings(double eta, int batchSize, String activation, List<Integer> hidden, double noise) {

    static final int MOST_LAYERS = 6;
    static final int MOST_NEURONS = 64;

    /** @throws IllegalArgumentException if a value is out of the range that can be trained and shown */
    LiveSettings {
        require(eta >= 0 && eta <= 1000, "η goes from 0 to 1000, got " + eta);
        require(batchSize >= 1, "a batch needs at least 1 example, got " + batchSize);
        require(hidden.size() <= MOST_LAYERS, "at most %d hidden layers, got %d".formatted(MOST_LAYERS, hidden.size()));
        for (int size : hidden) {
            require(
                    size >= 1 && size <= MOST_NEURONS,
                    "a hidden layer has 1 to %d neurons, got %d".formatted(MOST_NEURONS, size));
        }
        require(!(noise < 0) && !Double.isInfinite(noise), "noise is a number of 0 or more, got " + noise);
        hidden = List.copyOf(hidden);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    LiveSettings withEta(double value) {
        return new LiveSettings(value, batchSize, activation, hidden, noise);
    }

    LiveSettings withBatchSize(int value) {
        return new LiveSettings(eta, value, activation, hidden, noise);
    }

    LiveSettings withActivation(String value) {
        return new LiveSettings(eta, batchSize, value, hidden, noise);
    }

    LiveSettings withHidden(List<Integer> value) {
        return new LiveSettings(eta, batchSize, activation, value, noise);
    }

    private LiveSettings withNoise(double value) {
        return new LiveSettings(eta, batchSize, activation, hidden, value);
    }

    /**
     * The settings with one value changed, given as a page writes it, such as {@code eta 0.03} or {@code hidden 16,8}.
     *
     * @throws IllegalArgumentException if there is no such setting, or it cannot have that value
     */
    LiveSettings with(String name, String value, List<String> activations) {
        switch (name) {
            case "eta":
                return withEta(Double.parseDouble(value));
            case "batchSize":
                return withBatchSize(Integer.parseInt(value));
            case "activation":
                require(activations.contains(value), "no activation is called " + value);
                return withActivation(value);
            case "hidden":
                List<Integer> sizes = new ArrayList<>();
                for (String size : value.isEmpty() ? new String[0] : value.split(",")) {
                    sizes.add(Integer.parseInt(size));
                }
                return withHidden(sizes);
            case "noise":
                require(!Double.isNaN(noise), "the noise of these data cannot be changed");
                return withNoise(Double.parseDouble(value));
            default:
                throw new IllegalArgumentException("no setting is called " + name);
        }
    }

    /** Whether a network that was trained with the other settings can continue with these. */
    boolean fitsNetworkOf(LiveSettings other) {
        return activation.equals(other.activation)
                && hidden.equals(other.hidden)
                && Double.compare(noise, other.noise) == 0;
    }

    /** The settings in the form that the page's script reads. */
    Map<String, Object> asMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("eta", eta);
        all.put("batchSize", batchSize);
        all.put("activation", activation);
        all.put("hidden", hidden);
        all.put("noise", noise);
        return all;
    }
}
