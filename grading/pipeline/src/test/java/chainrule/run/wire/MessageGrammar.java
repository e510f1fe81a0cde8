package chainrule.run.wire;

import chainrule.run.wire.HostileChoices.Taste;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Messages as a hostile process could write them: of the right form in nearly everything, so that they are read far, and
 * with the worst choices that the form leaves.
 */
final class MessageGrammar {

    /** The methods of the objects that the asking end offers, by handle. */
    private static final List<String> METHODS = List.of(
            "applyAsDouble(D)D",
            "apply(Ljava/lang/Object;)Ljava/lang/Object;",
            "get()Ljava/lang/Object;",
            "getAsInt()I");

    /** The number of the array that the asking end sends first. */
    private static final int THEIRS = 2;

    /** An array of this side that the other one knows. */
    private record Sent(int id, ArrayKind kind, int length) {}

    private final Random random;
    private final TypeTable types;
    private final HostileChoices choices;

    private final List<Sent> sent = new ArrayList<>();
    private MessageOutput out;
    private int next = 1;
    private int left;

    MessageGrammar(Random random, TypeTable types) {
        this.random = random;
        this.types = types;
        this.choices = new HostileChoices(random);
    }

    /** @param values so many, roughly */
    byte[] message(int values) {
        left = values;
        out = new MessageOutput(WireLimits.standard());
        Opcode opcode = choices.rarely()
                ? choices.any(Opcode.values())
                : choices.often() ? Opcode.RETURN : choices.any(Opcode.CALL, Opcode.THROW);
        out.u8(choices.rarely() ? random.nextInt(256) : opcode.ordinal());
        head();
        switch (opcode) {
            case CALL -> call();
            case RETURN -> value(0);
            case THROW -> exception();
            case TYPES -> out.strings(List.of(choices.text(), choices.text()));
            case ANEW -> {}
        }
        if (choices.rarely()) {
            out.u8(random.nextInt(256));
        }
        return out.toBytes();
    }

    /** Arrays that are forgotten, and new contents of others. */
    private void head() {
        int forgotten = choices.often() ? 0 : random.nextInt(4);
        count(forgotten);
        for (int i = 0; i < forgotten; i++) {
            int id = sent.isEmpty() ? 2 * random.nextInt(9) : choices.any(sent).id();
            sent.removeIf(each -> each.id() == id);
            out.int32(id);
        }
        int changed = choices.often() || sent.isEmpty() ? 0 : random.nextInt(3);
        count(changed);
        for (int i = 0; i < changed; i++) {
            Sent array = choices.any(sent);
            out.int32(array.id());
            contents(choices.rarely() ? choices.any(ArrayKind.values()) : array.kind(), array.length(), 0);
        }
    }

    private void call() {
        int handle = random.nextInt(METHODS.size());
        out.int32(choices.rarely() ? handle() : handle).string(choices.rarely() ? choices.text() : METHODS.get(handle));
        int arguments = handle < 2 ? 1 : 0;
        out.u8(choices.rarely() ? 255 : arguments);
        if (arguments == 1 && handle == 0) {
            out.u8(ValueTag.DOUBLE.ordinal()).float64(random.nextDouble());
        } else if (arguments == 1) {
            value(0);
        }
    }

    private void exception() {
        out.string(choices.text()).u8(random.nextInt(2)).string(choices.text());
        int frames = choices.rarely() ? 65 : random.nextInt(10);
        count(frames);
        for (int i = 0; i < frames; i++) {
            out.string(choices.text())
                    .string(choices.text())
                    .string(choices.text())
                    .int32(random.nextInt());
        }
    }

    private void value(int depth) {
        left--;
        ValueTag tag =
                left < 0 && depth > 0 ? ValueTag.NULL : choices.rarely() ? choices.any(ValueTag.values()) : tag(depth);
        out.u8(choices.rarely() && choices.rarely() ? random.nextInt(256) : tag.ordinal());
        switch (tag) {
            case NULL, TRUE, FALSE -> {}
            case INT -> out.int32(random.nextInt());
            case LONG -> out.int64(random.nextLong());
            case DOUBLE -> out.int64(random.nextLong());
            case STRING -> out.string(choices.text());
            case NEW_ARRAY -> newArray(depth);
            case KNOWN -> out.int32(sent.isEmpty() ? THEIRS : choices.any(sent).id());
            case NEW_PARAMETER -> newParameter();
            case LIST -> values(depth, 1);
            case MAP -> map(depth);
            case RECORD -> record(depth);
            case ENUM -> out.u16(type(Class::isEnum)).u16(choices.rarely() ? 2 : random.nextInt(2));
            case RANDOM -> out.int32(choices.rarely() ? handle() : 1_000_000 + random.nextInt(20));
            case YOURS -> out.int32(choices.rarely() ? handle() : random.nextInt(METHODS.size()));
            case MINE -> object();
        }
    }

    private ValueTag tag(int depth) {
        if (depth == 0 && left > 0) {
            return choices.any(ValueTag.LIST, ValueTag.LIST, ValueTag.MAP, ValueTag.NEW_ARRAY);
        }
        return choices.tag();
    }

