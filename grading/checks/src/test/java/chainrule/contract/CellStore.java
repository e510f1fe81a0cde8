package chainrule.contract;

import chainrule.cell.CompiledCells;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Compiled cells in files, where -Dchainrule.cells names a folder: mutation testing starts a JVM for each class of a
 * grader, and each would compile all cells again.
 */
final class CellStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String before;

    private CellStore(Path folder, String before) {
        this.folder = folder;
        this.before = before;
    }

    /** @param startup what the kernel's start-up script says; with the class path it decides what compiling gives */
    static CellStore of(List<Path> classPath, String startup) {
        String folder = System.getProperty("chainrule.cells");
        return folder == null
                ? new CellStore(null, "")
                : new CellStore(Path.of(folder), startup + Runtime.version() + state(classPath));
    }

    CompiledCells get(String cell, Supplier<CompiledCells> compile) {
        if (folder == null) {
            return compile.get();
        }
        Path file = folder.resolve(digest(before + cell) + ".json");
        try {
            if (Files.exists(file)) {
                return JSON.readValue(file.toFile(), CompiledCells.class);
            }
            CompiledCells cells = compile.get();
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "cells", ".part");
            JSON.writeValue(whole.toFile(), cells);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return cells;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String state(List<Path> classPath) {
        StringBuilder state = new StringBuilder();
        for (Path entry : classPath) {
            try (Stream<Path> files = Files.exists(entry) ? Files.walk(entry) : Stream.empty()) {
                files.map(Path::toFile)
                        .filter(File::isFile)
                        .sorted()
                        .forEach(f ->
                                state.append(f.getPath()).append(f.length()).append(f.lastModified()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return state.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
