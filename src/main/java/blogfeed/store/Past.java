package blogfeed.store;

import blogfeed.store.History.Moment;
import java.time.Instant;

/**
 * The facts as rankings saw them, from now backwards. It copies what it may need of them aside and undoes there what changed
 * since; the database itself is only read, as of the moment this was opened. Not for use by two threads at once.
 */
public final class Past implements AutoCloseable {
    private final Sql sql;
    private long change;

    private Past(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes aside what the way back to a moment needs.
     *
     * @param earliest the earliest moment that will be asked for
     * @param oldest of articles first mentioned before this none will be asked for
     */
    static Past open(Sql sql, Moment earliest, Instant oldest) {
        sql.execute("BEGIN");
        Aside.TABLES.forEach(sql::execute);
        Aside.fill(sql, earliest.change(), oldest);
        var past = new Past(sql);
        past.change = new History(sql).lastChange();
        return past;
    }

    /** Goes back to a moment. */
    public void backTo(Moment moment) {
        backTo(moment, () -> {});
    }

    /**
     * Goes back to a moment.
     *
     * @param onUndone is run for every change that was undone
     * @throws IllegalArgumentException when the last one asked for was earlier
     */
    public void backTo(Moment moment, Runnable onUndone) {
        if (moment.change() > change) {
            throw new IllegalArgumentException("the past is left behind: " + moment);
        }
        sql.each(
                "SELECT what, key, was FROM change WHERE number > ? AND number <= ? ORDER BY number DESC",
                row -> {
                    Aside.undo(sql, row.text(1), row.number(2), row.text(3));
                    onUndone.run();
                },
                moment.change(),
                change);
        change = moment.change();
    }

    /** What feeds decided on at the moment that was gone back to. */
    public Candidates candidates() {
        return new Candidates(sql);
    }

    @Override
    public void close() {
        sql.close();
    }
}
