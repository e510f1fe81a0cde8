package chainrule.cell;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The classes that a class file names, and their members: everything that its code can call, except through reflection.
 * Also all names and texts in it, the class that it extends, and what it catches.
 */
public final class NamedClasses {

    private final String[] texts;
    /** The first part of each entry that refers to two others. */
    private final int[] first;

    private final int[] second;
    private final List<Integer> classes = new ArrayList<>();
    private final List<Integer> members = new ArrayList<>();

    private final Set<String> caught = new TreeSet<>();
    private int extended;

    private NamedClasses(int count) {
        texts = new String[count];
        first = new int[count];
        second = new int[count];
    }

    /** The binary names, without the arrays of these classes. */
    public static List<String> in(byte[] classFile) {
        return of(classFile).classes();
    }

    /** The binary names, without the arrays of these classes. */
    public List<String> classes() {
        return classes.stream().map(this::className).toList();
    }

    /**
     * Methods such as {@code java.lang.System.exit(I)V} and fields such as {@code
     * java.lang.System.out:Ljava/io/PrintStream;}, each with the class that the call names.
     */
    public List<String> members() {
        return members.stream().map(this::memberName).toList();
    }

    /** Every name, type and text in the class file. */
    public List<String> texts() {
        return Arrays.stream(texts).filter(Objects::nonNull).toList();
    }

    /** The binary names of what its code catches; finally blocks and synchronized blocks catch every Throwable. */
    public Set<String> caught() {
        return Collections.unmodifiableSet(caught);
    }

    /** The binary name of the class that the class file's class extends. */
    public String superclass() {
        return className(extended);
    }

    /** What a class file names. */
    public static NamedClasses of(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(8); // magic number and versions
            NamedClasses named = new NamedClasses(in.readUnsignedShort());
            named.read(in);
            in.skipNBytes(4); // access flags and the class itself
            named.extended = in.readUnsignedShort();
            in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
            named.readMembers(in); // fields
            named.readMembers(in); // methods
            return named;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[i] = in.readUTF(); // Utf8
                case 7 -> { // Class
                    first[i] = in.readUnsignedShort();
                    classes.add(i);
                }
                case 9, 10, 11, 12 -> { // fields, methods, methods of interfaces; NameAndType
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                    if (tag != 12) {
                        members.add(i);
                    }
                }
                default -> {
                    in.skipNBytes(length(tag));
                    i += tag == 5 || tag == 6 ? 1 : 0; // Long and Double take two places.
                }
            }
        }
    }

    private void readMembers(DataInputStream in) throws IOException {
        for (int member = in.readUnsignedShort(); member > 0; member--) {
            in.skipNBytes(6); // access flags, name and type
            for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
                String name = texts[in.readUnsignedShort()];
                long bytes = Integer.toUnsignedLong(in.readInt());
                if (name.equals("Code")) {
                    readCode(in);
                } else {
                    in.skipNBytes(bytes);
                }
            }
        }
    }

    private void readCode(DataInputStream in) throws IOException {
        in.skipNBytes(4); // sizes of stack and variables
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        for (int handler = in.readUnsignedShort(); handler > 0; handler--) {
            in.skipNBytes(6); // where it holds and begins
            int type = in.readUnsignedShort();
            caught.add(type == 0 ? Throwable.class.getName() : className(type));
        }
        for (int attribute = in.readUnsignedShort(); attribute > 0; attribute--) {
            in.skipNBytes(2); // name
            in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
    }

    private String className(int entry) {
        return texts[first[entry]].replaceFirst("^\\[+L(.*);$", "$1").replace('/', '.');
    }

    private String memberName(int entry) {
        int nameAndType = second[entry];
        String type = texts[second[nameAndType]];
        return className(first[entry]) + "." + texts[first[nameAndType]] + (type.startsWith("(") ? type : ":" + type);
    }

    /** The number of bytes after the tag of an entry: Java Virtual Machine Specification, table 4.4-A. */
    private static int length(int tag) {
        return switch (tag) {
            case 8, 16, 19, 20 -> 2; // String, MethodType, Module, Package
            case 15 -> 3; // MethodHandle
            case 3, 4, 17, 18 -> 4; // Integer, Float, dynamic ones
            case 5, 6 -> 8; // Long, Double
            default -> throw new UncheckedIOException(new IOException("no such tag in a class file: " + tag));
        };
    }
}
