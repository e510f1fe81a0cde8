package chainrule.data;

/**
 * The shares of the examples in each part; a share of 0 leaves a part out.
 *
 * @param train above 0
 * @param validation from 0 to 1
 * @param test from 0 to 1; the three add up to 1
 */
record Shares(double train, double validation, double test) {

    Shares {
        boolean inside = train > 0 && validation >= 0 && test >= 0;
        if (!inside || Math.abs(train + validation + test - 1) > 1e-9) {
            throw new IllegalArgumentException(
                    "the shares of training, validation and test must add up to 1, with some for training; got %s, %s, %s"
                            .formatted(train, validation, test));
        }
    }

    /** The index where the training part of n shuffled examples ends. */
    int trainEnd(int n) {
        return (int) Math.floor(n * train + 0.5);
    }

    /** The index where the validation part of n shuffled examples ends, and the test part begins. */
    int validationEnd(int n) {
        return test == 0 ? n : (int) Math.floor(n * (train + validation) + 0.5);
    }
}
