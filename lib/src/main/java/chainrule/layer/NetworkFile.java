package chainrule.layer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A network as a text file, bit by bit.
 *
 * <pre>
 * chainrule network, version 1
 * Dense 3 2                          in, out; then out rows of W and one row of b
 * 0x1.8p-3 -0x1.0p0 0x1.4p1          numbers in hexadecimal, as Double.toHexString writes them
 * 0x1.0p-2 0x1.0p-1 -0x1.8p0
 * 0x0.0p0 0x0.0p0
 * Relu                               a layer without parameters: its name alone
 * end 2 5d3c21f0                     number of layers; CRC-32 of everything above, UTF-8, line ends as \n
 * </pre>
 */
final class NetworkFile {

    private static final String TITLE = "chainrule network, version ";
    private static final String VERSION = "1";

    private NetworkFile() {}

    /** Writes to a neighbouring file first, so that a full disk leaves an older file intact. */
    static void write(Network network, Path path) throws IOException {
        List<String> lines = new ArrayList<>(List.of(TITLE + VERSION));
        for (Layer layer : network.layers()) {
            LayerText.write(layer, lines);
        }
        lines.add("end " + network.layers().size() + " " + checksum(lines));
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IOException("%s cannot be saved: there is no folder %s; make it first".formatted(path, folder));
        }
        if (Files.isDirectory(path)) {
            throw new IOException(
                    "%s is a folder: write the name of a file, such as %s".formatted(path, path.resolve("net.txt")));
        }
        Path part = path.resolveSibling(path.getFileName() + ".part");
        Files.writeString(part, String.join("\n", lines) + "\n");
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }

    static Network read(Path path) throws IOException {
        List<String> lines = lines(path);
        if (lines.isEmpty() || !lines.get(0).startsWith(TITLE)) {
            throw new IOException(
                    "%s is not a saved network: its first line is not “%s%s”".formatted(path, TITLE, VERSION));
        }
        String version = lines.get(0).substring(TITLE.length());
        if (!version.equals(VERSION)) {
            throw new IOException(
                    "%s has version %s of the format; this library reads version %s".formatted(path, version, VERSION));
        }
        String[] end = lines.get(lines.size() - 1).split(" ");
        if (end.length != 3 || !end[0].equals("end")) {
            throw damaged(path, "it ends without its last line, “end …”");
        }
        List<String> body = lines.subList(0, lines.size() - 1);
        if (!end[2].equals(checksum(body))) {
            throw damaged(path, "its checksum is %s and should be %s".formatted(checksum(body), end[2]));
        }
        try {
            List<Layer> layers = LayerText.read(body.subList(1, body.size()));
            if (!end[1].equals(String.valueOf(layers.size()))) {
                throw damaged(path, "it holds %d layers and should hold %s".formatted(layers.size(), end[1]));
            }
            return new Network(layers.toArray(Layer[]::new));
        } catch (IllegalArgumentException e) {
            throw damaged(path, e.getMessage());
        }
    }

    private static List<String> lines(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException(path + " is a folder, not a saved network");
        }
        if (!Files.exists(path)) {
            String why = "there is no such file (looked for %s)"
                    .formatted(path.toAbsolutePath().normalize());
            throw new NoSuchFileException(path.toString(), null, why);
        }
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is not a saved network: it is not a text file", e);
        }
    }

    private static IOException damaged(Path path, String how) {
        return new IOException("%s is damaged: %s; save the network again".formatted(path, how));
    }

    private static String checksum(List<String> lines) {
        var crc = new CRC32();
        crc.update((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