    private void newArray(int depth) {
        newArray(choices.any(ArrayKind.values()), depth);
    }

    private void newArray(ArrayKind kind, int depth) {
        int length = length();
        int id = own();
        out.int32(id).u8(kind.ordinal());
        contents(kind, length, depth);
        sent.add(new Sent(id, kind, length)); // only now: it cannot hold itself
    }

    private void contents(ArrayKind kind, int length, int depth) {
        count(length);
        for (int i = 0; i < length * kind.width; i++) {
            out.u8(random.nextInt(256));
        }
        for (int i = 0; i < length && kind.width == 0; i++) {
            element(kind, depth);
        }
    }

    private void element(ArrayKind kind, int depth) {
        left--;
        ArrayKind part = part(kind);
        if (choices.rarely()) {
            value(depth + 1);
        } else if (part == null) {
            out.u8(ValueTag.STRING.ordinal()).string(choices.text());
        } else if (random.nextBoolean()) {
            known(part);
        } else {
            out.u8(ValueTag.NEW_ARRAY.ordinal());
            newArray(part, depth + 1);
        }
    }

    private static ArrayKind part(ArrayKind kind) {
        return switch (kind) {
            case DOUBLE_ROWS -> ArrayKind.DOUBLES;
            case INT_ROWS -> ArrayKind.INTS;
            case BOOLEAN_ROWS -> ArrayKind.BOOLEANS;
            case DOUBLE_BLOCKS -> ArrayKind.DOUBLE_ROWS;
            default -> null;
        };
    }

    /** The last array of a kind that both know, or nothing where there is none. */
    private void known(ArrayKind kind) {
        for (int i = sent.size() - 1; i >= Math.max(0, sent.size() - 20); i--) {
            if (sent.get(i).kind() == kind) {
                out.u8(ValueTag.KNOWN.ordinal()).int32(sent.get(i).id());
                return;
            }
        }
        out.u8(ValueTag.NULL.ordinal());
    }

    private void newParameter() {
        int rows = 1 + random.nextInt(4);
        int columns = 1 + random.nextInt(4);
        out.int32(own()).string(choices.text());
        count(rows);
        count(columns);
        for (int matrix = 0; matrix < 2; matrix++) {
            out.int32(own());
            for (int i = 0; i < rows; i++) {
                out.int32(choices.rarely() ? THEIRS : own());
                for (int j = 0; j < columns; j++) {
                    out.float64(j);
                }
            }
        }
    }

    private void values(int depth, int each) {
        int length = depth == 0 ? left / each : length();
        count(length);
        for (int i = 0; i < length * each; i++) {
            value(depth + 1);
        }
    }

    private void map(int depth) {
        int size = Math.min(length(), Math.max(0, left));
        count(size);
        for (int i = 0; i < size; i++) {
            if (choices.rarely()) {
                value(depth + 1);
            } else {
                out.u8(ValueTag.STRING.ordinal()).string(choices.text());
            }
            value(depth + 1);
        }
    }

    private void record(int depth) {
        int type = type(Class::isRecord);
        out.u16(type);
        int components = type < types.names().size() && types.at(type).isRecord()
                ? RecordForm.of(types.at(type)).size()
                : 1;
        for (int i = 0; i < components; i++) {
            value(depth + 1);
        }
    }

    private void object() {
        int count = choices.rarely() ? 500 : random.nextInt(choices.often() ? 2 : 4);
        int[] numbers =
                IntStream.range(0, count).map(i -> type(Class::isInterface)).toArray();
        if (!choices.rarely()) {
            numbers = Arrays.stream(numbers).sorted().distinct().toArray();
        }
        out.int32(random.nextInt(choices.taste() == Taste.HANDLES ? 20_000 : 50))
                .u16(numbers.length);
        for (int number : numbers) {
            out.u16(number);
        }
    }

    private int type(Predicate<Class<?>> right) {
        int first = random.nextInt(types.names().size());
        for (int i = 0; i < types.names().size() && !choices.rarely(); i++) {
            int number = (first + i) % types.names().size();
            if (right.test(types.at(number))) {
                return number;
            }
        }
        return random.nextBoolean() ? first : random.nextInt(1 << 16);
    }

    private int handle() {
        return random.nextBoolean() ? random.nextInt() : random.nextInt(100);
    }

    /** A number for a new array; now and then one that is taken, or the other side's. */
    private int own() {
        if (choices.rarely()) {
            return random.nextBoolean() ? random.nextInt() : random.nextInt(next + 2);
        }
        next += 2;
        return next - 2;
    }

    private void count(int right) {
        boolean wrong = choices.rarely() && (choices.taste() == Taste.COUNTS || choices.rarely());
        out.int32(wrong ? choices.any(-1, Integer.MAX_VALUE, Integer.MIN_VALUE, right + 1, 1 << 24) : right);
    }

    private int length() {
        boolean none = choices.taste() == Taste.EMPTY && choices.often() || left <= 0;
        return none ? 0 : random.nextInt(choices.taste() == Taste.DEEP ? 2 : 5);
    }
}
