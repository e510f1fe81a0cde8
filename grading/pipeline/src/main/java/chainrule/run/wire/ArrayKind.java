package chainrule.run.wire;

import java.util.Arrays;

/** The kinds of arrays that can be sent; an array of arrays holds references, so that shared rows stay shared. */
enum ArrayKind {
    DOUBLES(double[].class, 8),
    INTS(int[].class, 4),
    LONGS(long[].class, 8),
    BOOLEANS(boolean[].class, 1),
    BYTES(byte[].class, 1),
    DOUBLE_ROWS(double[][].class, 0),
    INT_ROWS(int[][].class, 0),
    BOOLEAN_ROWS(boolean[][].class, 0),
    DOUBLE_BLOCKS(double[][][].class, 0),
    STRINGS(String[].class, 0);

    private static final ArrayKind[] KINDS = values();

    final Class<?> type;
    /** The bytes of one number; 0 for an array of references. */
    final int width;

    ArrayKind(Class<?> type, int width) {
        this.type = type;
        this.width = width;
    }

    /** The kind of an array, or null if it has none of these kinds. */
    static ArrayKind of(Object array) {
        for (ArrayKind kind : KINDS) {
            if (kind.type == array.getClass()) {
                return kind;
            }
        }
        return null;
    }

    static ArrayKind of(int ordinal) {
        if (ordinal >= KINDS.length) {
            throw new ProtocolException("there is no kind of array " + ordinal);
        }
        return KINDS[ordinal];
    }

    /** An independent copy of the array itself, whose rows are the same as before. */
    Object copy(Object array) {
        return switch (this) {
            case DOUBLES -> ((double[]) array).clone();
            case INTS -> ((int[]) array).clone();
            case LONGS -> ((long[]) array).clone();
            case BOOLEANS -> ((boolean[]) array).clone();
            case BYTES -> ((byte[]) array).clone();
            default -> ((Object[]) array).clone();
        };
    }

    /** Whether both hold the same bits, or the very same references. */
    boolean same(Object a, Object b) {
        return switch (this) {
            case DOUBLES -> Arrays.equals((double[]) a, (double[]) b);
            case INTS -> Arrays.equals((int[]) a, (int[]) b);
            case LONGS -> Arrays.equals((long[]) a, (long[]) b);
            case BOOLEANS -> Arrays.equals((boolean[]) a, (boolean[]) b);
            case BYTES -> Arrays.equals((byte[]) a, (byte[]) b);
            default -> sameReferences((Object[]) a, (Object[]) b);
        };
    }

    private static boolean sameReferences(Object[] a, Object[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }
}
