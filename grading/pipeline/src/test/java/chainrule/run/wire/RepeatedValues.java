package chainrule.run.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Kinds of values of which a message can hold very many, and how one that holds nothing else ends. */
final class RepeatedValues {

    private record Point(double x, double y) {}

    private enum Choice {
        ONE
    }

    static final TypeTable TYPES =
            TypeTable.of(RepeatedValues.class.getClassLoader(), List.of(Point.class, Choice.class));

    private static final int IN_A_LIST = 100;

    /** What is kept free for the last list. */
    static final int LAST = 3_000_000;

    /** In the order of the table. */
    private static final List<Class<?>> TOGETHER = List.of(
            BooleanSupplier.class,
            DoubleSupplier.class,
            IntSupplier.class,
            LongSupplier.class,
            Supplier.class,
            ToDoubleFunction.class,
            ToIntFunction.class,
            ToLongFunction.class);

    private static final String TOO_MANY = "the values of one message take more than 32 MB";

    /**
     * One kind.
     *
     * @param write writes the value with that number, counted from 0
     * @param says how a message full of them is refused
     */
    record Kind(String name, RepeatedValues values, IntConsumer write, String says) {

        /** @param most bytes; lists in a list, of which even the longest message can hold very many */
        byte[] message(int most) {
            MessageOutput lists = new MessageOutput(WireLimits.standard());
            int count = 0;
            for (; lists.length() < most - LAST; count++) {
                values.out = lists.u8(ValueTag.LIST.ordinal()).int32(IN_A_LIST);
                for (int i = 0; i < IN_A_LIST; i++) {
                    write.accept(IN_A_LIST * count + i);
                }
            }
            byte[] all = lists.toBytes();
            MessageOutput message = new MessageOutput(WireLimits.standard());
            message.u8(Opcode.RETURN.ordinal())
                    .int32(0)
                    .int32(0)
                    .u8(ValueTag.LIST.ordinal())
                    .int32(count);
            message.all(all);
            return message.toBytes();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private final List<Kind> kinds = new ArrayList<>();
    private MessageOutput out;

    private void add(String name, String says, IntConsumer write) {
        kinds.add(new Kind(name, this, write, says));
    }

    private MessageOutput tag(ValueTag tag) {
        return out.u8(tag.ordinal());
    }

    private int number(Class<?> type) {
        return TYPES.numberOf(type);
    }

    static List<Kind> kinds() {
        RepeatedValues values = new RepeatedValues();
        values.plain();
        values.arrays();
        values.types();
        return values.kinds;
    }

    private void plain() {
        add("nothing", TOO_MANY, i -> tag(ValueTag.NULL));
        add("empty lists", TOO_MANY, i -> tag(ValueTag.LIST).int32(0));
        add("empty texts", TOO_MANY, i -> tag(ValueTag.STRING).int32(0));
        add("long texts", TOO_MANY, i -> tag(ValueTag.STRING).string("é".repeat(3_000)));
        add(
                "texts that are no UTF-8",
                "a text is not UTF-8",
                i -> tag(ValueTag.STRING).int32(8).int64(-1));
        add("maps of one text", TOO_MANY, i -> {
            tag(ValueTag.MAP).int32(1);
            tag(ValueTag.STRING).string("key");
            tag(ValueTag.NULL);
        });
        add("maps of texts with one hash value", TOO_MANY, i -> {
            tag(ValueTag.MAP).int32(1 << 10);
            for (int k = 0; k < 1 << 10; k++) {
                tag(ValueTag.STRING).string(withTheSameHash(k));
                tag(ValueTag.NULL);
            }
        });
        add("maps of a number", "a key must be a text", i -> {
            tag(ValueTag.MAP).int32(1);
            tag(ValueTag.LONG).int64(i);
            tag(ValueTag.NULL);
        });
    }

    private static String withTheSameHash(int bits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append((bits >> i & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    private int own(int i) {
        return 2 * i + 1;
    }

    private MessageOutput array(int i, ArrayKind kind) {
        return tag(ValueTag.NEW_ARRAY).int32(own(i)).u8(kind.ordinal());
    }

    private void arrays() {
        add("empty arrays", TOO_MANY, i -> array(i, ArrayKind.DOUBLES).int32(0));
        add(
                "empty arrays of rows",
                TOO_MANY,
                i -> array(i, ArrayKind.DOUBLE_ROWS).int32(0));
        add("rows of nothing", TOO_MANY, i -> {
            array(i, ArrayKind.DOUBLE_ROWS).int32(200);
            for (int k = 0; k < 200; k++) {
                tag(ValueTag.NULL);
            }
        });
        add("booleans", TOO_MANY, i -> array(i, ArrayKind.BOOLEANS).string("x".repeat(1000)));
        add("one array", TOO_MANY, i -> {
            if (i == 0) {
                array(0, ArrayKind.DOUBLES).int32(0);
            } else {
                tag(ValueTag.KNOWN).int32(1);
            }
        });
        add(
                "one long row",
                "the arrays that one message names, each counted as often as it is named, take more than 32 MB",
                i -> {
                    if (i == 0) {
                        array(0, ArrayKind.BYTES).string("x".repeat(30_000));
                    } else {
                        tag(ValueTag.KNOWN).int32(1);
                    }
                });
        add("small parameters", TOO_MANY, i -> {
            tag(ValueTag.NEW_PARAMETER).int32(own(5 * i)).string("").int32(1).int32(1);
            out.int32(own(5 * i + 1)).int32(own(5 * i + 2)).int64(0);
            out.int32(own(5 * i + 3)).int32(own(5 * i + 4)).int64(0);
        });
    }

    private void types() {
        add("records", TOO_MANY, i -> {
            tag(ValueTag.RECORD).u16(number(Point.class));
            tag(ValueTag.DOUBLE).float64(i);
            tag(ValueTag.DOUBLE).float64(i);
        });
        add(
                "constants",
                TOO_MANY,
                i -> tag(ValueTag.ENUM).u16(number(Choice.class)).u16(0));
        add(
                "records of unknown types",
                "no type has the number 65535",
                i -> tag(ValueTag.RECORD).u16(-1));
        add(
                "constants of unknown types",
                "no type has the number 65535",
                i -> tag(ValueTag.ENUM).u16(-1).u16(0));
        add("objects of unknown types", "no type has the number 65526", i -> {
            tag(ValueTag.MINE).int32(i).u16(10);
            for (int k = 0; k < 10; k++) {
                out.u16(k - 10);
            }
        });
        add("one object", TOO_MANY, i -> tag(ValueTag.MINE).int32(1).u16(1).u16(number(Runnable.class)));
        add(
                "objects",
                "there were more than 10,000 objects",
                i -> tag(ValueTag.MINE).int32(i + 1).u16(1).u16(number(Runnable.class)));
        add(
                "objects without interfaces",
                "there were more than 10,000 objects",
                i -> tag(ValueTag.MINE).int32(i + 1).u16(0));
        add(
                "generators",
                "there were more than 10,000 objects",
                i -> tag(ValueTag.RANDOM).int32(i + 1));
        add(
                "sets of interfaces",
                "there were objects of more than 16 different combinations of interfaces",
                i -> set(i, 0));
        add("orders of interfaces", "an object's interfaces are not in their order", i -> set(i, 1));
    }

    /** One of all the pairs of those that an object can have together; in their order, or with 1 turned round. */
    private void set(int i, int turned) {
        int first = i % (TOGETHER.size() - 1);
        int second = first + 1 + i / TOGETHER.size() % (TOGETHER.size() - 1 - first);
        int[] numbers = {number(TOGETHER.get(first)), number(TOGETHER.get(second))};
        tag(ValueTag.MINE).int32(i + 1).u16(2).u16(numbers[turned]).u16(numbers[1 - turned]);
    }
}
