package bench;

import java.util.ArrayList;
import java.util.List;

/** Who is there, and what was posted lately. */
final class Network {
    private static final int PEOPLE = 200_000;
    private static final int RECENT = 30_000;
    private static final int TALKED_OF = 400;

    private final Dice dice;
    private final String[] dids = new String[PEOPLE];
    private final short[] clocks = new short[PEOPLE];
    private final Known[] recent = new Known[RECENT];
    private final List<Known> wanted = new ArrayList<>();
    private final long begin;
    private int posts;

    /** @param begin microseconds; what is older was posted before the stream */
    Network(Dice dice, long begin) {
        this.dice = dice;
        this.begin = begin;
        for (int i = 0; i < PEOPLE; i++) {
            dids[i] = Names.did(dice);
            clocks[i] = (short) dice.below(1024);
        }
    }

    /** Some do far more than others. */
    int person() {
        return dice.mostlyLow(PEOPLE, 2.2);
    }

    String did(int person) {
        return dids[person];
    }

    int clock(int person) {
        return clocks[person];
    }

    void posted(Known post) {
        recent[posts++ % RECENT] = post;
        if (post.wanted != null) {
            wanted.add(post);
        }
    }

    List<Known> wanted() {
        return wanted;
    }

    /** What a like, repost, reply or quote is about: lately posted, or long ago, and now and then a wanted post. */
    Known subject() {
        if (!wanted.isEmpty() && dice.chance(0.0015)) {
            return wanted.get(wanted.size() - 1 - dice.mostlyLow(Math.min(wanted.size(), TALKED_OF), 1.5));
        }
        return posts > 100 && dice.chance(0.55) ? recent[dice.mostlyLow(known(), 1.8)] : old();
    }

    Known anyRecent() {
        return posts > 100 ? recent[dice.below(known())] : old();
    }

    Known old() {
        var author = person();
        var key = Names.tid(begin - dice.below(300_000_000_000L), clocks[author]);
        return new Known(
                "at://" + dids[author] + "/" + Names.POST + "/" + key,
                Names.cid(dice),
                author,
                null,
                Known.About.NOTHING);
    }

    private int known() {
        return Math.min(posts, RECENT);
    }
}
