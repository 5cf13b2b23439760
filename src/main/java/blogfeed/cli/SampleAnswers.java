package blogfeed.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What one address answers, in turn: each once, and the last from then on. */
final class SampleAnswers {
    private final List<SampleAnswer> inTurn = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    void add(SampleAnswer answer) {
        inTurn.add(answer);
    }

    SampleAnswer next() {
        return inTurn.get(Math.min(asked.getAndIncrement(), inTurn.size() - 1));
    }
}
