package chainrule.jupyter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Replaces names of classes in a class file. They are texts in its pool of constants, and nothing else refers to a
 * position within them.
 */
final class ClassFileNames {

    private static final int TEXT = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private ClassFileNames() {}

    /** @param names the replacements by internal names such as {@code java/lang/String} */
    static byte[] replaced(byte[] file, Map<String, String> names) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(file));
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(in.readNBytes(8)); // the magic number and the version
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == TEXT) {
                String text = in.readUTF();
                for (Map.Entry<String, String> name : names.entrySet()) {
                    text = text.replace(name.getKey(), name.getValue());
                }
                out.writeUTF(text);
            } else {
                out.write(in.readNBytes(size(tag)));
                i += tag == LONG || tag == DOUBLE ? 1 : 0; // which take two places
            }
        }
        in.transferTo(out);
        return bytes.toByteArray();
    }

    /** The size of a constant in bytes, by §4.4 of the JVM specification. */
    private static int size(int tag) throws IOException {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            default -> throw new IOException("no constant has the tag " + tag);
        };
    }
}
