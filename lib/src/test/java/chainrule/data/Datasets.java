package chainrule.data;

/** The course's real data, read from its files in {@code notebooks/data}; sources and licences stand beside them. */
public final class Datasets {

    private Datasets() {}

    /** 1,797 handwritten digits of 8×8 pixels (0 to 16), 10 classes. */
    public static Dataset digits(String path) {
        return Dataset.csv(path).classes("digit", 10);
    }

    /** 150 iris flowers, 4 lengths and widths in cm, 3 species. */
    public static Dataset iris(String path) {
        return Dataset.csv(path).classes("species", 3);
    }

    /** 569 breast masses, 30 measures, benign (0) or malignant (1); one-hot, see {@link Dataset#asBinary()}. */
    public static Dataset breastCancer(String path) {
        return Dataset.csv(path).classes("diagnosis", 2);
    }

    /** 442 diabetes patients, 10 values in their own units, and the progression of the disease (25 to 346). */
    public static Dataset diabetes(String path) {
        return Dataset.csv(path).numbers("progression");
    }
}
