package chainrule.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageIndexTest {

    @TempDir
    private Path folder;

    private Path jar(String name, String... entries) throws IOException {
        return ListedJar.write(folder.resolve(name), entries);
    }

    @Test
    void aJarIsNamedForItsOwnPackagesInTheOrderOfTheClassPath() throws IOException {
        Path shop = jar("shop.jar", "shop/Till.class", "shop/in/deep/Shelf.class", "Unnamed.class");
        Path more = jar("more.jar", "shop/More.class");
        PackageIndex index = new PackageIndex(List.of(shop, more));
        assertEquals(List.of(shop, more), index.entriesWith("shop"));
        assertEquals(List.of(shop), index.entriesWith("shop.in.deep"));
        assertEquals(List.of(shop), index.entriesWith(""));
        assertEquals(List.of(), index.entriesWith("java.lang"));
    }

    @Test
    void aPackageOfALaterJavaIsFoundToo() throws IOException {
        Path jar = jar("later.jar", "META-INF/versions/17/later/Only.class");
        assertEquals(List.of(jar), new PackageIndex(List.of(jar)).entriesWith("later"));
    }

    @Test
    void aFolderAndWhatIsNoJarAreAlwaysAsked() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        PackageIndex index = new PackageIndex(List.of(folder, text, folder.resolve("missing.jar")));
        assertEquals(List.of(folder, text, folder.resolve("missing.jar")), index.entriesWith("any"));
    }
}
