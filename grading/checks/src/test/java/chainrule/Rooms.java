package chainrule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The rooms of one module, each with the rooms that it may use. Modules below have rooms and a test of their own.
 *
 * @param module name of its folder
 * @param room of a package's name without {@code chainrule.}
 * @param mayUse by room
 */
public record Rooms(String module, Function<String, String> room, Map<String, Set<String>> mayUse) {

    /** Every class is in a room, and there is no other room. */
    public void requireAll(JavaClasses classes) {
        Set<String> rooms = new TreeSet<>();
        own(classes).forEach(c -> {
            assertTrue(mayUse.containsKey(roomOf(c)), () -> c.getName() + " is in no room");
            rooms.add(roomOf(c));
        });
        assertEquals(new TreeMap<>(mayUse).keySet(), rooms);
    }

    /** No class uses one of a room that its own room may not use. */
    public void requireArrows(JavaClasses classes) {
        for (JavaClass type : own(classes)) {
            for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
                JavaClass used = arrow.getTargetClass().getBaseComponentType();
                boolean inside = !isOwn(used) || roomOf(used).equals(roomOf(type));
                assertTrue(
                        inside || mayUse.get(roomOf(type)).contains(roomOf(used)),
                        () -> "%s may not use %s: %s".formatted(roomOf(type), roomOf(used), arrow.getDescription()));
            }
        }
    }

    /** The module's classes. */
    public List<JavaClass> own(JavaClasses classes) {
        return classes.stream().filter(this::isOwn).toList();
    }

    private boolean isOwn(JavaClass type) {
        return type.getSource()
                .filter(source -> source.getUri().toString().contains("/" + module + "/target/classes/"))
                .isPresent();
    }

    private String roomOf(JavaClass type) {
        return room.apply(type.getPackageName().replaceFirst("^chainrule\\.", ""));
    }
}
