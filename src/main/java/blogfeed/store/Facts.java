package blogfeed.store;

import java.util.ArrayList;
import java.util.List;

/**
 * All stored facts, as seen by one transaction. Valid only inside the {@link Database#write} or {@link Database#read}
 * that handed it out.
 */
public final class Facts {
    private final Sql sql;
    private final Recollection recollection;
    private final Withdrawn withdrawn;
    private final List<Runnable> onCommit = new ArrayList<>();
    private boolean changed;

    Facts(Sql sql, Recollection recollection, Withdrawn withdrawn) {
        this.sql = sql;
        this.recollection = recollection;
        this.withdrawn = withdrawn;
    }

    public Accounts accounts() {
        return new Accounts(sql, recollection, this);
    }

    public Posts posts() {
        return new Posts(sql, this);
    }

    public Articles articles() {
        return new Articles(sql, recollection, this);
    }

    public Pages pages() {
        return new Pages(sql, this);
    }

    public Documents documents() {
        return new Documents(sql);
    }

    public Publications publications() {
        return new Publications(sql);
    }

    public FetchQueue fetches() {
        return new FetchQueue(sql);
    }

    public Opinions opinions() {
        return new Opinions(sql);
    }

    public Engagements engagements() {
        return new Engagements(sql, this);
    }

    public PolledCounts polledCounts() {
        return new PolledCounts(sql, this);
    }

    public NearMisses nearMisses() {
        return new NearMisses(sql, recollection);
    }

    public Candidates candidates() {
        return new Candidates(sql);
    }

    public Rankings rankings() {
        return new Rankings(sql, withdrawn);
    }

    public History history() {
        return new History(sql);
    }

    public Interactions interactions() {
        return new Interactions(sql);
    }

    public StreamCursors cursors() {
        return new StreamCursors(sql);
    }

    public Gaps gaps() {
        return new Gaps(sql);
    }

    public Census census() {
        return Census.take(sql);
    }

    public Lives lives() {
        return new Lives(sql, this);
    }

    public Retention retention() {
        return new Retention(sql, posts(), nearMisses(), documents(), history(), interactions());
    }

    /** Does all of the work, or, when it throws, nothing of it; what was done before in this transaction stands. */
    public void attempt(Runnable work) {
        sql.execute("SAVEPOINT attempt");
        int before = onCommit.size();
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            sql.execute("ROLLBACK TO attempt");
            onCommit.subList(before, onCommit.size()).clear();
            throw e;
        } finally {
            sql.execute("RELEASE attempt");
        }
    }

    /** Notes that a ranking may come out differently now. */
    void touch() {
        changed = true;
    }

    void withdraw(List<Long> postIds) {
        touch();
        onCommit.add(() -> withdrawn.add(postIds));
    }

    void restore(List<Long> postIds) {
        touch();
        onCommit.add(() -> withdrawn.remove(postIds));
    }

    boolean changed() {
        return changed;
    }

    void committed() {
        onCommit.forEach(Runnable::run);
    }
}
