package blogfeed.feed;

import blogfeed.model.Reason;
import java.util.BitSet;
import java.util.Collection;

/** The rules of one sort, of all feeds together. A feed is a bit, numbered as in the list the gate was made of. */
sealed interface GateRule permits KindGate, PlaceGate, AuthorGate, TermGate, TopicGate {
    /** The feeds that have no such rule or whose rule holds. Not to be changed by the caller. */
    BitSet passing(GateQuestion question);

    /** Why the other feeds refuse. */
    Reason refusal(GateQuestion question);

    /** Adds what this sort of rule says for the mention, for feeds that keep it. */
    void explain(GateQuestion question, BitSet keeping, Collection<Reason> reasons);
}
