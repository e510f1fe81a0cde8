package chainrule.layer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.tensor.RandomArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {

    @TempDir
    Path folder;

    private Path file;
    private Network network;

    @BeforeEach
    void save() throws IOException {
        var rng = new Random(1);
        file = folder.resolve("net.txt");
        network = new Network(
                new Dense(4, 3, rng),
                new Relu(),
                new Dense(3, 3, rng),
                new Tanh(),
                new Sigmoid(),
                new Identity(),
                new Dense(3, 2, rng),
                new Softmax());
        network.save(file);
    }

    @Test
    void aSavedNetworkComesBackBitByBit() throws IOException {
        Network loaded = Network.load(file);
        double[][] x = RandomArrays.normal(5, 4, new Random(2));
        assertArrayEquals(network.forward(x), loaded.forward(x));
        assertEquals(network.toString(), loaded.toString());
    }

    @Test
    void extremeNumbersComeBackToo() throws IOException {
        double[][] w = {{Double.MIN_VALUE, -0.0, Double.MAX_VALUE, Double.NaN, Double.NEGATIVE_INFINITY, 0.1}};
        new Network(new Dense(w, new double[][] {{1.0 / 3}})).save(file);
        assertArrayEquals(w, Network.load(file).parameters().get(0).value());
    }

    @Test
    void everySingleChangedByteIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] = (byte) (damaged[i] == '7' ? '8' : '7');
            Files.write(file, damaged);
            assertThrows(IOException.class, () -> Network.load(file), "byte " + i);
        }
    }

    @Test
    void aFileThatIsCutOffIsNoticedWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int n = 0; n < whole.length - 1; n++) {
            Files.write(file, Arrays.copyOf(whole, n));
            assertThrows(IOException.class, () -> Network.load(file), n + " bytes");
        }
    }

    @Test
    void aDamagedFileIsSaidToBeDamaged() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 4));
        String message =
                assertThrows(IOException.class, () -> Network.load(file)).getMessage();
        assertEquals(file + " is damaged: it ends without its last line, “end …”; save the network again", message);
    }

    @Test
    void windowsLineEndsDoNoHarm() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertEquals(network.toString(), Network.load(file).toString());
    }

    @Test
    void aNewerVersionIsRefusedByItsNumber() throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("version 1", "version 2"));
        String message =
                assertThrows(IOException.class, () -> Network.load(file)).getMessage();
        assertEquals(file + " has version 2 of the format; this library reads version 1", message);
    }

    @Test
    void anotherFileAndNoFileAreToldApart() throws IOException {
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        String message =
                assertThrows(IOException.class, () -> Network.load(file)).getMessage();
        assertEquals(file + " is not a saved network: it is not a text file", message);
        assertThrows(NoSuchFileException.class, () -> Network.load(folder.resolve("none.txt")));
    }

    @Test
    void aLayerFromACellIsRefusedWithItsName() {
        class MyLayer implements Layer {
            @Override
            public double[][] forward(double[][] x) {
                return x;
            }

            @Override
            public double[][] backward(double[][] upstream) {
                return upstream;
            }
        }
        var e = assertThrows(IllegalArgumentException.class, () -> new Network(new MyLayer()).save(file));
        assertTrue(e.getMessage().startsWith("MyLayer cannot be saved"), e.getMessage());
    }

    @Test
    void aPlaceWhereNoFileIsIsToldInWords() {
        var missing = assertThrows(IOException.class, () -> Network.load(folder.resolve("none.txt")));
        assertTrue(
                missing.getMessage().contains("none.txt: there is no such file (looked for /"), missing.getMessage());
        var noFile = assertThrows(IOException.class, () -> Network.load(folder));
        assertTrue(noFile.getMessage().contains("is a folder, not a saved network"), noFile.getMessage());
        var noFolder = assertThrows(IOException.class, () -> network.save(folder.resolve("none/net.txt")));
        assertTrue(noFolder.getMessage().endsWith("none; make it first"), noFolder.getMessage());
        var over = assertThrows(IOException.class, () -> network.save(folder));
        assertTrue(over.getMessage().contains("is a folder: write the name of a file"), over.getMessage());
    }
}
