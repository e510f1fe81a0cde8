package chainrule.cell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Numbers the classes of an exercise from 1, in the order of their pieces. A shell numbers all pieces of a notebook, so
 * the same cells would get other class names if another cell had one more piece.
 *
 * <p>In a class file, names are only in the table of constants (The Java Virtual Machine Specification, 4.4).
 */
final class ClassNumbers {

    private static final String PREFIX = "$JShell$";
    /** The number in a name, as it is in a class file or with dots; a letter follows if a piece was compiled again. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\$JShell\\$)(\\d+)([A-Z]*)");

    private static final int UTF8 = 1;
    private static final int HEAD = 8;

    private final Map<String, String> numbers;

    private ClassNumbers(Map<String, String> numbers) {
        this.numbers = numbers;
    }

    /** The same cells under other names. */
    static CompiledCells fromOne(CompiledCells cells) {
        List<String> old = cells.classes().keySet().stream()
                .map(CellLine::outerClass)
                .distinct()
                .filter(name -> name.contains(PREFIX))
                .map(name -> name.substring(name.indexOf(PREFIX) + PREFIX.length()))
                .sorted(ClassNumbers::inOrder)
                .toList();
        Map<String, String> numbers = new LinkedHashMap<>();
        old.forEach(number -> numbers.put(number, "" + (numbers.size() + 1)));
        return new ClassNumbers(numbers).applied(cells);
    }

    private static int inOrder(String a, String b) {
        int longer = a.replaceAll("\\D", "").length() - b.replaceAll("\\D", "").length();
        return longer != 0 ? longer : a.compareTo(b);
    }

    private CompiledCells applied(CompiledCells cells) {
        return new CompiledCells(
                renamed(cells.classes(), this::inClass),
                cells.invocations().stream()
                        .map(i -> new Invocation(in(i.className()), i.methodName(), i.variable()))
                        .toList(),
                cells.declarations().stream()
                        .map(d -> new Declaration(d.name(), d.kind(), in(d.className()), d.inExercise()))
                        .toList(),
                cells.diagnostics(),
                cells.notes(),
                renamed(cells.lines(), lines -> lines));
    }

    private <V> Map<String, V> renamed(Map<String, V> byName, Function<V, V> value) {
        return byName.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> in(e.getKey()), e -> value.apply(e.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    /** A number that belongs to no class here must not become the number of another one. */
    private String in(String text) {
        return NUMBER.matcher(text).replaceAll(m -> numbers.getOrDefault(m.group(), "missing" + m.group()));
    }

    private byte[] inClass(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            ByteArrayOutputStream renamed = new ByteArrayOutputStream(file.length);
            DataOutputStream out = new DataOutputStream(renamed);
            out.write(in.readNBytes(HEAD)); // magic and version
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    text(in, out);
                } else {
                    out.write(in.readNBytes(length(tag)));
                }
                if (tag == 5 || tag == 6) {
                    i++; // Of long and double numbers each takes two places.
                }
            }
            in.transferTo(out);
            return renamed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler's classes are whole", e);
        }
    }

    /** Copies byte by byte, because class files have their own encoding for characters outside ASCII. */
    private void text(DataInputStream in, DataOutputStream out) throws IOException {
        byte[] old = in.readNBytes(in.readUnsignedShort());
        String text = new String(old, StandardCharsets.ISO_8859_1);
        byte[] bytes = text.contains(PREFIX) ? in(text).getBytes(StandardCharsets.ISO_8859_1) : old;
        out.writeShort(bytes.length);
        out.write(bytes);
    }

    /** The length of a constant after its tag. */
    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalStateException("no constant has the tag " + tag);
        };
    }
}
