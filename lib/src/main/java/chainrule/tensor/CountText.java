package chainrule.tensor;

/** A count with its noun: 1 epoch, 2 epochs. */
public final class CountText {

    private CountText() {}

    /** @param one the noun in the singular, whose plural ends with an s */
    public static String of(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
