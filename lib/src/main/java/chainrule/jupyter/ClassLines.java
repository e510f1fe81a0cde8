package chainrule.jupyter;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class file, separated into its code and its line numbers.
 *
 * @param code the class file with 0 for each line number
 * @param lines the line numbers in their order in the file
 */
record ClassLines(String code, List<Integer> lines) {

    /** The separated class file; empty if it has an unknown structure. */
    static Optional<ClassLines> of(byte[] classFile) {
        try {
            Reader reader = new Reader(classFile);
            reader.readClass();
            // Latin-1 keeps each byte as it is.
            return Optional.of(
                    new ClassLines(new String(reader.code, StandardCharsets.ISO_8859_1), List.copyOf(reader.lines)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Maps each line of this class to its line in another one with the same code; empty if the code differs. */
    Optional<Map<Integer, Integer>> movedTo(ClassLines other) {
        if (!code.equals(other.code)) {
            return Optional.empty();
        }
        Map<Integer, Integer> moved = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            moved.put(lines.get(i), other.lines.get(i));
        }
        return Optional.of(moved);
    }

    /** Reads a class file as chapter 4 of the JVM specification describes it, and sets line numbers to 0. */
    private static final class Reader {

        private final byte[] code;
        private final List<Integer> lines = new ArrayList<>();
        private final ByteArrayInputStream bytes;
        private final DataInputStream in;
        private String[] names;

        Reader(byte[] classFile) {
            code = classFile.clone();
            bytes = new ByteArrayInputStream(classFile);
            in = new DataInputStream(bytes);
        }

        void readClass() throws IOException {
            skip(8);
            readConstants();
            skip(6);
            skip(2 * in.readUnsignedShort());
            readMembers();
            readMembers();
            readAttributes();
        }

        private void readConstants() throws IOException {
            names = new String[in.readUnsignedShort()];
            for (int i = 1; i < names.length; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> names[i] = in.readUTF();
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
                    case 5, 6 -> {
                        skip(8);
                        i++; // A long or a double takes two places.
                    }
                    case 7, 8, 16, 19, 20 -> skip(2);
                    case 15 -> skip(3);
                    default -> throw new IOException("a constant of kind " + tag);
                }
            }
        }

        private void readMembers() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                skip(6);
                readAttributes();
            }
        }

        private void readAttributes() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                String name = names[in.readUnsignedShort()];
                int length = in.readInt();
                switch (name) {
                    case "Code" -> {
                        skip(4);
                        skip(in.readInt());
                        skip(8 * in.readUnsignedShort());
                        readAttributes();
                    }
                    case "LineNumberTable" -> readLines();
                    default -> skip(length);
                }
            }
        }

        private void readLines() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                skip(2);
                int at = code.length - bytes.available();
                lines.add(in.readUnsignedShort());
                code[at] = 0;
                code[at + 1] = 0;
            }
        }

        private void skip(int count) throws IOException {
            in.skipNBytes(count);
        }
    }
}
