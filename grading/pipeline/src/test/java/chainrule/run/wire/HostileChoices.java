package chainrule.run.wire;

import java.util.List;
import java.util.Random;

/** What a hostile process draws when it makes up messages; each conversation has a taste of its own. */
final class HostileChoices {

    /** What a conversation prefers. */
    enum Taste {
        ANYTHING,
        DEEP,
        EMPTY,
        TYPES,
        HANDLES,
        KNOWN,
        COUNTS,
        TEXTS,
        PARAMETERS
    }

    private static final int MOST_TEXT = 3000;

    private final Random random;
    private final Taste taste;
    /** One of so many choices is wrong; in some conversations hardly any, so that they go on for long. */
    private final int wrongOf;

    HostileChoices(Random random) {
        this.random = random;
        this.taste = any(Taste.values());
        this.wrongOf = any(50, 1000, 1_000_000);
    }

    Taste taste() {
        return taste;
    }

    /** Mostly of the kinds that it has a taste for. */
    ValueTag tag() {
        if (!often()) {
            return any(ValueTag.values());
        }
        return switch (taste) {
            case ANYTHING -> any(ValueTag.values());
            case DEEP -> any(ValueTag.LIST, ValueTag.MAP, ValueTag.NEW_ARRAY);
            case EMPTY -> any(ValueTag.NEW_ARRAY, ValueTag.LIST, ValueTag.MAP, ValueTag.NULL);
            case TYPES -> any(ValueTag.RECORD, ValueTag.ENUM, ValueTag.MINE);
            case HANDLES -> any(ValueTag.MINE, ValueTag.YOURS, ValueTag.RANDOM);
            case KNOWN -> any(ValueTag.KNOWN, ValueTag.NEW_ARRAY);
            case COUNTS -> any(ValueTag.LIST, ValueTag.NEW_ARRAY, ValueTag.INT);
            case TEXTS -> any(ValueTag.STRING, ValueTag.MAP);
            case PARAMETERS -> any(ValueTag.NEW_PARAMETER, ValueTag.KNOWN);
        };
    }

    /** Some have one hash value. */
    String text() {
        if (taste == Taste.TEXTS && often()) {
            StringBuilder same = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                same.append(random.nextBoolean() ? "Aa" : "BB");
            }
            return same.toString();
        }
        return rarely() ? "\ud83d∂".repeat(random.nextInt(MOST_TEXT)) : "t" + random.nextInt(5);
    }

    boolean often() {
        return random.nextInt(5) > 0;
    }

    boolean rarely() {
        return random.nextInt(wrongOf) == 0;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
