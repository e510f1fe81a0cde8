package chainrule.cell;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The classes that a class file names: all that its code can call, but for what it finds by reflection. */
public final class NamedClasses {

    private NamedClasses() {}

    /** The binary names, without arrays of them. */
    public static List<String> in(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8); // magic number and versions
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            List<Integer> classes = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                if (tag == 1) { // Utf8
                    texts[i] = in.readUTF();
                } else if (tag == 7) { // Class
                    classes.add(in.readUnsignedShort());
                } else {
                    in.skipNBytes(length(tag));
                    i += tag == 5 || tag == 6 ? 1 : 0; // Long and Double take two places.
                }
            }
            return classes.stream()
                    .map(i -> texts[i].replaceFirst("^\\[+L(.*);$", "$1").replace('/', '.'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes after the tag of an entry: Java Virtual Machine Specification, table 4.4-A. */
    private static int length(int tag) {
        return switch (tag) {
            case 8, 16, 19, 20 -> 2; // String, MethodType, Module, Package
            case 15 -> 3; // MethodHandle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // Integer, Float, references, NameAndType, dynamic ones
            case 5, 6 -> 8; // Long, Double
            default -> throw new UncheckedIOException(new IOException("no such tag in a class file: " + tag));
        };
    }
}
