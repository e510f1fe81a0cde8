package chainrule.run.attacks;

import chainrule.grader.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** Any attack, at any place, in any exercise. */
final class AttackGenerator {

    private static final List<Place> PLACES =
            List.of(Place.FIRST, Place.SECOND, Place.CONSTRUCTOR, Place.STATIC, Place.BESIDE);

    private static final List<Attack> MOVABLE = Attacks.all().stream()
            .filter(attack -> PLACES.contains(attack.place()))
            .toList();

    private AttackGenerator() {}

    /** In notebooks of a few attacks each. */
    static List<AttackedNotebook> notebooks(int number, long seed) {
        Random random = new Random(seed);
        List<Attack> attacks = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Attack attack = random.nextInt(4) == 0
                    ? PipeAttacks.random(random.nextInt(1000))
                    : MOVABLE.get(random.nextInt(MOVABLE.size()));
            attacks.add(moved(attack, PLACES.get(random.nextInt(PLACES.size())), i));
        }
        return AttackedNotebook.of("seed-" + seed, attacks);
    }

    /** Elsewhere it may come too late to harm itself; what costs nothing costs nothing anywhere. */
    private static Attack moved(Attack attack, Place place, int number) {
        boolean harmless = attack.earning() == Earning.ALL;
        EnumSet<Status> statuses = EnumSet.copyOf(attack.statuses());
        if (!harmless) {
            statuses.add(Status.GRADED);
            statuses.add(Status.CRASHED);
        }
        return new Attack(
                "%s-%s-%d".formatted(attack.name(), place.name().toLowerCase(), number),
                attack.tries(),
                place,
                attack.code(),
                attack.members(),
                statuses,
                harmless ? Earning.ALL : Earning.ANY);
    }
}
