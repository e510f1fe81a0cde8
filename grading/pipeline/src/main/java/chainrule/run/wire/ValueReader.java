package chainrule.run.wire;

import chainrule.tensor.Parameter;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;

/** Reads what {@link ValueWriter} wrote, and trusts none of it. */
final class ValueReader {

    /**
     * The memory that a value takes beyond its content, and what is remembered of an array; its copy is added to that.
     */
    private static final int VALUE = 48;

    private static final int ARRAY = 200;
    private static final int OBJECT = 200;
    private static final int REFERENCE = 8;

    private final ArrayTable arrays;
    private final ObjectTable handles;
    private final SharedTypes types;
    private final WireLimits limits;
    private final BiFunction<Integer, List<Class<?>>, Object> proxies;

    /** @param proxies makes the proxy for a handle and interfaces of the other side */
    ValueReader(
            ArrayTable arrays,
            ObjectTable handles,
            SharedTypes types,
            WireLimits limits,
            BiFunction<Integer, List<Class<?>>, Object> proxies) {
        this.arrays = arrays;
        this.handles = handles;
        this.types = types;
        this.limits = limits;
        this.proxies = proxies;
    }

    Object read(MessageInput in, int depth) {
        if (depth > limits.depth()) {
            throw new LimitExceededException("values are nested deeper than " + limits.depth());
        }
        in.expand(VALUE);
        return switch (ValueTag.of(in.u8())) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case INT -> in.int32();
            case LONG -> in.int64();
            case DOUBLE -> in.float64();
            case STRING -> in.string();
            case NEW_ARRAY -> newArray(in, depth);
            case KNOWN -> known(in);
            case NEW_PARAMETER -> newParameter(in);
            case LIST -> list(in, depth);
            case MAP -> map(in, depth);
            case RECORD -> record(in, depth);
            case ENUM -> constant(in.u16(), in.u16());
            case RANDOM -> random(in.int32());
            case MINE -> remote(in);
            case YOURS -> handles.offered(in.int32()).object();
        };
    }

    private Object newArray(MessageInput in, int depth) {
        int id = in.int32();
        ArrayKind kind = ArrayKind.of(in.u8());
        int length = in.count(Math.max(1, kind.width));
        in.array(ARRAY + 2L * length * Math.max(REFERENCE, kind.width));
        Object array = Array.newInstance(kind.type.getComponentType(), length);
        fill(in, array, kind, depth);
        arrays.accept(id, array, kind);
        return array;
    }

    private Object known(MessageInput in) {
        Object known = arrays.get(in.int32());
        mention(in, known);
        return known;
    }

    private static void mention(MessageInput in, Object value) {
        if (value instanceof Parameter p) {
            mention(in, p.value());
            mention(in, p.gradient());
        } else if (value instanceof Object[] parts) {
            in.mention((long) REFERENCE * (1 + parts.length));
            if (!(value instanceof String[])) {
                for (Object part : parts) {
                    mention(in, part);
                }
            }
        } else if (value != null) {
            in.mention(REFERENCE + (long) Array.getLength(value) * ArrayKind.of(value).width);
        }
    }

    /** New contents for an array that is already known; a Java array never changes its length. */
    void contents(MessageInput in, Object array, int depth) {
        ArrayKind kind = ArrayKind.of(array);
        int length = in.count(kind == null ? 1 : Math.max(1, kind.width));
        if (kind == null || length != Array.getLength(array)) {
            throw new ProtocolException("new contents do not fit the array");
        }
        fill(in, array, kind, depth);
    }

    private void fill(MessageInput in, Object array, ArrayKind kind, int depth) {
        switch (kind) {
            case DOUBLES -> in.fill((double[]) array);
            case INTS -> in.fill((int[]) array);
            case LONGS -> in.fill((long[]) array);
            case BOOLEANS -> in.fill((boolean[]) array);
            case BYTES -> in.fill((byte[]) array);
            default -> references(in, (Object[]) array, depth);
        }
    }

    private void references(MessageInput in, Object[] to, int depth) {
        Class<?> type = to.getClass().getComponentType();
        for (int i = 0; i < to.length; i++) {
            to[i] = ValueConversion.fit(read(in, depth + 1), type);
        }
    }

    private Parameter newParameter(MessageInput in) {
        int id = in.int32();
        String name = in.string();
        int rows = in.count(8);
        int columns = in.count(8);
        if (rows == 0 || columns == 0) {
            throw new ProtocolException("a parameter cannot be %d×%d".formatted(rows, columns));
        }
        in.require(rows * (8L * columns + 4));
        in.array(2L * rows * (ARRAY + 2L * columns * Double.BYTES));
        Parameter parameter = new Parameter(name, new double[rows][columns]);
        matrix(in, parameter.value());
        matrix(in, parameter.gradient());
        arrays.accept(id, parameter, null);
        return parameter;
    }

    private void matrix(MessageInput in, double[][] a) {
        int id = in.int32();
        for (int i = 0; i < a.length; i++) {
            int rowId = in.int32();
            in.fill(a[i]);
            bind(rowId, a[i], ArrayKind.DOUBLES);
        }
        bind(id, a, ArrayKind.DOUBLE_ROWS);
    }

    /** A parameter owns its arrays: if the other side knew one before, its number now stands for this one. */
    private void bind(int id, Object array, ArrayKind kind) {
        if (arrays.knows(id)) {
            arrays.rebind(id, array, kind);
        } else {
            arrays.accept(id, array, kind);
        }
    }

    private List<Object> list(MessageInput in, int depth) {
        int length = in.count(1);
        in.expand(2L * length * REFERENCE);
        Object[] values = new Object[length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in, depth + 1);
        }
        return new ArrayList<>(Arrays.asList(values));
    }

    private Map<Object, Object> map(MessageInput in, int depth) {
        int size = in.count(2);
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            // Of one type only: a hash map with keys of several types that have one hash value takes a day.
            if (!(read(in, depth + 1) instanceof String key)) {
                throw new ProtocolException("a key must be a text");
            }
            map.put(key, read(in, depth + 1));
        }
        return map;
    }

    private Object record(MessageInput in, int depth) {
        Class<?> type = types.table().at(in.u16());
        if (!type.isRecord()) {
            throw new ProtocolException(type.getSimpleName() + " is not a record");
        }
        RecordForm form = RecordForm.of(type);
        Object[] values = new Object[form.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in, depth + 1);
        }
        return form.make(values);
    }

    private Object constant(int type, int ordinal) {
        Object[] constants = types.table().at(type).getEnumConstants();
        if (constants == null || ordinal >= constants.length) {
            throw new ProtocolException("type %d has no constant %d".formatted(type, ordinal));
        }
        return constants[ordinal];
    }

    private Object random(int handle) {
        Object known = handles.known(handle);
        if (known == null) {
            known = new RemoteRandom((IntSupplier) proxies.apply(handle, List.of(IntSupplier.class)));
            handles.keep(handle, known);
        }
        return ValueConversion.fit(known, Random.class);
    }

    private Object remote(MessageInput in) {
        int handle = in.int32();
        List<Class<?>> interfaces = new ArrayList<>();
        int last = TypeTable.NONE;
        for (int count = in.u16(); count > 0; count--) {
            int number = in.u16();
            Class<?> type = types.table().at(number);
            if (number <= last || !type.isInterface()) {
                throw new ProtocolException("an object's interfaces are not in their order");
            }
            interfaces.add(type);
            last = number;
        }
        in.expand(OBJECT);
        return proxies.apply(handle, interfaces);
    }
}
