package chainrule.cli;

import chainrule.grade.ZipFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder of submissions: the given one, or what came out of a zip file.
 *
 * @param notes what was left out, with the reason
 * @param temporary a folder that is removed in the end
 */
record Unpacked(Path folder, List<String> notes, Optional<Path> temporary) implements AutoCloseable {

    /** @param out the folder of results, where the zip file's content stays; empty: it is only looked at */
    static Unpacked of(Path given, Optional<Path> out) throws IOException {
        if (Files.isDirectory(given)) {
            return new Unpacked(given, List.of(), Optional.empty());
        }
        if (out.isPresent()) {
            Path folder = out.get().resolve("unpacked");
            return new Unpacked(folder, ZipFiles.unpack(given, folder), Optional.empty());
        }
        Path folder = Files.createTempDirectory("chainrule-looked-at");
        return new Unpacked(folder, ZipFiles.unpack(given, folder), Optional.of(folder));
    }

    @Override
    public void close() throws IOException {
        if (temporary.isPresent()) {
            ZipFiles.empty(temporary.get());
            Files.delete(temporary.get());
        }
    }
}
