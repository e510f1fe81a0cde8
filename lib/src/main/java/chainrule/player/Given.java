package chainrule.player;

/** What a player was given, which in a notebook is null where a cell has not run. */
final class Given {

    private Given() {}

    /** @throws IllegalArgumentException if it is null */
    static <T> T require(String by, String name, T value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s expects %s, got null: was the cell run that makes it?".formatted(by, name));
        }
        return value;
    }
}
