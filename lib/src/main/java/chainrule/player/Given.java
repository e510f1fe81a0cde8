package chainrule.player;

/** The arguments of a player, which are null in a notebook if a cell has not run. */
final class Given {

    private Given() {}

    /** @throws IllegalArgumentException if the argument is null */
    static <T> T require(String by, String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s expects %s, got null: did you run the cell that makes it?".formatted(by, name));
        }
        return value;
    }
}
