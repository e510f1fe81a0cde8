package chainrule.exercises.gradientdescent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Where the numbers of an entry are kept from step to step: the right place, and places that students use by mistake.
 */
public enum EntryMemory {
    /** Each entry of each parameter has its own memory. */
    OWN {
        @Override
        Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j) {
            return Optional.of(List.of(k, i, j));
        }
    },
    /** One number, not an array, for all parameters. */
    ONE_NUMBER {
        @Override
        Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j) {
            return Optional.of(List.of());
        }
    },
    /** One number, not an array, for each parameter. */
    NUMBER_EACH {
        @Override
        Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j) {
            return Optional.of(List.of(k));
        }
    },
    /** One array for all parameters, of the shape of the first. */
    ONE_ARRAY {
        @Override
        Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j) {
            return within(slots.get(0), i, j);
        }
    },
    /** An array for each name, of the shape of the first parameter that has it. */
    BY_NAME {
        @Override
        Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j) {
            int first = first(slots, s -> s.name().equals(slots.get(k).name())).orElseThrow();
            return within(slots.get(first), i, j).map(at -> List.of(first, at));
        }
    },
    /** An array for each shape. */
    BY_SHAPE {
        @Override
        Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j) {
            return Optional.of(List.of(first(slots, s -> s.hasShapeOf(slots.get(k))), i, j));
        }
    },
    /** An array for each text that describes a parameter: its name and its shape. */
    BY_TEXT {
        @Override
        Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j) {
            ParameterSlot mine = slots.get(k);
            return Optional.of(List.of(
                    first(slots, s -> s.hasShapeOf(mine) && s.name().equals(mine.name())), i, j));
        }
    };

    /** A key that two entries share if they share their memory; empty if the array ends before the entry. */
    abstract Optional<Object> key(List<ParameterSlot> slots, int k, int i, int j);

    private static Optional<Object> within(ParameterSlot array, int i, int j) {
        return i < array.rows() && j < array.columns() ? Optional.of(List.of(i, j)) : Optional.empty();
    }

    private static OptionalInt first(List<ParameterSlot> slots, Predicate<ParameterSlot> fits) {
        return IntStream.range(0, slots.size())
                .filter(k -> fits.test(slots.get(k)))
                .findFirst();
    }
}
