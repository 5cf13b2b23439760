package blogfeed.xrpc;

import blogfeed.model.Did;
import blogfeed.model.Interaction;
import blogfeed.store.Database;
import blogfeed.store.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What viewers told, that of the latest few at hand. Each viewer's is looked up under that viewer's name alone. Safe for use
 * by many threads.
 *
 * <p>Whoever takes a moment and asks then is told all of before that moment: a viewer's feedback is not at hand while more
 * of it is being stored, and its moment is taken only after that.
 */
final class Feedback {
    /** Interactions; some 5 MB, should all of them be requests. */
    private static final int MOST_AT_HAND = 50_000;

    /** What it weighs to know that there is nothing. */
    private static final int OF_A_VIEWER = 4;

    /** Somebody else may have deleted it: {@code blogfeed forget}. */
    private static final Duration AT_HAND = Duration.ofMinutes(1);

    /** As long as what is too old may still count for somebody who is reading. */
    private static final Duration READING = Duration.ofHours(3);

    private static final int LOCKS = 64;

    /** What was found stored, and until when it is believed. */
    private record Told(Viewpoint viewpoint, Instant until) {
        int weight() {
            return OF_A_VIEWER + viewpoint.told().size();
        }
    }

    private final Database database;
    private final Duration kept;
    private final InstantSource clock;
    private final Map<Did, Told> atHand = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();
    private int weight;

    /** @param kept how long feedback counts; nothing is stored where that is no time at all */
    Feedback(Database database, Duration kept, InstantSource clock) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
    }

    /** Without asking the database. */
    Optional<Viewpoint> atHand(Did viewer) {
        synchronized (atHand) {
            return Optional.ofNullable(atHand.get(viewer))
                    .filter(told -> clock.instant().isBefore(told.until()))
                    .map(Told::viewpoint);
        }
    }

    /** Asks the database if need be. */
    Viewpoint of(Did viewer) {
        synchronized (lock(viewer)) {
            return atHand(viewer).orElseGet(() -> look(viewer));
        }
    }

    private Viewpoint look(Did viewer) {
        var now = clock.instant();
        var told = database.read(
                facts -> facts.interactions().of(viewer, now.minus(kept).minus(READING)));
        var viewpoint = told.isEmpty() ? Viewpoint.COMMON : new Viewpoint(told, kept);
        put(viewer, new Told(viewpoint, now.plus(AT_HAND)));
        return viewpoint;
    }

    /** Stores what a viewer tells, as of the moment that it is stored at; returns how much of it was new. */
    int add(Did viewer, BiFunction<Facts, Instant, List<Interaction>> telling) {
        if (kept.isZero()) {
            return 0;
        }
        synchronized (lock(viewer)) {
            remove(viewer);
            return database.write(facts -> facts.interactions().add(viewer, telling.apply(facts, clock.instant())));
        }
    }

    private Object lock(Did viewer) {
        return locks.get(Math.floorMod(viewer.hashCode(), LOCKS));
    }

    private void put(Did viewer, Told told) {
        synchronized (atHand) {
            remove(viewer);
            atHand.put(viewer, told);
            weight += told.weight();
            while (weight > MOST_AT_HAND) {
                remove(atHand.keySet().iterator().next());
            }
        }
    }

    private void remove(Did viewer) {
        synchronized (atHand) {
            var before = atHand.remove(viewer);
            weight -= before == null ? 0 : before.weight();
        }
    }
}
